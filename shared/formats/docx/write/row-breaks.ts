import type { PaperStyle } from '#shared/document/paper-style';
import { paragraphText, walkParagraphs } from '#shared/document/text';
import type { TableCell, TableRow } from '#shared/document/text-document';
import { countLines, DIGIT } from '../../ooxml/text-lines.ts';
import { CELL_SIDE } from './table-style.ts';

const TWIPS = 20;
/** Points for a line of text, against its size. */
const LINE = 1.2;
/** Rows that fill more of a page than this may go over to the next one. */
const MOST_OF_PAGE = 0.75;

/**
 * Whether a row must stay whole on its page. Rows that come near a page's height must not: Word breaks those taller than
 * a page in any case, and LibreOffice cuts off what just doesn't fit. `room` is what a page has for text, in points.
 */
export function staysWhole(
  row: TableRow,
  widths: readonly number[],
  style: PaperStyle,
  room: number,
): boolean {
  return row.cells.every((cell) => cellHeight(cell, widths, style) <= room * MOST_OF_PAGE);
}

/** An estimate, in points. */
function cellHeight(cell: TableCell, widths: readonly number[], style: PaperStyle): number {
  const size = style.sizes.table;
  const columns = widths.slice(cell.column, cell.column + cell.columnSpan);
  const points = (columns.reduce((sum, width) => sum + width, 0) - 2 * CELL_SIDE) / TWIPS;
  let height = style.spacing.inCell;
  for (const paragraph of walkParagraphs(cell.blocks)) {
    const level = paragraph.list === null ? 0 : paragraph.list.level + 1;
    const room = points - level * style.indents.listInTable;
    const lines = countLines(paragraphText(paragraph), room / (size * DIGIT));
    height += lines * size * LINE + style.spacing.inCell;
  }
  return height;
}
