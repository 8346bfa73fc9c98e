import type { Revision, Shade, Table, TableCell, TableRow } from '#shared/document/text-document';
import { blocksText, foldSpaces } from '#shared/document/text';
import { refuse } from '#shared/document/refusal';
import type { Rgb } from '../../ooxml/colour.ts';
import { chooseAlternate } from './alternate-content.ts';
import { readControl } from './content-control.ts';
import { TABLE_LIMITS, type PartContext, type Surroundings } from './part-context.ts';
import { revisionOf } from './revision.ts';
import { isOn } from './run-properties.ts';
import { shadeOfContent } from './content-shade.ts';
import { PLAIN_LOOK, readTableLook, styleFill, type TableLook, type TableStyleParts } from './table-style.ts';
import { readShading, type Shading } from './word-colour.ts';

interface TableFormat {
  style: string | null;
  look: TableLook;
  caption: string | null;
  widths: number[];
}

/** A cell before the table's size is known, on which the style's fill hangs. */
interface DraftCell {
  readonly cell: TableCell;
  readonly direct: Shading | null;
}

interface DraftRow {
  header: boolean;
  revision: Revision | null;
  gridBefore: number;
  readonly cells: DraftCell[];
}

/** Reads the `w:tbl` just opened. Rows and cells may stand in content controls and other wrappers. */
export function readTable(context: PartContext, around: Surroundings): Table {
  const { place } = context;
  place.enterTable();
  const at = place.here();
  const format: TableFormat = { style: null, look: PLAIN_LOOK, caption: null, widths: [] };
  const rows: DraftRow[] = [];
  readTableContent(context, around, format, rows);
  place.leaveTable();
  return {
    kind: 'table',
    at,
    columnWidths: format.widths,
    caption: format.caption,
    rows: finishRows(context.document.styles.tableChain(format.style), format.look, rows),
  };
}

function readTableContent(
  context: PartContext,
  around: Surroundings,
  format: TableFormat,
  rows: DraftRow[],
): void {
  const { reader } = context;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    switch (reader.name) {
      case 'w:tblPr':
        readTableFormat(context, format);
        break;
      case 'w:tblGrid':
        readGrid(context, format);
        break;
      case 'w:tr':
        rows.push(readRow(context, around, rows.length === 0));
        break;
      case 'w:sdt':
        readControl(context, around, (inside) => readTableContent(context, inside, format, rows));
        break;
      default:
        passOrSkip(context);
    }
  }
}

/** Wrappers are walked through, everything else between rows and cells is passed over. */
function passOrSkip(context: PartContext): void {
  const { reader } = context;
  if (reader.name.startsWith('mc:')) chooseAlternate(context);
  else if (reader.name !== 'w:customXml' && reader.name !== 'w:smartTag') reader.skip();
}

function readTableFormat(context: PartContext, format: TableFormat): void {
  const { reader } = context;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:tblStyle') format.style = reader.attribute('w:val');
    else if (reader.name === 'w:tblLook') format.look = readTableLook(reader);
    else if (reader.name === 'w:tblCaption') format.caption = reader.attribute('w:val');
    else if (reader.name === 'w:tblDescription') format.caption ??= reader.attribute('w:val');
    else if (reader.name === 'w:tblPrChange')
      context.document.report.omit('formatting-change', context.place.here());
    reader.skip();
  }
}

function readGrid(context: PartContext, format: TableFormat): void {
  const { reader } = context;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:gridCol') format.widths.push(Number(reader.attribute('w:w')) || 0);
    if (format.widths.length > TABLE_LIMITS.columns) refuse('TABLE_TOO_WIDE');
    reader.skip();
  }
}

function readRow(context: PartContext, around: Surroundings, first: boolean): DraftRow {
  context.place.enterRow();
  const row: DraftRow = { header: false, revision: null, gridBefore: 0, cells: [] };
  readRowContent(context, around, row);
  if (first) context.place.nameColumns(columnNamesOf(row));
  return row;
}

