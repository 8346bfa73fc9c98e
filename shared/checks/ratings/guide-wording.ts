import { foldWords } from '../paper/fold-words.ts';
import { markLine, type Found, type Mark } from '../finding.ts';
import type { CheckedCell } from '../paper/checked-paper.ts';
import type { ColourRating } from '../paper/rating-colours.ts';
import type { PaperRule } from '../rule.ts';
import { findRatingKeys, type RatingKey } from './rating-keys.ts';

/** Two keys in one paper that give a rating different words (rules.md section 5). */
export const guideWordingRule: PaperRule = {
  id: 'ratings/guide-wording',
  group: 'ratings',
  title: 'Rating guides with two wordings for one rating',
  severity: 'error',
  scope: 'paper',
  check: (paper) => {
    const [first, ...others] = findRatingKeys(paper);
    if (first === undefined) return [];
    return others.flatMap((other) => compareKeys(first, other)).slice(0, 1);
  },
};

function compareKeys(first: RatingKey, other: RatingKey): Found[] {
  const differing = [...first.entries].flatMap(([rating, cell]) => {
    const second = other.entries.get(rating);
    const lines = second === undefined ? null : firstDifference(cell, second);
    return lines === null ? [] : [{ rating, ...lines }];
  });
  const [start, ...rest] = differing;
  if (start === undefined) return [];
  const names = differing.map(({ rating }) => NAMES[rating]).join(', ');
  return [
    {
      mark: start.here,
      reason: `Two keys of this paper word ${names} differently, so readers cannot tell what the ${differing.length === 1 ? 'rating means' : 'ratings mean'}.`,
      suggestion: 'Keep one wording, and use it in both places.',
      alsoAt: [start.there, ...rest.flatMap(({ here, there }) => [here, there])],
    },
  ];
}

const NAMES: Readonly<Record<ColourRating, string>> = {
  red: 'Red',
  amber: 'Amber',
  green: 'Green',
  blue: 'Blue',
  grey: 'Grey',
};

/** The first paragraphs of two cells that say something else; quotation marks and capitals do not count. */
function firstDifference(
  a: CheckedCell,
  b: CheckedCell,
): { readonly here: Mark; readonly there: Mark } | null {
  for (let index = 0; index < Math.max(a.lines.length, b.lines.length); index++) {
    const [here, there] = [a.lines[index] ?? a.lines[0], b.lines[index] ?? b.lines[0]];
    if (here === undefined || there === undefined) return null;
    if (foldWords(here.text) !== foldWords(there.text))
      return { here: markLine(here), there: markLine(there) };
  }
  return null;
}
