import type { Table, TableCell } from '#shared/document/text-document';
import type { Sheet } from '#shared/document/workbook';

/** Shares of the width, one a grid column. */
export function widthsOf({ columnWidths, rows }: Table): number[] {
  const columns = Math.max(1, ...rows.map((row) => endOf(row.cells.at(-1))));
  const widths = Array.from({ length: columns }, (_, column) => columnWidths[column] ?? 0);
  const known = widths.filter((width) => width > 0);
  const usual = known.length === 0 ? 1 : known.reduce((sum, width) => sum + width, 0) / known.length;
  const whole = widths.reduce((sum, width) => sum + (width > 0 ? width : usual), 0);
  return widths.map((width) => (width > 0 ? width : usual) / whole);
}

function endOf(cell: TableCell | undefined): number {
  return cell === undefined ? 0 : cell.column + cell.columnSpan;
}

const USUAL_WIDTH = 9;
const WIDEST = 60;
const NARROWEST = 4;
const LAST_COLUMN = 60;

/** In characters, one a column up to the last that holds something. Hidden columns have none. */
export function sheetWidths(sheet: Sheet): number[] {
  const columns = Math.min(
    LAST_COLUMN,
    Math.max(1, ...sheet.rows.map((row) => row.cells.at(-1)?.column ?? 0)),
  );
  return Array.from({ length: columns }, (_, index) => {
    const set = sheet.columns.find((each) => index + 1 >= each.first && index + 1 <= each.last);
    if (set?.hidden === true) return 0;
    return Math.min(WIDEST, Math.max(NARROWEST, set?.width ?? USUAL_WIDTH));
  });
}
