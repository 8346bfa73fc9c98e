import { blocksText } from '#shared/document/text';
import type { Block, Table, TableCell } from '#shared/document/text-document';
import type { Sheet } from '#shared/document/workbook';

/** Characters of a line on the page as the review shows it, which is narrower than paper. */
const PAGE = 80;
/** A column is made wide enough for words up to so many characters, and its margins. */
const LONGEST_WORD = 12;
const MARGINS = 2.2;
const LIST_INDENT = 2;
/** The words of so many rows stand for the table. */
const LOOKED_AT = 200;

/** Shares of the width, one a grid column: those of the document, with no column too narrow for its words. */
export function widthsOf(table: Table): number[] {
  const shares = documentShares(table);
  const floors = wordFloors(table, shares.length);
  const raised = shares.map((share, column) => Math.max(share, floors[column] ?? 0));
  const excess = raised.reduce((sum, share) => sum + share, 0) - 1;
  const slack = raised.map((share, column) => share - (floors[column] ?? 0));
  const give = slack.reduce((sum, share) => sum + share, 0);
  if (give <= excess) {
    const wanted = floors.reduce((sum, share) => sum + share, 0);
    return floors.map((share) => share / wanted);
  }
  return raised.map((share, column) => share - (excess * (slack[column] ?? 0)) / give);
}

/** For each column the share that its longest word takes. */
function wordFloors({ rows }: Table, columns: number): number[] {
  const longest = Array.from({ length: columns }, () => 0);
  for (const { cells } of rows.slice(0, LOOKED_AT)) {
    for (const { column, columnSpan, blocks } of cells) {
      if (columnSpan > 1) continue;
      longest[column] = Math.max(longest[column] ?? 0, ...blocks.map(longestWord));
    }
  }
  return longest.map((length) => (length + MARGINS) / PAGE);
}

/** In characters, with what a list is set in by. */
function longestWord(block: Block): number {
  const words = blocksText([block]).split(/\s+/);
  const longest = Math.min(LONGEST_WORD, Math.max(...words.map(({ length }) => length)));
  const level = block.kind === 'paragraph' && block.list !== null ? block.list.level + 1 : 0;
  return longest + level * LIST_INDENT;
}

function documentShares({ columnWidths, rows }: Table): number[] {
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
