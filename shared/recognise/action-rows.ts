import { columnOf, type ActionLayout } from './columns.ts';
import {
  cellAt,
  isEmptyRow,
  onlyFilledCell,
  textAt,
  type Grid,
  type GridCell,
  type GridRow,
} from './grid.ts';
import { repeatsHeader } from './header.ts';
import { readLeadingReference, readReference, stripContinued } from './references.ts';

/** The row that names an action, and those in which it goes on. */
export type ActionRows = readonly [GridRow, ...GridRow[]];

/** What a row of an action table is. */
export type ActionRow =
  | { readonly kind: 'band'; readonly row: GridRow; readonly cell: GridCell }
  | { readonly kind: 'action'; readonly rows: ActionRows; readonly ref: string | null }
  | { readonly kind: 'unplaced'; readonly row: GridRow; readonly reason: string };

/**
 * Reads the rows of an action table in order: bands that name a priority, actions with the rows they go on in
 * (merged downwards, or split where the table went over a page), and rows that are neither.
 */
export function readActionRows(
  grid: Grid,
  layout: ActionLayout,
  to: number,
  { continued, named }: RowReading,
): ActionRow[] {
  const found: ActionRow[] = [];
  for (let index = layout.header.firstData; index < to; index++) {
    const row = grid.rows[index];
    if (
      row === undefined ||
      (isEmptyRow(row) && !isContinuation(row, layout)) ||
      repeatsHeader(row, layout.header)
    )
      continue;
    if (named && !found.some((each) => each.kind === 'action') && bandCell(row, grid, layout) === null) {
      found.push({ kind: 'action', rows: [row], ref: nameOf(row, layout, continued).ref });
      continue;
    }
    addRow(found, row, grid, layout, continued);
  }
  return found;
}

export interface RowReading {
  /** Words that say that a row goes on with the action above. */
  readonly continued: readonly string[];
  /** A heading above the table names its first action, so that the row need not. */
  readonly named: boolean;
}

function addRow(
  found: ActionRow[],
  row: GridRow,
  grid: Grid,
  layout: ActionLayout,
  continued: readonly string[],
): void {
  const last = found.at(-1);
  const before = last?.kind === 'action' ? last : null;
  const band = bandCell(row, grid, layout);
  if (band !== null) {
    found.push({ kind: 'band', row, cell: band });
    return;
  }
  const named = nameOf(row, layout, continued);
  const goesOn =
    before !== null &&
    (isContinuation(row, layout) ||
      named.continued ||
      (named.ref !== null && named.ref === before.ref && named.wording === ''));
  if (goesOn) {
    found[found.length - 1] = { ...before, rows: [...before.rows, row] };
    return;
  }
  if (named.ref !== null || named.wording !== '') found.push({ kind: 'action', rows: [row], ref: named.ref });
  else
    found.push({
      kind: 'unplaced',
      row,
      reason: 'The row has no reference and no wording, and no action stands above it.',
    });
}

/** A row may go on with the action above and say so. */
export interface RowName {
  readonly ref: string | null;
  readonly wording: string;
  readonly continued: boolean;
}

/** What names the action of a row: its reference and its wording. */
export function nameOf(row: GridRow, layout: ActionLayout, words: readonly string[]): RowName {
  const refColumn = columnOf(layout, 'ref');
  const actionColumn = columnOf(layout, 'action');
  const refText = stripContinued(refColumn === null ? '' : textAt(row, refColumn), words);
  const wording = actionColumn === null ? '' : textAt(row, actionColumn);
  const own = readReference(refText.text);
  const leading = own === null ? readLeadingReference(wording) : null;
  const rest = leading === null ? wording : wording.slice(leading.length);
  const stripped = stripContinued(rest, words);
  return {
    ref: own ?? leading?.ref ?? null,
    wording: rest.trim(),
    continued: refText.continued || (stripped.continued && stripped.text === ''),
  };
}

/** Whether the cells that would name an action are empty or merged with those above. */
export function isContinuation(row: GridRow, layout: ActionLayout): boolean {
  const naming = [columnOf(layout, 'ref'), columnOf(layout, 'action')].filter((column) => column !== null);
  const cells = naming.map((column) => cellAt(row, column));
  const unnamed = cells.every((cell) => cell === null || cell.continues || cell.text === '');
  const merged = cells.some((cell) => cell?.continues === true);
  return unnamed && (merged || row.cells.some((cell) => cell.text !== ''));
}

/** One text over the whole row, or alone in it and set off by a shade or bold type, heads what follows. */
function bandCell(row: GridRow, grid: Grid, layout: ActionLayout): GridCell | null {
  const cell = onlyFilledCell(row);
  if (cell === null || cell.continues) return null;
  if (cell.span >= Math.max(2, grid.columns - 1)) return cell;
  const progress = columnOf(layout, 'progress');
  if (cell.column === progress || cell.column > (columnOf(layout, 'action') ?? 0)) return null;
  const setOff =
    cell.bold || (cell.shade !== null && row.cells.every((other) => other.shade?.fill === cell.shade?.fill));
  return setOff ? cell : null;
}
