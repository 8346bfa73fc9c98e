import { isEmptyRow, type Grid } from './grid.ts';
import type { RatingBook } from './rating-words.ts';
import { foldPhrase } from './vocabulary.ts';

const FEWEST_RATINGS = 3;

/** Whether a table counts ratings: a rating to a row, figures beside it. Such tables are made from plans and hold none. */
export function isBreakdown(grid: Grid, ratings: RatingBook): boolean {
  let rated = 0;
  for (const row of grid.rows.slice(1)) {
    if (isEmptyRow(row)) continue;
    const [first, ...others] = row.cells;
    if (first === undefined || others.some((cell) => cell.text !== '' && !/^[\d–-]/.test(cell.text)))
      return false;
    if (ratings.read(first.text)?.confidence === 1) rated++;
  }
  return rated >= FEWEST_RATINGS;
}

/** How far down the titles of such a table may stand. */
const DEEPEST_TITLES = 4;

/** Whether a table sets what was before beside what is after: it tells of two versions and belongs to neither. */
export function isComparison({ rows }: Grid): boolean {
  return rows.slice(0, DEEPEST_TITLES).some(({ cells }) => {
    const titles = cells.map((cell) => foldPhrase(cell.text));
    return titles.includes('before') && titles.includes('after');
  });
}
