import { actionOf, type ActionComparison } from '#shared/compare/changes';
import type { Breakdown } from './breakdown.ts';
import { formatNumber } from './shares.ts';

/**
 * From the last total to this one (rules.md N5): last + new - closed - merged - removed + reopened = now, where a total
 * is the number of open actions.
 */
export interface Reconciliation {
  readonly last: number;
  readonly added: readonly string[];
  readonly closed: readonly string[];
  readonly merged: ReadonlyArray<{ readonly ref: string; readonly into: string }>;
  readonly removed: readonly string[];
  readonly reopened: readonly string[];
  readonly now: number;
  /** Rows printed, which count closed actions too. */
  readonly rows: number;
  /** Whether the sum comes out; false is a bug or two rows with one reference. */
  readonly balances: boolean;
}

export function reconcile(
  before: Breakdown,
  after: Breakdown,
  comparisons: readonly ActionComparison[],
): Reconciliation {
  const added: string[] = [];
  const closed: string[] = [];
  const removed: string[] = [];
  const reopened: string[] = [];
  const merged: Array<{ readonly ref: string; readonly into: string }> = [];
  for (const { ref, match, changes } of comparisons) {
    const { closure } = actionOf(match).action;
    if (match.kind === 'added') {
      if (closure === null) added.push(ref);
    } else if (match.kind === 'removed') {
      if (closure !== null) continue;
      if (match.mergedInto === null) removed.push(ref);
      else merged.push({ ref, into: match.mergedInto });
    } else if (changes.some((change) => change.kind === 'closed')) {
      if (closure === null || closure.into === null) closed.push(ref);
      else merged.push({ ref, into: closure.into });
    } else if (changes.some((change) => change.kind === 'reopened')) reopened.push(ref);
  }
  const last = before.rows - before.closed.length;
  const now = after.rows - after.closed.length;
  const sum = last + added.length - closed.length - merged.length - removed.length + reopened.length;
  return { last, added, closed, merged, removed, reopened, now, rows: after.rows, balances: sum === now };
}

/** Writes a number of these figures: as it is, or as a live field of that name. */
export type NumberWriter = (field: string, value: number) => string;

const plain: NumberWriter = (_, value) => formatNumber(value);

/** The reconciliation as a sentence that a board can follow. */
export function describeReconciliation(
  sum: Reconciliation,
  from: string,
  to: string,
  write: NumberWriter = plain,
): string {
  const merged = sum.merged.map(({ ref, into }) => `${ref} into ${into}`);
  const steps = [
    `${write('totals.new', sum.added.length)} new${list(sum.added)}`,
    ...(sum.reopened.length > 0
      ? [`${write('totals.reopened', sum.reopened.length)} reopened${list(sum.reopened)}`]
      : []),
    `${write('totals.merged', sum.merged.length)} merged${list(merged)}`,
    ...(sum.closed.length > 0
      ? [`${write('totals.closed', sum.closed.length)} closed${list(sum.closed)}`]
      : []),
    ...(sum.removed.length > 0
      ? [`${write('totals.removed', sum.removed.length)} removed${list(sum.removed)}`]
      : []),
  ];
  const last = `${write('totals.last', sum.last)} ${actions(sum.last)}`;
  const now = `${write('totals.now', sum.now)} ${actions(sum.now)}`;
  const total = `${last} in version ${from}, ${steps.join(', ')}: ${now} in version ${to}.`;
  return sum.balances ? total : `${total} These figures do not add up: please check the references.`;
}

/** Why a plan prints more rows than it has rated actions; null when it does not. */
export function describeRows(breakdown: Breakdown, write: NumberWriter = plain): string | null {
  const { rows, closed, activity } = breakdown;
  if (rows === activity.total) return null;
  const parts = [
    ...closed.map(({ ref, into }) =>
      into === null ? `${ref} is closed` : `${ref} is closed and goes on in ${into}`,
    ),
    ...(activity.unrated.length > 0
      ? [
          `${activity.unrated.join(', ')} ${activity.unrated.length === 1 ? 'has' : 'have'} no activity rating`,
        ]
      : []),
  ];
  const rated = `${write('activity.total', activity.total)} rated ${actions(activity.total)}`;
  return `Version ${breakdown.version} prints ${write('rows', rows)} rows for ${rated}: ${parts.join('; ')}.`;
}

function actions(count: number): string {
  return count === 1 ? 'action' : 'actions';
}

function list(refs: readonly string[]): string {
  return refs.length === 0 ? '' : ` (${refs.join(', ')})`;
}
