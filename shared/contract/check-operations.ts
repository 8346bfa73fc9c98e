import * as z from 'zod';
import type {
  AcceptedFindingView,
  CheckReport,
  CheckReportFile,
  CheckSettingsView,
  FixedPaper,
  OpenedCheck,
} from './check-results.ts';
import { command, fileHandle, isoDate, label, nothing, query } from './operation.ts';

/** One paper, or a pack whose papers are also held against each other. */
const checkInput = z.strictObject({
  files: z.array(fileHandle).min(1).max(200),
  /** The version that the papers are about; null checks them by themselves. */
  version: label.nullable(),
  meeting: isoDate.nullable(),
});

const ruleId = z.string().regex(/^[a-z-]{1,40}\/[a-z-]{1,60}$/);
const severity = z.enum(['error', 'warning', 'question']);
const shortText = z.string().trim().max(500);

const count = z.int().min(0).max(20_000_000);
const place = count.nullable();
const sourceRef = z.strictObject({
  part: z.enum(['body', 'header', 'footer', 'footnote', 'endnote', 'comment', 'text-box', 'sheet']),
  table: place,
  row: place,
  column: place,
  columnName: z.string().max(20_000).nullable(),
  paragraph: place,
  sheet: z.string().max(200).nullable(),
});

const fixInput = z.strictObject({
  file: fileHandle,
  fixes: z
    .array(
      z.strictObject({
        at: sourceRef,
        start: count,
        end: count,
        quote: z.string().max(20_000),
        write: z.string().max(20_000),
      }),
    )
    .min(1)
    .max(5000),
});

const acceptInput = z.strictObject({
  /** The version that the paper is about, null for none. */
  version: label.nullable(),
  reach: z.enum(['paper', 'plan', 'always']),
  rule: ruleId,
  quote: z.string().max(20_000),
  paper: shortText.min(1),
  at: shortText,
  finding: z.string().trim().max(2000),
  reason: shortText.min(1),
  /** Who says so. */
  by: shortText.min(1),
});

const settingsInput = z.strictObject({
  off: z.array(ruleId).max(500),
  severities: z.record(ruleId, severity),
  advice: z.record(ruleId, shortText.min(1)),
  house: z.strictObject({
    date: z.enum(['plain', 'ordinal']).nullable(),
    time: z.enum(['twelve', 'twenty-four']).nullable(),
    thousandsComma: z.boolean().nullable(),
  }),
  abbreviations: z.array(shortText.min(1).max(40)).max(1000),
  words: z.array(shortText.min(1).max(60)).max(5000),
});

/** The paper check. */
export const CHECK_OPERATIONS = {
  'checks.run': query<CheckReport>()(checkInput),
  'checks.open': query<OpenedCheck>()(checkInput),
  /** Checks one of Clearday's own papers as it would be written now. */
  'checks.draft': query<OpenedCheck>()(
    z.strictObject({
      paper: z.enum(['plan-update', 'cover-report', 'change-report']),
      version: label,
      previous: label.nullable(),
      meeting: isoDate.nullable(),
    }),
  ),
  'checks.report': query<CheckReportFile>()(checkInput.extend({ format: z.enum(['docx', 'html', 'json']) })),
  /** Gives a copy; the file itself is never changed. */
  'checks.fix': query<FixedPaper>()(fixInput),
  'checks.accept': command<AcceptedFindingView>()(acceptInput),
  'checks.withdraw': command<null>()(z.strictObject({ id: z.string().max(80), by: shortText.min(1) })),
  'checks.accepted': query<readonly AcceptedFindingView[]>()(nothing),
  'checks.settings': query<CheckSettingsView>()(nothing),
  'checks.change': command<null>()(settingsInput),
} as const;
