import { blocksText, foldSpaces } from '#shared/document/text';
import type { Table, TableCell, TableRow } from '#shared/document/text-document';

/** How many rows at the top are header, and what they call each grid column. */
export interface TableHeader {
  readonly headerRows: number;
  readonly header: readonly string[];
}

/**
 * The header of a table: the rows marked as such in Word, or a first row that looks like one (short words in every
 * cell, no figures, other rows below).
 */
export function findHeader(table: Table): TableHeader {
  let headerRows = table.rows.findIndex((row) => !row.header);
  if (headerRows === -1) headerRows = table.rows.length;
  const [first] = table.rows;
  if (headerRows === 0 && first !== undefined && table.rows.length > 1 && looksLikeHeader(first, table)) {
    headerRows = 1;
  }
  const header: string[] = [];
  for (const row of table.rows.slice(0, headerRows)) {
    for (const cell of row.cells) {
      const text = foldSpaces(blocksText(cell.blocks));
      for (let column = cell.column; column < cell.column + cell.columnSpan; column++) {
        header[column] = [header[column] ?? '', text].filter((part) => part !== '').join(' ');
      }
    }
  }
  return { headerRows, header: Array.from(header, (text) => text ?? '') };
}

const LONGEST_HEAD = 60;

function looksLikeHeader(row: TableRow, table: Table): boolean {
  const texts = row.cells.map((cell) => foldSpaces(blocksText(cell.blocks)));
  if (texts.length < 2 || texts.some((text) => text.length > LONGEST_HEAD || /\d[\d,.%]*$/.test(text)))
    return false;
  if (texts.filter((text) => text !== '').length < texts.length - 1) return false;
  const shaded = row.cells.every((cell) => cell.shade !== null);
  const restShaded = table.rows.slice(1).every((each) => each.cells.every((cell) => cell.shade !== null));
  return (shaded && !restShaded) || row.cells.every(isBold);
}

function isBold(cell: TableCell): boolean {
  const paragraphs = cell.blocks.filter((block) => block.kind === 'paragraph');
  const runs = paragraphs.flatMap((paragraph) =>
    paragraph.inlines.filter((inline) => inline.kind === 'text' && inline.text.trim() !== ''),
  );
  return runs.every((run) => run.kind === 'text' && run.marks.bold);
}
