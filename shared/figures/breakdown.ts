import { listActions, type Action, type PlacedAction, type PlanContent } from '#shared/domain/plan';
import type { RatingKey, RatingScale } from '#shared/domain/rating';
import { DEFAULT_SHARE_STYLE, shareOf, type ShareStyle } from './shares.ts';

export interface RatedVersion {
  readonly label: string;
  readonly content: PlanContent;
  readonly scale: RatingScale;
}

/** How many actions have each rating, of one kind. */
export interface RatingCounts {
  /** Actions with a rating. Shares are of these. */
  readonly total: number;
  /** One for each rating of the scale, in its order, used or not; then ratings that the scale does not know. */
  readonly ratings: readonly RatingCount[];
  /** References of open actions without a rating. */
  readonly unrated: readonly string[];
}

export interface RatingCount {
  readonly rating: RatingKey;
  readonly count: number;
  /** Percent; null when no action is rated. */
  readonly share: number | null;
  readonly refs: readonly string[];
}

/** The rating breakdown of one version. */
export interface Breakdown {
  readonly version: string;
  /** Rows printed in the plan, closed ones included. */
  readonly rows: number;
  readonly closed: ReadonlyArray<{ readonly ref: string; readonly into: string | null }>;
  readonly activity: RatingCounts;
  readonly impact: RatingCounts;
}

/** Counts both ratings of a version. A closed action no longer counts, though its row is still printed. */
export function breakDown(version: RatedVersion, style: ShareStyle = DEFAULT_SHARE_STYLE): Breakdown {
  const all = listActions(version.content);
  const open = all.filter(({ action }) => action.closure === null);
  const keys = version.scale.ratings.map((rating) => rating.key);
  return {
    version: version.label,
    rows: all.length,
    closed: all.flatMap(({ action }) =>
      action.closure === null ? [] : [{ ref: action.ref, into: action.closure.into }],
    ),
    activity: countRatings(open, (action) => action.activityRating, keys, style),
    impact: countRatings(open, (action) => action.impactRating, keys, style),
  };
}

function countRatings(
  open: readonly PlacedAction[],
  pick: (action: Action) => RatingKey | null,
  keys: readonly RatingKey[],
  style: ShareStyle,
): RatingCounts {
  const refs = new Map<RatingKey, string[]>(keys.map((key) => [key, []]));
  const unrated: string[] = [];
  for (const { action } of open) {
    const rating = pick(action);
    if (rating === null) unrated.push(action.ref);
    else if (refs.has(rating)) refs.get(rating)?.push(action.ref);
    else refs.set(rating, [action.ref]);
  }
  const total = open.length - unrated.length;
  const ratings = [...refs].map(([rating, list]) => ({
    rating,
    count: list.length,
    share: shareOf(list.length, total, style),
    refs: list,
  }));
  return { total, ratings, unrated };
}

/** Count and share of several ratings together, as in Blue with Green. */
export function countTogether(
  counts: RatingCounts,
  keys: readonly RatingKey[],
  style: ShareStyle = DEFAULT_SHARE_STYLE,
): RatingCount {
  const found = counts.ratings.filter((each) => keys.includes(each.rating));
  const count = found.reduce((sum, each) => sum + each.count, 0);
  return {
    rating: keys.join('+'),
    count,
    share: shareOf(count, counts.total, style),
    refs: found.flatMap((each) => each.refs),
  };
}

/** The count of one rating; 0 for a rating that nobody uses. */
export function countOf(counts: RatingCounts, rating: RatingKey): RatingCount {
  return (
    counts.ratings.find((each) => each.rating === rating) ?? {
      rating,
      count: 0,
      share: shareOf(0, counts.total),
      refs: [],
    }
  );
}
