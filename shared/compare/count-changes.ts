import { findChange, type ActionComparison, type PlanComparison } from './changes.ts';

/** How much changed since the version before, as "21 of 65 actions changed: 17 activity ratings, 5 deadlines." */
export function describeAmount({ actions }: PlanComparison, previous: string): string {
  const standing = actions.filter(({ match }) => match.kind !== 'removed');
  const changed = standing.filter(({ match, changes }) => match.kind === 'added' || changes.length > 0);
  const ratings = (of: 'activity' | 'impact'): number =>
    standing.filter(({ changes }) => changes.some((change) => change.kind === 'rating' && change.of === of))
      .length;
  const having = (fits: (each: ActionComparison) => boolean): number => standing.filter(fits).length;
  const parts = [
    count(ratings('activity'), 'activity rating', 'activity ratings'),
    count(ratings('impact'), 'impact rating', 'impact ratings'),
    count(
      having((each) => isMoved(each)),
      'deadline',
      'deadlines',
    ),
    count(
      having((each) => findChange(each, 'wording')?.matters === true),
      'wording',
      'wordings',
    ),
    count(
      having((each) => findChange(each, 'lead') !== null),
      'lead',
      'leads',
    ),
    count(
      having((each) => findChange(each, 'progress') !== null),
      'progress update',
      'progress updates',
    ),
  ].filter((part) => part !== '');
  const total = `${changed.length} of ${standing.length} ${standing.length === 1 ? 'action' : 'actions'} changed since ${previous}`;
  return parts.length === 0 ? `${total}.` : `${total}: ${parts.join(', ')}.`;
}

/** Whether the deadline of an action went to another date. */
export function isMoved(each: ActionComparison): boolean {
  const movement = findChange(each, 'deadline')?.movement;
  return movement === 'earlier' || movement === 'later';
}

function count(number: number, one: string, many: string): string {
  return number === 0 ? '' : `${number} ${number === 1 ? one : many}`;
}
