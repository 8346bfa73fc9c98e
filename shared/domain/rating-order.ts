import type { Rating, RatingKey, RatingScale } from './rating.ts';

/** From done to troubled, with what is not due yet last: how people read ratings on the screen (window.md, Ratings). */
const READ_IN_ORDER: readonly RatingKey[] = ['blue', 'green', 'amber', 'red', 'grey'];
const KEYS: Readonly<Record<RatingKey, string>> = { blue: 'B', green: 'G', amber: 'A', red: 'R', grey: 'N' };

/** The ratings in the order in which the screen shows them; a council's own ones after those it knows, best first. */
export function orderRatings(scale: RatingScale): readonly Rating[] {
  return scale.ratings.toSorted((first, second) => place(first) - place(second) || second.rank - first.rank);
}

function place({ key }: Rating): number {
  const known = READ_IN_ORDER.indexOf(key);
  return known < 0 ? READ_IN_ORDER.length : known;
}

/**
 * The letter that sets each rating, in capitals, in the order of `orderRatings`. A council's own rating gets the
 * first letter of its word that is free; one for which none is free gets no letter.
 */
export function listRatingKeys(scale: RatingScale): ReadonlyMap<string, RatingKey> {
  const letters = new Map<string, RatingKey>();
  const ordered = orderRatings(scale);
  for (const { key } of ordered) {
    const letter = KEYS[key];
    if (letter !== undefined) letters.set(letter, key);
  }
  for (const { key, word } of ordered) {
    if (KEYS[key] !== undefined) continue;
    const letter = word
      .toUpperCase()
      .match(/[A-Z]/g)
      ?.find((each) => !letters.has(each));
    if (letter !== undefined) letters.set(letter, key);
  }
  return letters;
}
