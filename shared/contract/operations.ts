import * as z from 'zod';
import type {
  BreakdownResult,
  ComparisonResult,
  HistoryEntry,
  ImportResult,
  IssueResult,
  MovedStep,
  PaperFile,
  PlanReading,
  VersionList,
} from './results.ts';
import type { PlanJson } from '#shared/domain/plan-json';

/** One thing that can be asked for or done. A query changes nothing; commands run one at a time. */
export interface Operation<Kind extends 'query' | 'command', Input, Result> {
  readonly kind: Kind;
  readonly input: z.ZodType<Input>;
  /** Never set: it lets the compiler know what the operation gives. */
  readonly gives?: Result;
}

function query<Result>() {
  return <Input>(input: z.ZodType<Input>): Operation<'query', Input, Result> => ({ kind: 'query', input });
}

function command<Result>() {
  return <Input>(input: z.ZodType<Input>): Operation<'command', Input, Result> => ({
    kind: 'command',
    input,
  });
}

/** A file that the host has let in: nobody names a path across the boundary (reliability.md L-13). */
const fileHandle = z.string().regex(/^file-[0-9a-f-]{1,64}$/);
const label = z.string().trim().min(1).max(40);
const isoDate = z.string().regex(/^\d{4}-\d{2}-\d{2}$/);
const words = z.string().max(10_000);
const tracked = z.enum(['accept', 'reject']);
const answers = z.record(z.string(), z.string());

const readInput = z.strictObject({ file: fileHandle, tracked });

const importInput = z.strictObject({
  file: fileHandle,
  tracked,
  version: label,
  /** Null leaves it to what the document says of this version. */
  status: words.nullable(),
  date: isoDate.nullable(),
  description: words.nullable(),
  answers,
  /** Take every proposal that has no answer. */
  acceptDoubts: z.boolean(),
});

const issueInput = z.strictObject({
  version: label,
  status: words.nullable(),
  date: isoDate.nullable(),
  description: words.nullable(),
  sectionsAffected: words.nullable(),
  reviewDue: isoDate.nullable(),
});

const twoVersions = z.strictObject({ from: label, to: label });
const oneVersion = z.strictObject({ version: label });
const versionAndPrevious = z.strictObject({
  version: label,
  /** Null means the version before, if there is one. */
  previous: label.nullable(),
});

export const PAPER_KINDS = ['plan-update', 'cover-report', 'change-report', 'tracker'] as const;
export const PAPER_FORMATS = ['docx', 'html', 'json', 'xlsx'] as const;

const paperInput = z.strictObject({
  paper: z.enum(PAPER_KINDS),
  format: z.enum(PAPER_FORMATS),
  version: label,
  previous: label.nullable(),
  meeting: isoDate.nullable(),
});

const nothing = z.strictObject({});

/** Every operation, by its name: the one table that all hosts share (design.md section 4). */
export const OPERATIONS = {
  'plans.read': query<PlanReading>()(readInput),
  'plans.export': query<PlanJson>()(oneVersion),
  'imports.start': command<ImportResult>()(importInput),
  'versions.list': query<VersionList>()(nothing),
  'versions.issue': command<IssueResult>()(issueInput),
  'versions.compare': query<ComparisonResult>()(twoVersions),
  'versions.breakdown': query<BreakdownResult>()(versionAndPrevious),
  'papers.write': query<PaperFile>()(paperInput),
  'history.list': query<readonly HistoryEntry[]>()(nothing),
  'history.undo': command<MovedStep>()(nothing),
  'history.redo': command<MovedStep>()(nothing),
} as const;

export type OperationName = keyof typeof OPERATIONS;
export type InputOf<Name extends OperationName> = z.output<(typeof OPERATIONS)[Name]['input']>;
export type ResultOf<Name extends OperationName> = NonNullable<(typeof OPERATIONS)[Name]['gives']>;

export function isOperation(name: string): name is OperationName {
  return Object.hasOwn(OPERATIONS, name);
}
