import type { CellErrorValue, CellValueInput, Worksheet } from '@cj-tech-master/excelts';
import { assertNever } from '#shared/document/assert-never';
import type { PaperStyle } from '#shared/document/paper-style';
import { describeSource } from '#shared/document/source-ref';
import type { Sheet, SheetCell, SheetTable } from '#shared/document/workbook';
import { writableAddress } from '../../ooxml/links.ts';
import { legalText } from '../../xml/write-text.ts';
import { TEXT_PATTERN, type CellLooks, type LookParts } from './cell-look.ts';
import { datePattern, dateSerial, numberPattern } from './number-pattern.ts';
import { isInRange } from './ranges.ts';
import { withKeptEnds } from './rich-text-ends.ts';
import { rowHeight } from './row-height.ts';

/** Excel's own limit for the text of a cell, in characters. */
const LONGEST_TEXT = 32_767;

/** Puts the cells of a sheet into the library's worksheet. */
export function writeCells(worksheet: Worksheet, sheet: Sheet, looks: CellLooks, style: PaperStyle): void {
  for (const each of sheet.rows) {
    const { number } = each;
    const row = worksheet.getRow(number);
    const height = rowHeight(each, sheet, style.sizes.table);
    if (height !== null) row.height = height;
    for (const cell of each.cells) {
      const table = sheet.tables.find(({ range }) => isInRange(range, number, cell.column)) ?? null;
      const target = row.getCell(cell.column);
      const title = number === 1 && table === null && cell.bold;
      const { value, pattern } = toValue(cell, looks, title);
      if (value !== null) target.value = value;
      target.style = looks.look({ ...lookOf(cell, number, table, style), pattern, title });
    }
  }
}

/** Header cells of a table that name no look of their own have that of the house. */
function lookOf(
  cell: SheetCell,
  row: number,
  table: SheetTable | null,
  { colours }: PaperStyle,
): Omit<LookParts, 'pattern' | 'title'> {
  const isHeader = table !== null && table.hasHeader && row === table.range.firstRow;
  // Fills that rules give are written as rules.
  const own = cell.shade?.from === 'rule' ? null : (cell.shade?.fill ?? null);
  return {
    fill: own ?? (isHeader ? colours.tableHeaderFill : null),
    bold: cell.bold || isHeader,
    wrap: cell.wrap || isHeader,
    linked: cell.link !== null,
    lines: table !== null,
    date: cell.value.kind === 'date',
  };
}

interface WrittenValue {
  readonly value: CellValueInput;
  readonly pattern: string;
}

function toValue(cell: SheetCell, looks: CellLooks, title: boolean): WrittenValue {
  const asText = (text: string): WrittenValue => ({
    value: textValue(cell, text, looks, title),
    pattern: TEXT_PATTERN,
  });
  const { value } = cell;
  switch (value.kind) {
    case 'blank':
      return { value: null, pattern: 'General' };
    case 'text':
      return asText(value.text);
    case 'number':
      return { value: value.number, pattern: numberPattern(value.number, cell.text) };
    case 'date':
      return toDate(cell.text, value.iso) ?? asText(value.iso);
    case 'truth':
      return { value: value.truth, pattern: 'General' };
    case 'error':
      return toError(value.error) ?? asText(value.error);
    case 'formula':
      return toFormula(cell, value.formula, value.shown);
    default:
      return assertNever(value);
  }
}

/** A text, and never anything that Excel would work out. */
function textValue(cell: SheetCell, text: string, looks: CellLooks, title: boolean): CellValueInput {
  if (text.length > LONGEST_TEXT) {
    throw new Error(
      `The text of ${describeSource(cell.at)} has ${text.length} characters; Excel holds ${LONGEST_TEXT} in a cell. Shorten it or split it.`,
    );
  }
  const address = cell.link === null ? null : writableAddress(cell.link);
  if (address !== null) return { text: legalText(text), hyperlink: address };
  if (cell.runs === null) return legalText(text);
  const richText = cell.runs
    .filter((run) => run.text !== '')
    .map((run) => ({ text: legalText(run.text), font: looks.runFont(run.marks, title) }));
  return richText.length === 0 ? legalText(text) : { richText: withKeptEnds(richText) };
}

function toDate(shown: string, iso: string): WrittenValue | null {
  const serial = dateSerial(iso);
  return serial === null ? null : { value: serial, pattern: datePattern(serial, shown) };
}

const ERRORS = [
  '#N/A',
  '#REF!',
  '#NAME?',
  '#DIV/0!',
  '#NULL!',
  '#VALUE!',
  '#NUM!',
  '#SPILL!',
  '#CALC!',
] as const;

function toError(error: string): WrittenValue | null {
  const known: CellErrorValue['error'] | undefined = ERRORS.find((each) => each === error);
  return known === undefined ? null : { value: { error: known }, pattern: 'General' };
}

/** A formula with the value that it has now: whoever only reads the file does not work it out. */
function toFormula(cell: SheetCell, formula: string, shown: string | number | null): WrittenValue {
  if (shown === null || formula === '')
    throw new Error(`The formula in ${describeSource(cell.at)} has no value to show.`);
  const pattern = typeof shown === 'number' ? numberPattern(shown, cell.text) : 'General';
  return { value: { formula: legalText(formula), result: shown }, pattern };
}
