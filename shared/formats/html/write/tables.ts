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
  const caption = table.caption === null ? '' : `<caption>${escapeText(table.caption)}</caption>\n`;
  const label = escapeAttribute(table.caption ?? 'Table');
  return [
    `<div class="table" role="region" aria-label="${label}" tabindex="0"><table>\n`,
    caption,
    columnsHtml(table.columnWidths),
    groupHtml(context, 'thead', table.rows.slice(0, count), writeBlocks),
    groupHtml(context, 'tbody', table.rows.slice(count), writeBlocks),
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

function groupHtml(
  context: HtmlContext,
  tag: 'thead' | 'tbody',
  rows: readonly TableRow[],
  writeBlocks: BlockWriter,
): string {
  if (rows.length === 0) return '';
  const spans = rowSpans(rows);
  const lines = rows.map((row) => {
    const cells = row.cells.map((cell) => {
      const span = spans.get(cell) ?? 0;
      return span === 0 ? '' : cellHtml(context, cell, row.header, span, writeBlocks);
    });
    return `<tr>${cells.join('')}</tr>\n`;
  });
  return `<${tag}>\n${lines.join('')}</${tag}>\n`;
}

/** How many rows each cell stands in; 0 for one that goes on with a cell above it, which Word doesn't show either. */
function rowSpans(rows: readonly TableRow[]): Map<TableCell, number> {
  const spans = new Map<TableCell, number>();
  let open = new Map<number, TableCell>();
  for (const row of rows) {
    const next = new Map<number, TableCell>();
    for (const cell of row.cells) {
      const start = cell.merge === 'continue' ? open.get(cell.column) : undefined;
      spans.set(cell, start === undefined ? 1 : 0);
      if (start !== undefined) spans.set(start, (spans.get(start) ?? 1) + 1);
      if (cell.merge !== 'none') next.set(cell.column, start ?? cell);
    }
    open = next;
  }
  return spans;
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
