import type { Sheet, SheetCell, SheetRow } from '#shared/document/workbook';
import { countLines } from '../../ooxml/text-lines.ts';

/** Room that Excel keeps free at the sides of a cell, in digits. */
const SIDES = 1;
const DEFAULT_WIDTH = 8.43;
/** Points for a line of text, against its size. */
const LINE = 1.3;
/** Excel's own limit, in points. */
const TALLEST = 409;

/**
 * Height that shows all the wrapped text of a row, in points; null when one line is enough. Not every program works it
 * out when it opens a file. An estimate, on the generous side.
 */
export function rowHeight(row: SheetRow, sheet: Sheet, size: number): number | null {
  const wrapped = row.cells.filter((cell) => cell.wrap);
  const lines = Math.max(0, ...wrapped.map((cell) => linesOf(cell, row, sheet)));
  return lines <= 1 ? null : Math.min(TALLEST, Math.ceil(lines * size * LINE) + 2);
}

function linesOf(cell: SheetCell, row: SheetRow, sheet: Sheet): number {
  const merge = sheet.merges.find(
    (range) => range.firstRow === row.number && range.firstColumn === cell.column,
  );
  // Text in cells merged downwards has more rows to stand in.
  if (merge !== undefined && merge.lastRow > merge.firstRow) return 1;
  // Columns are counted in digits.
  let room = -SIDES;
  for (let column = cell.column; column <= (merge?.lastColumn ?? cell.column); column++)
    room += columnWidth(sheet, column);
  return countLines(cell.text, cell.bold ? room / 1.1 : room);
}

function columnWidth({ columns }: Sheet, column: number): number {
  return columns.find(({ first, last }) => column >= first && column <= last)?.width ?? DEFAULT_WIDTH;
}
