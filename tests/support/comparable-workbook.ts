import { BODY_START } from '#shared/document/source-ref';
import { PLAIN, type TextRun } from '#shared/document/text-document';
import type { CellValue, Sheet, SheetCell, Workbook } from '#shared/document/workbook';
import { legalText } from '#shared/formats/xml/write-text';

/**
 * A workbook without what writing and reading may change: places in the file, fills that follow a rule, the look of
 * headings of tables, how text of one look is split into runs and columns into groups, characters that XML forbids.
 */
export function comparableWorkbook(workbook: Workbook): Workbook {
  return { ...workbook, sheets: workbook.sheets.map(comparableSheet) };
}

function comparableSheet(sheet: Sheet): Sheet {
  const headings = sheet.tables.filter((table) => table.hasHeader).map((table) => table.range);
  return {
    ...sheet,
    columns: sheet.columns.flatMap(({ first, last, width, hidden }) =>
      Array.from({ length: last - first + 1 }, (_, index) => ({
        first: first + index,
        last: first + index,
        width,
        hidden,
      })),
    ),
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) => {
        const isHeading = headings.some(
          (range) =>
            row.number === range.firstRow &&
            cell.column >= range.firstColumn &&
            cell.column <= range.lastColumn,
        );
        const plain = comparableCell(cell);
        return isHeading ? { ...plain, bold: true, wrap: true, shade: null } : plain;
      }),
    })),
  };
}

function comparableCell(cell: SheetCell): SheetCell {
  return {
    ...cell,
    at: BODY_START,
    text: comparableText(cell.text),
    value: comparableValue(cell.value),
    runs: cell.runs === null ? null : joined(cell.runs, cell.bold),
    shade: cell.shade?.from === 'cell' ? cell.shade : null,
  };
}

function comparableValue(value: CellValue): CellValue {
  return value.kind === 'text' ? { kind: 'text', text: comparableText(value.text) } : value;
}

/** No-break spaces stand for the spaces between two looks. */
function comparableText(text: string): string {
  return legalText(text).replaceAll('\u00a0', ' ');
}

/** Null where no run looks other than its cell. */
function joined(runs: readonly TextRun[], bold: boolean): TextRun[] | null {
  const all: TextRun[] = [];
  for (const run of runs) {
    const last = all.at(-1);
    if (last !== undefined && sameLook(last, run))
      all[all.length - 1] = { ...last, text: last.text + comparableText(run.text) };
    else all.push({ ...run, text: comparableText(run.text) });
  }
  const ofCell = JSON.stringify({ ...PLAIN, bold });
  return all.every((run) => JSON.stringify(run.marks) === ofCell) ? null : all;
}

function sameLook(first: TextRun, second: TextRun): boolean {
  return JSON.stringify(first.marks) === JSON.stringify(second.marks);
}
