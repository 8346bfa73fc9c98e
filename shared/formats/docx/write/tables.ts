import type {
  ITableOptions,
  Paragraph as LibraryParagraph,
  Table as LibraryTable,
  TableCell as LibraryCell,
  TableRow as LibraryRow,
} from 'docx';
import type { Block, Table, TableCell, TableRow } from '#shared/document/text-document';
import { ANYWHERE, type Setting } from './paragraphs.ts';
import { staysWhole } from './row-breaks.ts';
import { TABLE_STYLE_ID } from './table-style.ts';
import type { WriteContext } from './write-context.ts';

export type WrittenBlock = LibraryParagraph | LibraryTable;

/** Handed in, because blocks hold tables that hold blocks. */
export type BlockWriter = (
  context: WriteContext,
  blocks: readonly Block[],
  setting: Setting,
) => WrittenBlock[];

const NARROWEST = 200;

/** A table in the house style: header rows repeat, rows stay whole where they can, a caption for people who do not see it. */
export function writeTable(
  context: WriteContext,
  table: Table,
  setting: Setting,
  writeBlocks: BlockWriter,
): LibraryTable {
  const { library } = context;
  const widths = widthsOf(table);
  const options: ITableOptions = {
    style: TABLE_STYLE_ID,
    layout: 'fixed',
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: 'dxa' },
    columnWidths: widths,
    tableLook: {
      firstRow: table.rows[0]?.header ?? false,
      lastRow: false,
      firstColumn: false,
      lastColumn: false,
      noHBand: true,
      noVBand: true,
    },
    rows: table.rows.map((row) => writeRow(context, row, { widths, setting, writeBlocks })),
  };
  return table.caption === null
    ? new library.docx.Table(options)
    : library.tableWith(options, library.element('w:tblCaption', { 'w:val': table.caption }));
}

/** One width for each grid column; columns that the table gives none for share what a page is wide. */
function widthsOf(table: Table): number[] {
  const columns = Math.max(1, ...table.rows.map(columnsOf));
  const given = table.columnWidths.slice(0, columns);
  const missing = columns - given.length;
  const even = Math.max(NARROWEST, Math.round(9000 / columns));
  return [...given, ...Array.from({ length: missing }, () => even)];
}

function columnsOf(row: TableRow): number {
  const last = row.cells.at(-1);
  return last === undefined ? 0 : last.column + last.columnSpan;
}

/** What the rows and cells of one table share. */
interface TableSetting {
  readonly widths: readonly number[];
  readonly setting: Setting;
  readonly writeBlocks: BlockWriter;
}

function writeRow(context: WriteContext, row: TableRow, table: TableSetting): LibraryRow {
  const { widths, setting } = table;
  return new context.library.docx.TableRow({
    children: fillGaps(row).map((cell) => writeCell(context, cell, row.header, table)),
    ...(row.header ? { tableHeader: true } : {}),
    ...(staysWhole(row, widths, context.style, setting.pageRoom) ? { cantSplit: true } : {}),
  });
}

/** Word wants a cell for every column from the first one on. */
function fillGaps(row: TableRow): TableCell[] {
  const cells: TableCell[] = [];
  for (const cell of row.cells) {
    const last = cells.at(-1);
    const column = last === undefined ? 0 : last.column + last.columnSpan;
    if (cell.column > column)
      cells.push({
        ...cell,
        column,
        columnSpan: cell.column - column,
        merge: 'none',
        shade: null,
        blocks: [],
      });
    cells.push(cell);
  }
  return cells;
}

const MERGES = { start: 'restart', continue: 'continue' } as const;

function writeCell(
  context: WriteContext,
  cell: TableCell,
  header: boolean,
  { widths, setting, writeBlocks }: TableSetting,
): LibraryCell {
  const width = widths.slice(cell.column, cell.column + cell.columnSpan).reduce((sum, each) => sum + each, 0);
  // Fills that a table style, paragraphs or text bring along are written there, or not at all.
  const fill = cell.shade !== null && isOfCell(cell.shade.from) ? cell.shade.fill : null;
  const inside: Setting = {
    ...ANYWHERE,
    inTable: true,
    keepWithNext: header,
    // The letters of a header row are made for the house's fill.
    colourByFill: header && fill !== null,
    pageRoom: setting.pageRoom,
  };
  return new context.library.docx.TableCell({
    children: writeBlocks(context, cell.blocks, inside),
    width: { size: width, type: 'dxa' },
    ...(cell.columnSpan > 1 ? { columnSpan: cell.columnSpan } : {}),
    ...(cell.merge === 'none' ? {} : { verticalMerge: MERGES[cell.merge] }),
    ...(fill === null ? {} : { shading: { type: 'clear', color: 'auto', fill } }),
  });
}

function isOfCell(from: 'cell' | 'table-style' | 'paragraph' | 'text' | 'rule'): boolean {
  return from !== 'paragraph' && from !== 'text';
}
