import type { CheckedCell, CheckedPaper, CheckedTable } from '../paper/checked-paper.ts';
import { ratingOfFill, type ColourRating } from '../paper/rating-colours.ts';

/** A table that says what each colour means. */
export interface RatingKey {
  readonly table: CheckedTable;
  readonly entries: ReadonlyMap<ColourRating, CheckedCell>;
}

const SHORTEST = 12;
const MOST_ROWS = 8;

/** The rating keys of a paper, in its body and at the foot of its pages. */
export function findRatingKeys({ tables }: CheckedPaper): RatingKey[] {
  return tables.flatMap((table) => {
    if (table.rows.length > MOST_ROWS || table.kind === 'actions') return [];
    const entries = new Map<ColourRating, CheckedCell>();
    for (const row of table.rows) {
      const shaded = row.cells.filter((cell) => cell.cell.shade !== null);
      for (const cell of shaded) {
        const rating = ratingOfFill(cell.cell.shade?.fill ?? '');
        // A colour with its meaning beside it, or inside.
        const meaning =
          cell.text.length >= SHORTEST ? cell : (row.cells.find((each) => each.column > cell.column) ?? cell);
        if (rating !== null && meaning.text.length >= SHORTEST && !entries.has(rating))
          entries.set(rating, meaning);
      }
    }
    return entries.size >= 3 ? [{ table, entries }] : [];
  });
}
