import type { RatingKey, RatingScale } from '#shared/domain/rating';
import { ratingWord } from '#shared/domain/rating';

/** "3.4", "3.4 and 3.5", or "12 actions": what a step of the history was done to. */
export function nameActions(refs: readonly string[]): string {
  const [first = '', second] = refs;
  if (second === undefined) return first;
  return refs.length === 2 ? `${first} and ${second}` : `${refs.length} actions`;
}

/** "Rated 3.4 Amber", "Rated the impact of 12 actions Amber", "Cleared the rating of 3.4". */
export function rateSentence(
  refs: readonly string[],
  of: 'activity' | 'impact',
  rating: RatingKey | null,
  scale: RatingScale,
): string {
  const what = nameActions(refs);
  const impact = of === 'impact';
  if (rating === null) return `Cleared the ${impact ? 'impact rating' : 'rating'} of ${what}`;
  return `Rated ${impact ? 'the impact of ' : ''}${what} ${ratingWord(scale, rating)}`;
}
