/** Names a rating within its scale: "blue", "amber". */
export type RatingKey = string;

/**
 * A named and dated scale. Councils change wordings and even meanings over time, and Blue does not mean the same
 * everywhere, so a version keeps the scale that it was rated by.
 */
export interface RatingScale {
  readonly name: string;
  /** ISO date from which it holds; null for the one that Clearday starts with. */
  readonly since: string | null;
  /** In the order in which a breakdown lists them. */
  readonly ratings: readonly Rating[];
}

export interface Rating {
  readonly key: RatingKey;
  /** The word that is printed. */
  readonly word: string;
  /** A sign that tells ratings apart without colour. */
  readonly symbol: string;
  /** RRGGBB of the cell; the text on it is black or white, whichever reads better. */
  readonly fill: string;
  /**
   * For the direction of travel: higher is better. A rating for work that is not yet due stands between troubled
   * and on track, because starting well is better than not being due and starting badly is worse.
   */
  readonly rank: number;
  /** Done, and now part of everyday work: reaching it is called achieved. */
  readonly done: boolean;
  /** What it means for the activity and for its impact. */
  readonly activity: string;
  readonly impact: string;
}

/** BRAG with Grey, in the words that councils commonly use. */
export const DEFAULT_SCALE: RatingScale = {
  name: 'BRAG with Grey',
  since: null,
  ratings: [
    {
      key: 'grey',
      word: 'Grey',
      symbol: '○',
      fill: 'BFBFBF',
      rank: 2.5,
      done: false,
      activity: 'Not due to start yet',
      impact: 'Too early to tell',
    },
    {
      key: 'blue',
      word: 'Blue',
      symbol: '✓',
      fill: '00B0F0',
      rank: 4,
      done: true,
      activity: 'Finished and part of everyday work',
      impact: 'Good and lasting difference for nearly everyone',
    },
    {
      key: 'red',
      word: 'Red',
      symbol: '◆',
      fill: 'FF0000',
      rank: 1,
      done: false,
      activity: 'Stalled or unlikely to be done in time',
      impact: 'Little or no difference so far',
    },
    {
      key: 'amber',
      word: 'Amber',
      symbol: '▲',
      fill: 'FFC000',
      rank: 2,
      done: false,
      activity: 'Under way, with problems or delay',
      impact: 'Some difference, but not for everyone',
    },
    {
      key: 'green',
      word: 'Green',
      symbol: '→',
      fill: '00B050',
      rank: 3,
      done: false,
      activity: 'Under way and on time',
      impact: 'A clear difference for most',
    },
  ],
};

export function findRating(scale: RatingScale, key: RatingKey | null): Rating | null {
  return scale.ratings.find((rating) => rating.key === key) ?? null;
}

/** The word of a rating; "Not rated" for none, the key itself for one that the scale does not know. */
export function ratingWord(scale: RatingScale, key: RatingKey | null): string {
  if (key === null) return 'Not rated';
  return findRating(scale, key)?.word ?? key;
}

export type Direction =
  'achieved' | 'improved' | 'unchanged' | 'deteriorated' | 'newly-rated' | 'no-longer-rated' | 'unrated';

/** Direction of travel of one rating between two versions (design.md section 8). */
export function directionOf(
  scale: RatingScale,
  before: RatingKey | null,
  after: RatingKey | null,
): Direction {
  if (before === null) return after === null ? 'unrated' : 'newly-rated';
  if (after === null) return 'no-longer-rated';
  if (before === after) return 'unchanged';
  const was = findRating(scale, before);
  const is = findRating(scale, after);
  if (is?.done === true) return 'achieved';
  return (is?.rank ?? 0) > (was?.rank ?? 0) ? 'improved' : 'deteriorated';
}
