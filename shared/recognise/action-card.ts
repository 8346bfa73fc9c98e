import type { Grid, GridCell, GridRow } from './grid.ts';
import type { Words } from './words.ts';

const SURE = 0.75;
const FEWEST_LABELS = 3;

/**
 * A table for one action, with its fields in rows (label and value side by side), turned so that the labels are a
 * header and the values a row below. Null for any other table. A first row over the whole table is the action.
 */
export function turnActionCard(grid: Grid, words: Words): Grid | null {
  if (grid.columns > 4 || grid.rows.length < FEWEST_LABELS - 1) return null;
  const pairs: Array<readonly [GridCell, GridCell]> = [];
  let known = 0;
  grid.rows.forEach((row, index) => {
    const [first] = row.cells;
    if (index === 0 && row.cells.length === 1 && first !== undefined) {
      pairs.push([{ ...first, lines: [], text: 'Action' }, first]);
      return;
    }
    for (let at = 0; at + 1 < row.cells.length; at += 2) {
      const label = row.cells[at];
      const value = row.cells[at + 1];
      if (label === undefined || value === undefined || label.text === '') continue;
      pairs.push([label, value]);
      if ((words.columns.bestFit(label.text)?.fit ?? 0) >= SURE) known++;
    }
  });
  if (known < FEWEST_LABELS || known < pairs.length / 2) return null;
  const rowOf = (which: 0 | 1): GridRow => ({
    header: which === 0,
    at: grid.at,
    cells: pairs.map((pair, column) => ({ ...pair[which], column, span: 1, continues: false })),
  });
  return { ...grid, columns: pairs.length, rows: [rowOf(0), rowOf(1)] };
}
