import type { PageSetup, Workbook as LibraryWorkbook, Worksheet } from '@cj-tech-master/excelts';
import type { PaperStyle } from '#shared/document/paper-style';
import { foldSpaces } from '#shared/document/text';
import type { Sheet, SheetTable } from '#shared/document/workbook';
import { CellLooks } from './cell-look.ts';
import { writeCells } from './cells.ts';
import { rangeReference } from './ranges.ts';
import { writeChoices, writeTextFills } from './rules.ts';

/** A4. */
const PAPER_SIZE = 9;
/** Inches. */
const MARGINS = { left: 0.4, right: 0.4, top: 0.5, bottom: 0.6, header: 0.3, footer: 0.3 };
const MOST_COLUMNS = 200;

/** Puts the sheets of a workbook into the library's workbook. */
export function writeSheets(workbook: LibraryWorkbook, sheets: readonly Sheet[], style: PaperStyle): void {
  const looks = new CellLooks(style);
  const names = new Set<string>();
  const tables = new Set<string>();
  for (const sheet of sheets) {
    const worksheet = workbook.addWorksheet(newName(sheetName(sheet.name), names, 31), {
      pageSetup: pageSetup(sheet),
      views: [view(sheet)],
      headerFooter: { oddFooter: '&L&A&RPage &P of &N' },
    });
    for (const table of sheet.tables) addTable(worksheet, sheet, table, tables);
    writeColumns(worksheet, sheet);
    writeCells(worksheet, sheet, looks, style);
    for (const { firstRow, firstColumn, lastRow, lastColumn } of sheet.merges)
      worksheet.mergeCells(firstRow, firstColumn, lastRow, lastColumn);
    writeChoices(worksheet, sheet.choices);
    writeTextFills(worksheet, sheet.textFills);
  }
}

/** Excel's rules for the names of sheets: at most 31 characters, none of these, no quotation mark at the ends. */
function sheetName(name: string): string {
  const legal = foldSpaces(name.replaceAll(/[\\/?*[\]:\p{Cc}]/gu, ' ')).replaceAll(/^'+|'+$/g, '');
  return legal.slice(0, 31) || 'Sheet';
}

/** The name, or one with a number after it when it is taken. Excel doesn't tell names apart by case. */
function newName(wanted: string, taken: Set<string>, longest: number): string {
  let name = wanted;
  for (let copy = 2; taken.has(name.toLowerCase()); copy++) {
    const ending = `_${copy}`;
    name = wanted.slice(0, longest - ending.length) + ending;
  }
  taken.add(name.toLowerCase());
  return name;
}

function view({ frozen }: Sheet): Partial<Worksheet['views'][number]> {
  return frozen.rows > 0 || frozen.columns > 0
    ? { state: 'frozen', xSplit: frozen.columns, ySplit: frozen.rows }
    : { state: 'normal' };
}

/** As wide as the paper, as many pages long as it takes. */
function pageSetup({ landscape, printArea, printTitleRows }: Sheet): Partial<PageSetup> {
  return {
    paperSize: PAPER_SIZE,
    orientation: landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: 0,
    margins: MARGINS,
    ...(printArea.length === 0 ? {} : { printArea: printArea.map(rangeReference).join('&&') }),
    ...(printTitleRows === null ? {} : { printTitlesRow: `${printTitleRows.first}:${printTitleRows.last}` }),
  };
}

function writeColumns(worksheet: Worksheet, { columns }: Sheet): void {
  for (const { first, last, width } of columns) {
    if (width === null) continue;
    for (let column = first; column <= Math.min(last, MOST_COLUMNS); column++)
      worksheet.getColumn(column).width = width;
  }
}

/** A table that people can sort and filter. The library fills its cells with nothing; `writeCells` comes after. */
function addTable(worksheet: Worksheet, sheet: Sheet, table: SheetTable, taken: Set<string>): void {
  const { firstRow, firstColumn, lastRow, lastColumn } = table.range;
  const names = table.hasHeader ? headings(sheet, table) : numberedHeadings(firstColumn, lastColumn);
  const rows = lastRow - firstRow + (table.hasHeader ? 0 : 1);
  worksheet.addTable({
    name: newName(table.name, taken, 255),
    ref: rangeReference({ firstRow, firstColumn, lastRow: firstRow, lastColumn: firstColumn }),
    headerRow: table.hasHeader,
    style: { showRowStripes: false },
    columns: names.map((name) => ({ name, filterButton: true })),
    rows: Array.from({ length: rows }, () => names.map(() => null)),
  });
}

/** Excel calls a workbook damaged when a table has two columns of one name, or one without. */
function headings(sheet: Sheet, { name, range }: SheetTable): string[] {
  const cells = sheet.rows.find((row) => row.number === range.firstRow)?.cells ?? [];
  const names: string[] = [];
  for (let column = range.firstColumn; column <= range.lastColumn; column++) {
    const text = cells.find((cell) => cell.column === column)?.text ?? '';
    if (text === '' || names.some((other) => other.toLowerCase() === text.toLowerCase()))
      throw new Error(`Every column of the table ${name} needs a heading of its own: "${text}" is none.`);
    names.push(text);
  }
  return names;
}

function numberedHeadings(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, index) => `Column${index + 1}`);
}
