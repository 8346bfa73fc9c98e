import type { Sheet, SheetRow } from '#shared/document/workbook';

/** Where the data of a sheet stand: the row that names the columns, and the rows under it. */
export interface SheetLayout {
  readonly header: SheetRow;
  readonly data: readonly SheetRow[];
}

const FEWEST_COLUMNS = 2;
const FEWEST_ROWS = 2;
const LONGEST_NAME = 60;

/**
 * The header of its table, or the first row of short texts with filled rows under it and no fuller header right below;
 * null where there are no data.
 */
export function findLayout({ rows, tables }: Sheet): SheetLayout | null {
  const [table] = tables;
  const header =
    table !== undefined && table.hasHeader
      ? rows.find(({ number }) => number === table.range.firstRow)
      : rows.find((row, index) => isHeader(row) && !isAboveHeader(row, rows[index + 1]));
  if (header === undefined) return null;
  const data = rows.filter(
    ({ number, cells }) => number > header.number && cells.some(({ text }) => text !== ''),
  );
  return data.length < FEWEST_ROWS ? null : { header, data };
}

function filledOf({ cells }: SheetRow): SheetRow['cells'] {
  return cells.filter(({ text }) => text.trim() !== '');
}

function isHeader(row: SheetRow): boolean {
  const filled = filledOf(row);
  if (filled.length < FEWEST_COLUMNS || /^(?:key|legend|rating key)\b/i.test(filled[0]?.text ?? ''))
    return false;
  // A label with its value beside it looks like a header of two columns, but for the emphasis.
  if (filled.length === FEWEST_COLUMNS && !filled.every(({ bold, shade }) => bold || shade !== null))
    return false;
  return filled.every(
    ({ text, value }) => text.length <= LONGEST_NAME && value.kind === 'text' && !text.trim().endsWith(':'),
  );
}

/** A key of colours may stand above the header. */
function isAboveHeader(row: SheetRow, next: SheetRow | undefined): boolean {
  return next !== undefined && isHeader(next) && filledOf(next).length > filledOf(row).length;
}
