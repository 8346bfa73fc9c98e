import { parseCell, LAST_COLUMN, LAST_ROW } from './cell-reference.ts';
import { readCell } from './cell.ts';
import type { DraftCell, DraftRow } from './draft.ts';
import { isOn } from './styles/font.ts';
import { placeOf, type SheetContext } from './sheet-context.ts';

/** Reads the `x:sheetData` just opened: rows in order, each with its cells in order, whatever the file's order. */
export function readSheetData(context: SheetContext): DraftRow[] {
  const { reader } = context;
  const rows: DraftRow[] = [];
  let isOrdered = true;
  let last = 0;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name !== 'x:row') {
      reader.skip();
      continue;
    }
    const row = readRow(context, last);
    if (row.number <= last) isOrdered = false;
    last = row.number;
    if (row.cells.length > 0 || row.blanks.length > 0) rows.push(row);
  }
  return isOrdered ? rows : joinRows(context, rows);
}

/** Reads the `x:row` just opened. A row that does not say its number follows the one before. */
function readRow(context: SheetContext, before: number): DraftRow {
  const { reader, workbook, sheet } = context;
  const written = reader.attribute('r');
  let number = written === null ? before + 1 : Number(written);
  if (!Number.isInteger(number) || number < 1) {
    number = before + 1;
    workbook.oddities.add('bad-cell-reference', () => placeOf(sheet, number));
  }
  const hidden = isOn(reader.attribute('hidden'), false);
  const blanks: number[] = [];
  return { number, hidden, cells: readCells(context, number, blanks), blanks };
}

function readCells(context: SheetContext, row: number, blanks: number[]): DraftCell[] {
  const { reader, workbook } = context;
  const depth = reader.depth;
  const cells: DraftCell[] = [];
  let last = 0;
  let isOrdered = true;
  while (reader.nextChild(depth)) {
    if (reader.name !== 'x:c') {
      reader.skip();
      continue;
    }
    const column = columnOf(context, row, last);
    if (column <= last) isOrdered = false;
    last = column;
    if (column > LAST_COLUMN || row > LAST_ROW) {
      workbook.report.omit('cells-beyond-limit', placeOf(context.sheet, row, column));
      reader.skip();
      continue;
    }
    const cell = readCell(context, row, column);
    if (isKept(context, cell)) cells.push(cell);
    else blanks.push(column, cell.style);
  }
  return isOrdered ? cells : joinCells(context, row, cells);
}

/** A cell that does not say its column follows the one before. */
function columnOf({ reader, sheet, workbook }: SheetContext, row: number, before: number): number {
  const written = reader.attribute('r');
  if (written === null) return before + 1;
  const address = parseCell(written);
  const column = address?.column ?? before + 1;
  if (address?.row !== row) workbook.oddities.add('bad-cell-reference', () => placeOf(sheet, row, column));
  return column;
}

function isKept({ workbook }: SheetContext, cell: DraftCell): boolean {
  const hasValue = cell.scalar !== null && cell.scalar !== '';
  if (!hasValue && workbook.styles.cell(cell.style).shade === null) return false;
  workbook.cells.add(typeof cell.scalar === 'string' ? cell.scalar.length : 0);
  return true;
}

/** Rows in ascending order; where one comes twice, its cells are put together. */
function joinRows(context: SheetContext, rows: readonly DraftRow[]): DraftRow[] {
  const byNumber = new Map<number, DraftRow[]>();
  for (const row of rows) {
    const same = byNumber.get(row.number);
    if (same === undefined) byNumber.set(row.number, [row]);
    else same.push(row);
  }
  const joined = [...byNumber].map(([number, same]): DraftRow => ({
    number,
    hidden: same.some((row) => row.hidden),
    cells: joinCells(
      context,
      number,
      same.flatMap((row) => row.cells),
    ),
    blanks: same.flatMap((row) => row.blanks),
  }));
  return joined.toSorted((first, second) => first.number - second.number);
}

/** Cells in ascending order; of two in one place the later counts. */
function joinCells(context: SheetContext, row: number, cells: readonly DraftCell[]): DraftCell[] {
  const byColumn = new Map<number, DraftCell>();
  for (const cell of cells) {
    if (byColumn.has(cell.column)) {
      context.workbook.oddities.add('cell-twice', () => placeOf(context.sheet, row, cell.column));
    }
    byColumn.set(cell.column, cell);
  }
  return [...byColumn.values()].toSorted((first, second) => first.column - second.column);
}
