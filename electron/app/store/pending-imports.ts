import { canonicalJson } from '#shared/domain/canonical';
import type { ReviewDecisions } from '#shared/review/decisions';
import * as z from 'zod';
import { ChangeRefused } from './change-refusal.ts';
import { type ReadHandle, type WriteHandle, takeFirst } from './handle.ts';
import { sql } from './sql.ts';
import { readJson } from './versions/shapes.ts';

/** A file that is being brought in, with what the person has decided about it so far. */
export interface PendingImport {
  readonly id: string;
  readonly fileName: string;
  /** Of the bytes, which are among the source files. */
  readonly sha256: string;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly decisions: ReviewDecisions;
}

/** Only one import is under review at a time: what was there before must be gone. */
export function insertPendingImport(write: WriteHandle, pending: PendingImport): void {
  write.run(sql`
    INSERT INTO pending_import (id, file_name, source_sha256, opened_at, opened_by, decisions)
    VALUES (
      ${pending.id}, ${pending.fileName}, ${pending.sha256}, ${pending.openedAt}, ${pending.openedBy},
      ${canonicalJson(pending.decisions)}
    )`);
}

export function findPendingImport(read: ReadHandle): PendingImport | null {
  const stored = takeFirst(
    read.all<StoredImport>(sql`
    SELECT id, file_name AS fileName, source_sha256 AS sha256, opened_at AS openedAt, opened_by AS openedBy, decisions
    FROM pending_import ORDER BY opened_at DESC, id LIMIT 1`),
  );
  return stored === null ? null : { ...stored, decisions: readJson(decisionsShape, stored.decisions) };
}

/** Throws ChangeRefused 'not-found' when it is no longer under review. */
export function saveDecisions(write: WriteHandle, id: string, decisions: ReviewDecisions): void {
  const changed = write.run(sql`
    UPDATE pending_import SET decisions = ${canonicalJson(decisions)} WHERE id = ${id}`);
  if (changed === 0) throw new ChangeRefused('not-found', 'That import');
}

/** Throws ChangeRefused 'not-found' when it is no longer under review. */
export function deletePendingImport(write: WriteHandle, id: string): void {
  const changed = write.run(sql`DELETE FROM pending_import WHERE id = ${id}`);
  if (changed === 0) throw new ChangeRefused('not-found', 'That import');
}

interface StoredImport {
  readonly id: string;
  readonly fileName: string;
  readonly sha256: string;
  readonly openedAt: string;
  readonly openedBy: string;
  readonly decisions: string;
}

const decisionsShape: z.ZodType<ReviewDecisions> = z.strictObject({
  answers: z.record(z.string(), z.string()),
  columns: z.array(z.strictObject({ header: z.string(), role: z.string().nullable() })),
  legend: z.array(z.strictObject({ fill: z.string(), rating: z.string().nullable() })),
  priorities: z.array(z.strictObject({ number: z.string(), as: z.string(), title: z.string() })),
  revisions: z.array(z.strictObject({ change: z.number(), decision: z.enum(['accept', 'reject']) })),
  edits: z.array(
    z.strictObject({
      action: z.string(),
      field: z.enum([
        'ref',
        'wording',
        'lead',
        'deadline',
        'progress',
        'activityRating',
        'impactRating',
        'board',
        'priority',
      ]),
      value: z.string().nullable(),
    }),
  ),
});
