import type { Block, Table, TableCell, TextRun } from '#shared/document/text-document';
import { linesText, type Grid, type GridCell } from './grid.ts';
import { linesOfBlocks, numberOf } from './lines.ts';
import { isShort, shadeOfSign, signOf } from './sign-colour.ts';

/** A Word table as a grid. */
export function gridOfTable(table: Table): Grid {
  let columns = 0;
  const rows = table.rows.map((row) => {
    const cells = row.cells.map(toGridCell);
    const last = cells.at(-1);
    columns = Math.max(columns, last === undefined ? 0 : last.column + last.span);
    return { header: row.header, cells, at: cells[0]?.at ?? table.at };
  });
  return { at: table.at, sheet: null, columns, rows };
}

function toGridCell(cell: TableCell): GridCell {
  const lines = linesOfBlocks(cell.blocks);
  // A sign alone is read as the bullet of an empty line.
  const text = linesText(lines) || numberOfFirst(cell.blocks) || signOf(runsOf(cell).map(textOf).join(''));
  return {
    at: cell.at,
    column: cell.column,
    span: cell.columnSpan,
    continues: cell.merge === 'continue',
    lines,
    text,
    shade: cell.shade ?? (isShort(text) ? shadeOfSign(runsOf(cell)) : null),
    bold: isBold(cell.blocks),
  };
}

function runsOf({ blocks }: TableCell): TextRun[] {
  return blocks.flatMap((block) =>
    block.kind === 'paragraph' ? block.inlines.filter((inline) => inline.kind === 'text') : [],
  );
}

function textOf(run: TextRun): string {
  return run.text;
}

/** References may come from Word's numbering alone: then the paragraph itself is empty. */
function numberOfFirst(blocks: readonly Block[]): string {
  const [first] = blocks;
  return first?.kind === 'paragraph' && first.list !== null ? numberOf(first.list) : '';
}

function isBold(blocks: readonly Block[]): boolean {
  let worded = false;
  for (const block of blocks) {
    if (block.kind !== 'paragraph') continue;
    for (const inline of block.inlines) {
      if (inline.kind !== 'text' || inline.text.trim() === '') continue;
      if (!inline.marks.bold) return false;
      worded = true;
    }
  }
  return worded;
}
