import { blocksText } from '#shared/document/text';
import type { Block, Table, TableCell, TableRow } from '#shared/document/text-document';
import { readableOn } from '../../ooxml/readable-colour.ts';
import { escapeAttribute, escapeText } from '../../xml/write-text.ts';
import { cssColour, styleAttribute } from './css-text.ts';
import type { HtmlContext } from './html-context.ts';

/** Handed in, because blocks hold tables that hold blocks. */
export type BlockWriter = (context: HtmlContext, blocks: readonly Block[]) => string;

/** A table with its caption for people who do not see it; wider than the window, it can be scrolled by keyboard. */
export function tableHtml(context: HtmlContext, table: Table, writeBlocks: BlockWriter): string {
  const headers = table.rows.findIndex((row) => !row.header);
  const count = headers < 0 ? table.rows.length : headers;
  const group = (tag: 'thead' | 'tbody', rows: readonly TableRow[]): string =>
    rows.length === 0
      ? ''
      : `<${tag}>\n${rows.map((row, index) => rowHtml(context, row, rows.slice(index + 1), writeBlocks)).join('\n')}\n</${tag}>\n`;
  const caption = table.caption === null ? '' : `<caption>${escapeText(table.caption)}</caption>\n`;
  const label = escapeAttribute(table.caption ?? 'Table');
  return [
    `<div class="table" role="region" aria-label="${label}" tabindex="0"><table>\n`,
    caption,
    columnsHtml(table.columnWidths),
    group('thead', table.rows.slice(0, count)),
    group('tbody', table.rows.slice(count)),
    '</table></div>',
  ].join('');
}

function columnsHtml(widths: readonly number[]): string {
  const total = widths.reduce((sum, width) => sum + width, 0);
  if (total <= 0) return '';
  const columns = widths.map(
    (width) => `<col${styleAttribute({ width: `${((100 * width) / total).toFixed(2)}%` })}/>`,
  );
  return `<colgroup>${columns.join('')}</colgroup>\n`;
}

function rowHtml(
  context: HtmlContext,
  row: TableRow,
  below: readonly TableRow[],
  writeBlocks: BlockWriter,
): string {
  const cells = row.cells
    .filter((cell) => cell.merge !== 'continue')
    .map((cell) => cellHtml(context, cell, row.header, rowSpan(cell, below), writeBlocks));
  return `<tr>${cells.join('')}</tr>`;
}

/** How many rows a cell stands in: its own and those below that go on with it. */
function rowSpan(cell: TableCell, below: readonly TableRow[]): number {
  if (cell.merge !== 'start') return 1;
  const end = below.findIndex(
    (row) => !row.cells.some((each) => each.column === cell.column && each.merge === 'continue'),
  );
  return 1 + (end < 0 ? below.length : end);
}

function cellHtml(
  context: HtmlContext,
  cell: TableCell,
  header: boolean,
  rows: number,
  writeBlocks: BlockWriter,
): string {
  const fill = cssColour(cell.shade?.fill ?? null);
  const attributes = [
    header ? ' scope="col"' : '',
    cell.columnSpan > 1 ? ` colspan="${cell.columnSpan}"` : '',
    rows > 1 ? ` rowspan="${rows}"` : '',
    styleAttribute({
      'background-color': fill,
      color: fill === null ? null : `#${readableOn(fill.slice(1))}`,
    }),
  ].join('');
  // A heading cell without words is none; screen readers would announce nothing.
  const tag = header && blocksText(cell.blocks).trim() !== '' ? 'th' : 'td';
  const scope = tag === 'th' ? attributes : attributes.replace(' scope="col"', '');
  return `<${tag}${scope}>${writeBlocks(context, cell.blocks)}</${tag}>`;
}
