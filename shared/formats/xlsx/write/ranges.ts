import { columnLetters } from '#shared/document/source-ref';
import type { CellRange } from '#shared/document/workbook';

/** A range as Excel writes it: "A1:G20", or "A1" for one cell. */
export function rangeReference({ firstRow, firstColumn, lastRow, lastColumn }: CellRange): string {
  const first = `${columnLetters(firstColumn)}${firstRow}`;
  const last = `${columnLetters(lastColumn)}${lastRow}`;
  return first === last ? first : `${first}:${last}`;
}

export function isInRange(range: CellRange, row: number, column: number): boolean {
  return (
    row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn
  );
}
