import type { Action, Closure, ProgressItem } from '#shared/domain/plan';
import { compareDates, dueText, type DatePoint } from '#shared/domain/plan-date';
import { readPlanDate } from '#shared/domain/read-date';
import type { RatingKey } from '#shared/domain/rating';
import { plainLine, tidyLine } from '#shared/domain/rich-text';

/** The action with that rating; null clears it. */
export function rateAction(action: Action, of: 'activity' | 'impact', rating: RatingKey | null): Action {
  return of === 'activity' ? { ...action, activityRating: rating } : { ...action, impactRating: rating };
}

/**
 * The action with another deadline. What was agreed first is kept, and a move counts once against the version
 * before, however often it is corrected on the way. `before` is the action in the version before; null for a new one,
 * whose deadline is set and not moved.
 */
export function moveDeadline(action: Action, before: Action | null, words: string): Action {
  const { date } = readPlanDate(words);
  if (before === null || before.deadline.current === null) return { ...action, deadline: date };
  const { deadline: was } = before;
  const original = was.original ?? was.current;
  const moved = isMove(was.current, date.current);
  return {
    ...action,
    deadline: {
      written: date.written,
      current: date.current,
      original: date.current === null ? date.original : original,
      timesMoved: Math.max(date.timesMoved, was.timesMoved + Number(moved)),
    },
  };
}

function isMove(before: DatePoint | null, after: DatePoint | null): boolean {
  if (before === null || after === null || dueText(before) === dueText(after)) return false;
  const order = compareDates(before, after);
  return order !== null && order !== 0;
}

/** The action with other leads; `leads` is the reading of the words. */
export function changeLead(action: Action, words: string, leads: readonly string[]): Action {
  return { ...action, lead: words, leads };
}

/** The action in other words. Bold and italic of the old wording go with it. */
export function changeWording(action: Action, words: string): Action {
  return { ...action, wording: tidyLine(plainLine(words)) };
}

export function changeBoard(action: Action, board: string): Action {
  return { ...action, board };
}

/** The action with that progress: lines tidy, empty items gone. */
export function changeProgress(action: Action, progress: readonly ProgressItem[]): Action {
  const kept = progress
    .map((item) => ({ ...item, line: tidyLine(item.line.filter((run) => run.text !== '')) }))
    .filter((item) => item.line.length > 0);
  return { ...action, progress: kept };
}

/** The action closed, or open again with null. */
export function closeAction(action: Action, closure: Closure | null): Action {
  return { ...action, closure };
}
