import type { CellRange } from '#shared/document/workbook';

/** The last row and column that a sheet has (XFD1048576). */
export const LAST_ROW = 1_048_576;
export const LAST_COLUMN = 16_384;

const DOLLAR = 36;
const MOST_LETTERS = 3;
const MOST_DIGITS = 7;

export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** "F5" or "$F$5" as row and column; null for anything else. The address may lie beyond the last cell. */
export function parseCell(text: string): CellAddress | null {
  const afterLetters = endOfLetters(text, skipDollar(text, 0));
  const column = columnNumber(text, 0, afterLetters);
  const row = rowNumber(text, afterLetters, text.length);
  return column === 0 || row === 0 ? null : { row, column };
}

/** "A1", "A1:G9", whole columns "A:C" or whole rows "4:4", with or without dollar signs; null for anything else. */
export function parseRange(text: string): CellRange | null {
  const colon = text.indexOf(':');
  const first = parseCorner(text, 0, colon < 0 ? text.length : colon);
  const last = colon < 0 ? first : parseCorner(text, colon + 1, text.length);
  if (first === null || last === null) return null;
  const isWhole = first.row === 0 || first.column === 0;
  if (isWhole && colon < 0) return null;
  if ((first.row === 0) !== (last.row === 0) || (first.column === 0) !== (last.column === 0)) return null;
  const range = {
    firstRow: Math.min(first.row, last.row) || 1,
    firstColumn: Math.min(first.column, last.column) || 1,
    lastRow: Math.max(first.row, last.row) || LAST_ROW,
    lastColumn: Math.max(first.column, last.column) || LAST_COLUMN,
  };
  return range.lastRow > LAST_ROW || range.lastColumn > LAST_COLUMN ? null : range;
}

/** The ranges of a list separated by spaces; what is no range is left out. */
export function parseRangeList(text: string): CellRange[] {
  return text.split(/\s+/).flatMap((each) => parseRange(each) ?? []);
}

export function covers(range: CellRange, row: number, column: number): boolean {
  return (
    row >= range.firstRow && row <= range.lastRow && column >= range.firstColumn && column <= range.lastColumn
  );
}

/** A cell; with row 0 a whole column, with column 0 a whole row. */
function parseCorner(text: string, from: number, to: number): CellAddress | null {
  const corner = text.slice(from, to);
  const afterLetters = endOfLetters(corner, skipDollar(corner, 0));
  const column = columnNumber(corner, 0, afterLetters);
  const row = rowNumber(corner, afterLetters, corner.length);
  const hasRest = row === 0 && afterLetters < corner.length;
  return hasRest || (row === 0 && column === 0) ? null : { row, column };
}

function skipDollar(text: string, at: number): number {
  return text.charCodeAt(at) === DOLLAR ? at + 1 : at;
}

function endOfLetters(text: string, from: number): number {
  let at = from;
  while (letterValue(text.charCodeAt(at)) > 0) at++;
  return at;
}

/** 1 for A or a, 26 for Z; 0 for what is no letter. */
function letterValue(code: number): number {
  if (code >= 65 && code <= 90) return code - 64;
  return code >= 97 && code <= 122 ? code - 96 : 0;
}

function columnNumber(text: string, from: number, to: number): number {
  const start = skipDollar(text, from);
  if (to - start > MOST_LETTERS) return 0;
  let column = 0;
  for (let at = start; at < to; at++) column = column * 26 + letterValue(text.charCodeAt(at));
  return column;
}

function rowNumber(text: string, from: number, to: number): number {
  const start = skipDollar(text, from);
  if (to - start > MOST_DIGITS) return 0;
  let row = 0;
  for (let at = start; at < to; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return 0;
    row = row * 10 + digit;
  }
  return row;
}
