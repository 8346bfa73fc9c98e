import * as z from 'zod';
import type {
  BreakdownResult,
  ComparisonResult,
  HistoryEntry,
  ImportResult,
  IssueResult,
  MovedStep,
  PlanReading,
  VersionList,
} from './results.ts';
import { answers, command, fileHandle, isoDate, label, nothing, query, tracked, words } from './operation.ts';
import { IMPORT_OPERATIONS } from './import-operations.ts';
import { PLAN_OPERATIONS } from './plan-operations.ts';
import { CHECK_OPERATIONS } from './check-operations.ts';
import { CARE_OPERATIONS } from './care-operations.ts';
import { VERSION_OPERATIONS } from './version-operations.ts';
import { PAPER_OPERATIONS } from './paper-operations.ts';
import type { FoundAction, WorkspaceState } from './workspace-results.ts';
import type { PlanJson } from '#shared/domain/plan-json';

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

/** Every operation, by its name: the one table that all hosts share (design.md section 4). */
export const OPERATIONS = {
  'plans.read': query<PlanReading>()(readInput),
  'plans.export': query<PlanJson>()(oneVersion),
  'imports.start': command<ImportResult>()(importInput),
  ...IMPORT_OPERATIONS,
  'versions.list': query<VersionList>()(nothing),
  'versions.issue': command<IssueResult>()(issueInput),
  'versions.compare': query<ComparisonResult>()(twoVersions),
  'versions.breakdown': query<BreakdownResult>()(versionAndPrevious),
  ...PAPER_OPERATIONS,
  ...CHECK_OPERATIONS,
  'history.list': query<readonly HistoryEntry[]>()(nothing),
  'history.undo': command<MovedStep>()(nothing),
  'history.redo': command<MovedStep>()(nothing),
  ...VERSION_OPERATIONS,
  ...CARE_OPERATIONS,
  ...PLAN_OPERATIONS,
  'workspace.state': query<WorkspaceState>()(nothing),
  /** Actions of the newest version by reference or words, for the palette. */
  'actions.find': query<readonly FoundAction[]>()(z.strictObject({ words: z.string().max(200) })),
  'work.cancel': query<null>()(z.strictObject({ work: z.string().max(80) })),
} as const;

export type OperationName = keyof typeof OPERATIONS;
export type InputOf<Name extends OperationName> = z.output<(typeof OPERATIONS)[Name]['input']>;
export type ResultOf<Name extends OperationName> = NonNullable<(typeof OPERATIONS)[Name]['gives']>;

export function isOperation(name: string): name is OperationName {
  return Object.hasOwn(OPERATIONS, name);
}
