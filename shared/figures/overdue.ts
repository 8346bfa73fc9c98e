import { listActions, type Action, type PlacedAction, type PlanContent } from '#shared/domain/plan';
import { lastDay } from '#shared/domain/plan-date';
import { findRating, type RatingScale } from '#shared/domain/rating';

/** An action whose deadline has passed though it is not done. */
export interface OverdueAction {
  readonly placed: PlacedAction;
  /** ISO date of the last day that would have kept the deadline. */
  readonly dueBy: string;
  /** The rating says that all is well: on track, or not yet due. */
  readonly ratingDisagrees: boolean;
}

/** Open actions past their deadline on the day `asOf` (ISO), the longest overdue first. */
export function listOverdue(content: PlanContent, scale: RatingScale, asOf: string): OverdueAction[] {
  return listActions(content)
    .flatMap((placed): OverdueAction[] => {
      const dueBy = overdueSince(placed.action, scale, asOf);
      if (dueBy === null) return [];
      const rating = findRating(scale, placed.action.activityRating);
      return [{ placed, dueBy, ratingDisagrees: rating !== null && rating.rank > TROUBLED }];
    })
    .toSorted((first, second) => (first.dueBy < second.dueBy ? -1 : first.dueBy > second.dueBy ? 1 : 0));
}

/**
 * ISO date of the last day that would have kept the deadline of an open action, on the day `asOf` (ISO); null when it
 * is not past, and for an action that is closed or done.
 */
export function overdueSince(action: Action, scale: RatingScale, asOf: string): string | null {
  const dueBy = lastDay(action.deadline.current);
  if (dueBy === null || dueBy >= asOf || action.closure !== null) return null;
  return findRating(scale, action.activityRating)?.done === true ? null : dueBy;
}

/** Ratings up to this rank already say that something is wrong. */
const TROUBLED = 2;
