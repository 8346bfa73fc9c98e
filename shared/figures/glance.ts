import type { PlanContent } from '#shared/domain/plan';
import type { RatingKey } from '#shared/domain/rating';
import { breakDown, type RatedVersion, type RatingCounts } from './breakdown.ts';

/** How many open actions have each rating now, and had it in the version before. */
export interface Glance {
  readonly activity: RatingGlance;
  readonly impact: RatingGlance;
  /** Rows of the plan, closed ones included. */
  readonly rows: number;
  /** Actions that count: those not closed. */
  readonly open: number;
}

export interface RatingGlance {
  readonly counts: readonly GlanceCount[];
  readonly unrated: number;
  readonly unratedBefore: number | null;
}

export interface GlanceCount {
  readonly rating: RatingKey;
  readonly count: number;
  /** Null where there is no version before. */
  readonly before: number | null;
}

/** Counts both ratings of a version beside those of an earlier one. */
export function glanceAt(current: RatedVersion, previous: RatedVersion | null): Glance {
  const now = breakDown(current);
  const before = previous === null ? null : breakDown(previous);
  return {
    activity: pairCounts(now.activity, before?.activity ?? null),
    impact: pairCounts(now.impact, before?.impact ?? null),
    rows: now.rows,
    open: now.rows - now.closed.length,
  };
}

function pairCounts(now: RatingCounts, before: RatingCounts | null): RatingGlance {
  const earlier = new Map((before?.ratings ?? []).map(({ rating, count }) => [rating, count]));
  const known = now.ratings.map(({ rating, count }) => ({
    rating,
    count,
    before: before === null ? null : (earlier.get(rating) ?? 0),
  }));
  const gone = [...earlier]
    .filter(([rating, count]) => count > 0 && !known.some((each) => each.rating === rating))
    .map(([rating, count]) => ({ rating, count: 0, before: count }));
  return {
    counts: [...known, ...gone],
    unrated: now.unrated.length,
    unratedBefore: before === null ? null : before.unrated.length,
  };
}

/** A priority as it heads its actions. */
export interface Band {
  readonly number: string;
  readonly title: string;
  readonly rows: number;
  /** Open actions by activity rating; ratings that nobody uses are not there. */
  readonly activity: Readonly<Record<RatingKey, number>>;
}

/** The priorities of a plan in its order, with the activity ratings under each. */
export function listBands({ priorities }: PlanContent): Band[] {
  return priorities.map(({ number, title, actions }) => {
    const activity: Record<RatingKey, number> = {};
    for (const { activityRating, closure } of actions) {
      if (activityRating === null || closure !== null) continue;
      activity[activityRating] = (activity[activityRating] ?? 0) + 1;
    }
    return { number, title, rows: actions.length, activity };
  });
}
