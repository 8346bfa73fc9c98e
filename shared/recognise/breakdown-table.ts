import { isEmptyRow, type Grid } from './grid.ts';
import { readRatingWords } from './rating-words.ts';
import type { Vocabulary } from './vocabulary.ts';

const FEWEST_RATINGS = 3;

/** Whether a table counts ratings: a rating to a row, figures beside it. Such tables are made from plans and hold none. */
export function isBreakdown(grid: Grid, vocabulary: Vocabulary): boolean {
  let ratings = 0;
  for (const row of grid.rows.slice(1)) {
    if (isEmptyRow(row)) continue;
    const [first, ...others] = row.cells;
    if (first === undefined || others.some((cell) => cell.text !== '' && !/^[\d–-]/.test(cell.text)))
      return false;
    if (readRatingWords(first.text, vocabulary)?.confidence === 1) ratings++;
  }
  return ratings >= FEWEST_RATINGS;
}
