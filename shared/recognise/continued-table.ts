import { isContinuation, nameOf, type RowName } from './action-rows.ts';
import { columnOf, type ActionLayout } from './columns.ts';
import { cellAt, isEmptyRow, onlyFilledCell, type Grid, type GridRow } from './grid.ts';
import type { Legend } from './legend.ts';
import { foldPhrase } from './vocabulary.ts';
import type { Words } from './words.ts';

/** An action table that another one may go on. */
export interface EarlierTable {
  readonly grid: Grid;
  readonly layout: ActionLayout;
}

interface Context {
  readonly legend: Legend;
  readonly words: Words;
}

const FEWEST_COLUMNS = 3;

/**
 * Whether a table right after an action table is its next part: one cut off where a page ended, without a header,
 * whose first row is built like those before it.
 */
export function goesOnIn(grid: Grid, open: EarlierTable, { legend, words }: Context): boolean {
  const first = grid.rows.find((row) => !isEmptyRow(row));
  if (first === undefined || first.header) return false;
  if (grid.columns !== open.grid.columns || grid.columns < FEWEST_COLUMNS) return false;
  const { layout } = open;
  const only = onlyFilledCell(first);
  if (only !== null && only.span >= grid.columns - 1) return true;
  if (isContinuation(first, layout)) return true;
  const name = (row: GridRow): RowName => nameOf(row, layout, words.vocabulary.continued);
  const hasReferences = open.grid.rows
    .slice(layout.header.firstData)
    .some((row) => onlyFilledCell(row) === null && name(row).ref !== null);
  return hasReferences ? name(first).ref !== null : isRated(first, layout, { legend, words });
}

function isRated(row: GridRow, layout: ActionLayout, { legend, words }: Context): boolean {
  return (['activityRating', 'impactRating'] as const).some((role) => {
    const cell = cellAt(row, columnOf(layout, role) ?? -1);
    if (cell === null) return false;
    const shade = cell.shade === null ? null : legend.read(cell.shade.fill);
    return (shade !== null && shade.rating !== null) || words.ratings.read(cell.text) !== null;
  });
}

/** Whether two tables have the same titles over the same columns. */
export function hasSameTitles(one: ActionLayout, other: ActionLayout): boolean {
  return foldedTitles(one) === foldedTitles(other);
}

function foldedTitles(layout: ActionLayout): string {
  return layout.header.titles.map(foldPhrase).join('|');
}
