import type { BreakdownView, RatingsView } from '#shared/contract/results';
import type { RatingScale } from '#shared/domain/rating';
import { countTogether, type Breakdown, type RatingCounts } from '#shared/figures/breakdown';
import type { ShareStyle } from '#shared/figures/shares';

export function toBreakdownView(breakdown: Breakdown, scale: RatingScale, style: ShareStyle): BreakdownView {
  return {
    version: breakdown.version,
    rows: breakdown.rows,
    activity: toRatingsView(breakdown.activity, scale, style),
    impact: toRatingsView(breakdown.impact, scale, style),
  };
}

function toRatingsView(counts: RatingCounts, scale: RatingScale, style: ShareStyle): RatingsView {
  const undone = scale.ratings
    .filter((rating) => !rating.done)
    .toSorted((first, second) => second.rank - first.rank);
  const keys = [...scale.ratings.filter((rating) => rating.done), ...undone.slice(0, 1)].map(
    (rating) => rating.key,
  );
  const { count, share } = countTogether(counts, keys, style);
  return {
    total: counts.total,
    ratings: Object.fromEntries(
      counts.ratings.map((each) => [each.rating, { count: each.count, share: each.share }]),
    ),
    doneAndOnTrack: { ratings: keys, count, share },
    unrated: counts.unrated,
  };
}