function readRowContent(context: PartContext, around: Surroundings, row: DraftRow): void {
  const { reader } = context;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    switch (reader.name) {
      case 'w:trPr':
        readRowFormat(context, row);
        break;
      case 'w:tc':
        row.cells.push(readCell(context, around, nextColumn(row)));
        if (row.cells.length > TABLE_LIMITS.columns) refuse('TABLE_TOO_WIDE');
        break;
      case 'w:sdt':
        readControl(context, around, (inside) => readRowContent(context, inside, row));
        break;
      default:
        passOrSkip(context);
    }
  }
}

function readRowFormat(context: PartContext, row: DraftRow): void {
  const { reader } = context;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:tblHeader') row.header = isOn(reader);
    else if (reader.name === 'w:ins' || reader.name === 'w:del') row.revision = revisionOf(context);
    else if (reader.name === 'w:gridBefore') row.gridBefore = clampSpan(reader.attribute('w:val'), 0);
    reader.skip();
  }
}

function nextColumn(row: DraftRow): number {
  const last = row.cells.at(-1)?.cell;
  return last === undefined ? row.gridBefore : last.column + last.columnSpan;
}

interface CellFormat {
  span: number;
  merge: TableCell['merge'];
  fill: Shading | null;
}

function readCell(context: PartContext, around: Surroundings, column: number): DraftCell {
  const { place } = context;
  place.enterCell(column);
  const at = place.here();
  const format: CellFormat = { span: 1, merge: 'none', fill: null };
  const blocks = context.readBlocks(context, around, (name) => {
    if (name !== 'w:tcPr') return false;
    readCellFormat(context, format);
    return true;
  });
  place.leaveCell();
  const cell: TableCell = { at, column, columnSpan: format.span, merge: format.merge, shade: null, blocks };
  return { cell, direct: format.fill };
}

function readCellFormat(context: PartContext, format: CellFormat): void {
  const { reader, document } = context;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:gridSpan') format.span = clampSpan(reader.attribute('w:val'), 1);
    else if (reader.name === 'w:vMerge')
      format.merge = reader.attribute('w:val') === 'restart' ? 'start' : 'continue';
    else if (reader.name === 'w:shd') format.fill = readShading(reader, document.theme);
    else if (/^w:(tcPrChange|cellIns|cellDel|cellMerge)$/.test(reader.name)) {
      document.report.omit('formatting-change', context.place.here());
    }
    reader.skip();
  }
}

function clampSpan(value: string | null, least: number): number {
  const span = Number(value);
  return Number.isInteger(span) ? Math.min(TABLE_LIMITS.columns, Math.max(least, span)) : least;
}

function columnNamesOf(row: DraftRow): string[] {
  const names: string[] = [];
  for (const { cell } of row.cells) {
    const name = foldSpaces(blocksText(cell.blocks)) || `column ${cell.column + 1}`;
    for (let index = 0; index < cell.columnSpan; index++) names[cell.column + index] = name;
  }
  return names;
}

function finishRows(
  chain: readonly TableStyleParts[],
  look: TableLook,
  rows: readonly DraftRow[],
): TableRow[] {
  const hasFills = chain.some((parts) => parts.size > 0);
  const columns = Math.max(0, ...rows.map(nextColumn));
  return rows.map((row, index) => ({
    header: row.header && rows.slice(0, index).every((each) => each.header),
    revision: row.revision,
    cells: row.cells.map(({ cell, direct }) => {
      const position = { row: index, column: cell.column, rows: rows.length, columns };
      return { ...cell, shade: shadeOf(cell, direct, hasFills ? styleFill(chain, look, position) : null) };
    }),
  }));
}

/** What a person sees behind the text: the cell's own fill, else the style's, else that of all its text. */
function shadeOf(cell: TableCell, direct: Shading | null, style: Rgb | null): Shade | null {
  if (direct !== null && direct.fill !== null) return { fill: direct.fill, from: 'cell' };
  if (direct === null && style !== null) return { fill: style, from: 'table-style' };
  return shadeOfContent(cell.blocks);
}
