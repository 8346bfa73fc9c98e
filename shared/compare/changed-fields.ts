import type { Action, PlacedAction, ProgressItem } from '#shared/domain/plan';
import { lineText } from '#shared/domain/rich-text';
import type { ActionChange } from './changes.ts';
import type { RatedVersions } from './compare-actions.ts';
import { levelText, saysTheSame } from './sameness.ts';

/** What a change is about; a rating by its own name. */
export type ChangedField = Exclude<ActionChange['kind'], 'rating'> | 'activity' | 'impact';

/**
 * What differs between an action and the same action in a later version, without saying how: the kinds that
 * `compareAction` gives, in its order, for a hundredth of its cost.
 */
export function listChangedFields(
  before: PlacedAction,
  after: PlacedAction,
  { comparable }: RatedVersions,
): ChangedField[] {
  const was = before.action;
  const is = after.action;
  const differs: ReadonlyArray<readonly [ChangedField, boolean]> = [
    ['reference', was.ref !== is.ref],
    ['priority', isElsewhere(before, after)],
    ['wording', lineText(was.wording) !== lineText(is.wording)],
    ['lead', was.lead !== is.lead],
    ['board', was.board !== is.board],
    ['deadline', was.deadline.written !== is.deadline.written],
    ['progress', isProgressChanged(was.progress, is.progress)],
    ['activity', comparable.activity && was.activityRating !== is.activityRating],
    ['impact', comparable.impact && was.impactRating !== is.impactRating],
    ['closed', was.closure === null && is.closure !== null],
    ['reopened', was.closure !== null && is.closure === null],
  ];
  return differs.flatMap(([field, changed]) => (changed ? [field] : []));
}

function isElsewhere({ priority: was }: PlacedAction, { priority: is }: PlacedAction): boolean {
  return was.number !== is.number && !saysTheSame(was.title, is.title);
}

/** Whether any item came, went or says something else; their order makes no difference. */
function isProgressChanged(before: readonly ProgressItem[], after: Action['progress']): boolean {
  if (before === after) return false;
  if (before.length !== after.length) return true;
  const left = new Map<string, number>();
  for (const item of before) add(left, item, 1);
  for (const item of after) add(left, item, -1);
  return [...left.values()].some((count) => count !== 0);
}

function add(counts: Map<string, number>, item: ProgressItem, by: number): void {
  const text = levelText(lineText(item.line));
  counts.set(text, (counts.get(text) ?? 0) + by);
}
