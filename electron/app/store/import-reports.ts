import { canonicalJson } from '#shared/domain/canonical';
import { OMITTED_CONTENT, type Omission, type ReadMessage } from '#shared/document/read-result';
import type { SourceRef } from '#shared/document/source-ref';
import type { PlanId, VersionId } from '#shared/domain/ids';
import type { VersionSource } from '#shared/domain/version';
import * as z from 'zod';
import { ChangeRefused } from './change-refusal.ts';
import { type ReadHandle, type WriteHandle, takeFirst } from './handle.ts';
import { sql } from './sql.ts';
import { readJson } from './versions/shapes.ts';

/** What was said about a file when it was read, kept with the version that came of it (reliability.md D-06). */
export interface ImportReport {
  readonly id: string;
  readonly planId: PlanId;
  readonly versionId: VersionId;
  readonly source: VersionSource;
  readonly importedAt: string;
  readonly importedBy: string;
  readonly messages: readonly ReadMessage[];
  readonly omissions: readonly Omission[];
  readonly questions: readonly ReportedQuestion[];
  readonly unplaced: readonly ReportedRest[];
}

/** A doubt that a person was asked about, with what they answered. */
export interface ReportedQuestion {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly at: SourceRef;
  readonly quote: string;
  readonly options: ReadonlyArray<{ readonly id: string; readonly label: string }>;
  /** Id of the option that Clearday would take. */
  readonly proposed: string;
  /** Id of the option that the person took; null while open. */
  readonly answer: string | null;
}

/** A row or table that fitted nowhere. */
export interface ReportedRest {
  readonly what: 'row' | 'table';
  readonly text: string;
  readonly at: SourceRef;
  readonly reason: string;
}

export function insertImportReport(write: WriteHandle, report: ImportReport): void {
  write.run(sql`
    INSERT INTO import_report (
      id, plan_id, version_id, source_file_name, source_sha256, imported_at, imported_by, messages, omissions,
      questions, unplaced
    ) VALUES (
      ${report.id}, ${report.planId}, ${report.versionId}, ${report.source.fileName}, ${report.source.sha256},
      ${report.importedAt}, ${report.importedBy}, ${canonicalJson(report.messages)},
      ${canonicalJson(report.omissions)}, ${canonicalJson(report.questions)}, ${canonicalJson(report.unplaced)}
    )`);
}

/** Sets the answers by the question's id. Throws ChangeRefused 'not-found' for a report or a question not there. */
export function answerQuestions(
  write: WriteHandle,
  reportId: string,
  answers: Readonly<Record<string, string>>,
): void {
  const stored = takeFirst(
    write.all<{ questions: string }>(sql`
    SELECT questions FROM import_report WHERE id = ${reportId}`),
  );
  if (stored === null) throw new ChangeRefused('not-found', 'That import report');
  const questions = readJson(questionsShape, stored.questions);
  for (const id of Object.keys(answers)) {
    if (!questions.some((question) => question.id === id))
      throw new ChangeRefused('not-found', 'That question');
  }
  const answered = questions.map((question) => ({
    ...question,
    answer: answers[question.id] ?? question.answer,
  }));
  write.run(sql`UPDATE import_report SET questions = ${canonicalJson(answered)} WHERE id = ${reportId}`);
}

/** Every import that the version came of, in the order in which they were made. */
export function listImportReports(read: ReadHandle, versionId: VersionId): ImportReport[] {
  return read
    .all<StoredReport>(
      sql`
      SELECT id, plan_id AS planId, version_id AS versionId, source_file_name AS fileName, source_sha256 AS sha256,
        imported_at AS importedAt, imported_by AS importedBy, messages, omissions, questions, unplaced
      FROM import_report WHERE version_id = ${versionId} ORDER BY rowid`,
    )
    .map(({ fileName, sha256, ...report }) => ({
      ...report,
      source: { fileName, sha256 },
      messages: readJson(messagesShape, report.messages),
      omissions: readJson(omissionsShape, report.omissions),
      questions: readJson(questionsShape, report.questions),
      unplaced: readJson(unplacedShape, report.unplaced),
    }));
}

interface StoredReport {
  readonly id: string;
  readonly planId: PlanId;
  readonly versionId: VersionId;
  readonly fileName: string;
  readonly sha256: string;
  readonly importedAt: string;
  readonly importedBy: string;
  readonly messages: string;
  readonly omissions: string;
  readonly questions: string;
  readonly unplaced: string;
}

const place: z.ZodType<SourceRef> = z.strictObject({
  part: z.enum(['body', 'header', 'footer', 'footnote', 'endnote', 'comment', 'text-box', 'sheet']),
  table: z.number().nullable(),
  row: z.number().nullable(),
  column: z.number().nullable(),
  columnName: z.string().nullable(),
  paragraph: z.number().nullable(),
  sheet: z.string().nullable(),
});

const messagesShape: z.ZodType<readonly ReadMessage[]> = z.array(
  z.strictObject({
    code: z.string(),
    severity: z.enum(['error', 'warning', 'info']),
    text: z.string(),
    at: place.nullable(),
  }),
);

const omissionsShape: z.ZodType<readonly Omission[]> = z.array(
  z.strictObject({
    what: z.enum(OMITTED_CONTENT),
    count: z.number(),
    firstAt: place.nullable(),
  }),
);

const questionsShape: z.ZodType<readonly ReportedQuestion[]> = z.array(
  z.strictObject({
    id: z.string(),
    kind: z.string(),
    text: z.string(),
    at: place,
    quote: z.string(),
    options: z.array(z.strictObject({ id: z.string(), label: z.string() })),
    proposed: z.string(),
    answer: z.string().nullable(),
  }),
);

const unplacedShape: z.ZodType<readonly ReportedRest[]> = z.array(
  z.strictObject({ what: z.enum(['row', 'table']), text: z.string(), at: place, reason: z.string() }),
);
