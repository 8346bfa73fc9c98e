import { listActions, type PlacedAction, type PlanContent } from '#shared/domain/plan';
import type { RatingKey, RatingScale } from '#shared/domain/rating';

/** An open action that the board must hear about, and which of its ratings is the reason. */
export interface RedItem {
  readonly placed: PlacedAction;
  readonly activity: boolean;
  readonly impact: boolean;
}

/** The rating of the scale that says work has stalled: the one with the lowest rank. */
export function worstRating(scale: RatingScale): RatingKey | null {
  const [worst] = scale.ratings.toSorted((first, second) => first.rank - second.rank);
  return worst?.key ?? null;
}

/** Open actions whose activity or impact has the worst rating, in the order of the plan. */
export function listRedItems(content: PlanContent, scale: RatingScale): RedItem[] {
  const red = worstRating(scale);
  return listActions(content).flatMap((placed) => {
    const { action } = placed;
    const activity = action.activityRating === red;
    const impact = action.impactRating === red;
    return action.closure === null && (activity || impact) && red !== null
      ? [{ placed, activity, impact }]
      : [];
  });
}
