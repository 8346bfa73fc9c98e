import type { Sheet, SheetCell, SheetRow } from '#shared/document/workbook';

/** Widths of Arial's characters against that of its digits, which is what Excel counts columns in. */
const WIDTHS: ReadonlyArray<readonly [characters: string, width: number]> = [
  ["ijl.,;:'|!ft()[] /\\-–", 0.55],
  ['rI"*', 0.65],
  ['ckszxyvJ', 0.9],
  ['ABCDEFGHKLNOPQRSTUVXYZ&', 1.3],
  ['mwMW@%', 1.65],
];
const BY_CHARACTER = new Map(
  WIDTHS.flatMap(([characters, width]) => Array.from(characters, (each) => [each, width] as const)),
);
/** Of Latin letters not named above, and of every other character. */
const LETTER = 1;
const OTHER = 1.6;
/** Room that Excel keeps free at the sides of a cell. */
const SIDES = 1;
const DEFAULT_WIDTH = 8.43;
/** Points for a line of text, against its size. */
const LINE = 1.3;
/** Excel's own limit, in points. */
const TALLEST = 409;

/**
 * Height that shows all the wrapped text of a row, in points; null when one line is enough. Not every
 * program works it out when it opens a file. An estimate, on the generous side.
 */
export function rowHeight(row: SheetRow, sheet: Sheet, size: number): number | null {
  const lines = Math.max(
    0,
    ...row.cells.filter((cell) => cell.wrap).map((cell) => linesOf(cell, row, sheet)),
  );
  return lines <= 1 ? null : Math.min(TALLEST, Math.ceil(lines * size * LINE) + 2);
}

function linesOf(cell: SheetCell, row: SheetRow, sheet: Sheet): number {
  const merge = sheet.merges.find(
    (range) => range.firstRow === row.number && range.firstColumn === cell.column,
  );
  // Text in cells merged downwards has more rows to stand in.
  if (merge !== undefined && merge.lastRow > merge.firstRow) return 1;
  let room = 0;
  for (let column = cell.column; column <= (merge?.lastColumn ?? cell.column); column++)
    room += columnWidth(sheet, column);
  const bold = cell.bold ? 1.1 : 1;
  return cell.text
    .split('\n')
    .reduce((sum, line) => sum + wrappedLines(line, Math.max(1, (room - SIDES) / bold)), 0);
}

function columnWidth({ columns }: Sheet, column: number): number {
  return columns.find(({ first, last }) => column >= first && column <= last)?.width ?? DEFAULT_WIDTH;
}

/** Words are kept whole where they fit on a line. */
function wrappedLines(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(/(?<=[ -])/)) {
    const width = textWidth(word);
    if (used > 0 && used + textWidth(word.trimEnd()) > room) {
      lines++;
      used = 0;
    }
    lines += Math.floor(width / room);
    used += width % room;
  }
  return lines;
}

function textWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += BY_CHARACTER.get(character) ?? (character < '\u0250' ? LETTER : OTHER);
  return width;
}
