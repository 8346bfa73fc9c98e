import * as z from 'zod';
import type { CoverReportDraft, Prose } from '#shared/domain/paper-draft';
import { command, isoDate, label, query } from './operation.ts';
import { PAPER_FORMATS, PAPER_KINDS } from './paper-names.ts';
import type {
  CoverReportView,
  FieldFactView,
  ImprovementChoice,
  PaperEntry,
  PaperPreview,
  SavedPaper,
} from './paper-results.ts';
import type { PaperFile } from './results.ts';

/** One line of a form. */
const line = z.string().max(300);
const ref = z.string().min(1).max(80);
/** Names a section within a report. */
const sectionId = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/);

const prose: z.ZodType<Prose> = z
  .array(
    z.strictObject({
      kind: z.enum(['point', 'bullet']),
      runs: z
        .array(z.strictObject({ text: z.string().max(20_000), bold: z.boolean(), italic: z.boolean() }))
        .max(2000),
    }),
  )
  .max(500);

const STANDARD = [
  'introduction',
  'breakdown',
  'red-items',
  'travel',
  'improvements',
  'requests',
  'presenting',
] as const;

const SLOTS = [
  'introduction',
  'breakdown',
  'breakdown-after',
  'red-items',
  'travel',
  'improvements',
  'requests',
] as const;

/** What a person decided about a cover report, as it crosses and as it is kept. */
export const coverReportDraft: z.ZodType<CoverReportDraft> = z.strictObject({
  council: line.nullable(),
  board: line.nullable(),
  meeting: isoDate.nullable(),
  previous: label.nullable(),
  presenter: z.strictObject({ name: line, role: line }).nullable(),
  prose: z.array(z.strictObject({ slot: z.enum(SLOTS), words: prose })).max(SLOTS.length),
  commentary: z.array(z.strictObject({ ref, words: prose })).max(10_000),
  topFive: z
    .array(z.strictObject({ ref, words: prose.nullable() }))
    .max(50)
    .nullable(),
  freeSections: z
    .array(z.strictObject({ id: sectionId, title: line, after: z.enum(STANDARD), words: prose }))
    .max(100),
  requests: z
    .array(z.strictObject({ words: prose, about: sectionId.nullable() }))
    .max(100)
    .nullable(),
});

const ofVersion = z.strictObject({ version: label });

const writeInput = z.strictObject({
  paper: z.enum(PAPER_KINDS),
  format: z.enum(PAPER_FORMATS),
  version: label,
  /** Null takes the version that the cover report compares with, or else the one before. */
  previous: label.nullable(),
  /** Null takes the meeting that the cover report is for. */
  meeting: isoDate.nullable(),
});

const saveInput = z.strictObject({
  version: label,
  /** Names one visit to the paper: all that is saved in it is undone at once. */
  visit: z.string().min(1).max(80),
  draft: coverReportDraft,
});

export const PAPER_OPERATIONS = {
  'papers.list': query<readonly PaperEntry[]>()(ofVersion),
  'papers.open': query<CoverReportView>()(ofVersion),
  'papers.save': command<SavedPaper>()(saveInput),
  'papers.facts': query<readonly FieldFactView[]>()(ofVersion),
  'papers.choices': query<readonly ImprovementChoice[]>()(ofVersion),
  'papers.preview': query<PaperPreview>()(
    z.strictObject({
      paper: z.enum(['plan-update', 'cover-report', 'change-report']),
      version: label,
      /** Null takes the version that the cover report compares with. */
      previous: label.nullable(),
    }),
  ),
  'papers.write': query<PaperFile>()(writeInput),
} as const;
