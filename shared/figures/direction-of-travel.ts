import type { ActionComparison } from '#shared/compare/changes';
import type { Action } from '#shared/domain/plan';
import { directionOf, type Direction, type RatingKey, type RatingScale } from '#shared/domain/rating';

/** Direction of travel of an action's rating (design.md section 8); `new` and `closed` actions have none. */
export type Travel = Direction | 'new' | 'closed';

export interface ActionTravel {
  readonly ref: string;
  readonly before: RatingKey | null;
  readonly after: RatingKey | null;
  readonly travel: Travel;
}

/** The way each action's activity or impact rating went between two versions, in the order of the comparison. */
export function listTravel(
  comparisons: readonly ActionComparison[],
  of: 'activity' | 'impact',
  scale: RatingScale,
): ActionTravel[] {
  return comparisons.map(({ ref, match }) => {
    const was = match.kind === 'added' ? null : match.before.action;
    const is = match.kind === 'removed' ? null : match.after.action;
    const before = (of === 'activity' ? was?.activityRating : was?.impactRating) ?? null;
    const after = (of === 'activity' ? is?.activityRating : is?.impactRating) ?? null;
    return {
      ref,
      before,
      after,
      travel: travelOf(match.kind, isClosed(is), isClosed(was), before, after, scale),
    };
  });
}

function isClosed(action: Action | null): boolean {
  return action !== null && action.closure !== null;
}

function travelOf(
  kind: ActionComparison['match']['kind'],
  closedNow: boolean,
  closedBefore: boolean,
  before: RatingKey | null,
  after: RatingKey | null,
  scale: RatingScale,
): Travel {
  if (kind === 'added') return 'new';
  if (kind === 'removed' || (closedNow && !closedBefore)) return 'closed';
  return directionOf(scale, before, after);
}

export type TravelCounts = Readonly<Record<Travel, number>>;

export function countTravel(travels: readonly ActionTravel[]): TravelCounts {
  const counts: Record<Travel, number> = {
    achieved: 0,
    improved: 0,
    unchanged: 0,
    deteriorated: 0,
    'newly-rated': 0,
    'no-longer-rated': 0,
    unrated: 0,
    new: 0,
    closed: 0,
  };
  for (const { travel } of travels) counts[travel]++;
  return counts;
}

/** From rating to rating: how many actions went which way. Only pairs that occur. */
export interface Movement {
  readonly from: RatingKey | null;
  readonly to: RatingKey | null;
  readonly refs: readonly string[];
}

export function movementMatrix(travels: readonly ActionTravel[]): Movement[] {
  const movements = new Map<
    string,
    { readonly from: RatingKey | null; readonly to: RatingKey | null; readonly refs: string[] }
  >();
  for (const { ref, before, after, travel } of travels) {
    if (travel === 'new' || travel === 'closed') continue;
    const key = `${before ?? ''}>${after ?? ''}`;
    const known = movements.get(key);
    if (known === undefined) movements.set(key, { from: before, to: after, refs: [ref] });
    else known.refs.push(ref);
  }
  return [...movements.values()];
}
