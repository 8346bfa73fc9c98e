import type { Block, Shade, Table, TableCell, TableRow } from '#shared/document/text-document';
import { blocksText, foldSpaces } from '#shared/document/text';
import { refuse } from '#shared/document/refusal';
import type { Rgb } from '../../ooxml/colour.ts';
import { chooseAlternate } from './alternate-content.ts';
import { readControl } from './content-control.ts';
import { TABLE_LIMITS, type PartContext, type Surroundings } from './part-context.ts';
import { readMarker } from './markers.ts';
import { isRevision, revisionOf, UNTRACKED, withRevision, type TrackedState } from './revision.ts';
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

interface ReadCell extends DraftCell {
  readonly joinsLeft: boolean;
}

/** A cell before the table's size is known, on which the style's fill hangs. */
interface DraftCell {
  readonly cell: TableCell;
  readonly direct: Shading | null;
}

interface DraftRow {
  header: boolean;
  tracked: TrackedState;
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
        addRow(context, around, rows);
        break;
      case 'w:sdt':
        readControl(context, around, (inside) => readTableContent(context, inside, format, rows));
        break;
      default:
        passOrSkip(context);
    }
  }
}

/** Between rows and cells: wrappers are walked through, markers noted, and the rest passed over. */
function passOrSkip(context: PartContext): void {
  const { reader } = context;
  if (reader.name.startsWith('mc:')) chooseAlternate(context);
  else if (reader.name !== 'w:customXml' && reader.name !== 'w:smartTag') {
    readMarker(context);
    reader.skip();
  }
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

function addRow(context: PartContext, around: Surroundings, rows: DraftRow[]): void {
  context.place.enterRow();
  const row: DraftRow = { header: false, tracked: UNTRACKED, gridBefore: 0, cells: [] };
  readRowContent(context, around, row);
  if (rows.length === 0) context.place.nameColumns(columnNamesOf(row));
  // A row put in and taken out again stands in neither reading of the document.
  if (!row.tracked.undone) rows.push(row);
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
        addCell(row, readCell(context, around, nextColumn(row)));
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
    else if (isRevision(reader.name)) row.tracked = withRevision(row.tracked, revisionOf(context));
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
  /** An older way to merge with the cell on the left. */
  joinsLeft: boolean;
  fill: Shading | null;
}

function addCell(row: DraftRow, draft: ReadCell): void {
  const left = row.cells.at(-1);
  if (!draft.joinsLeft || left === undefined) {
    row.cells.push(draft);
    return;
  }
  const columnSpan = Math.min(TABLE_LIMITS.columns, left.cell.columnSpan + draft.cell.columnSpan);
  const blocks: readonly Block[] = draft.cell.blocks.some(saysSomething)
    ? [...left.cell.blocks, ...draft.cell.blocks]
    : left.cell.blocks;
  row.cells[row.cells.length - 1] = { ...left, cell: { ...left.cell, columnSpan, blocks } };
}

function saysSomething(block: Block): boolean {
  return block.kind !== 'paragraph' || block.inlines.length > 0;
}

function readCell(context: PartContext, around: Surroundings, column: number): ReadCell {
  const { place } = context;
  place.enterCell(column);
  const at = place.here();
  const format: CellFormat = { span: 1, merge: 'none', joinsLeft: false, fill: null };
  const blocks = context.readBlocks(context, around, (name) => {
    if (name !== 'w:tcPr') return false;
    readCellFormat(context, format);
    return true;
  });
  place.leaveCell();
  const cell: TableCell = { at, column, columnSpan: format.span, merge: format.merge, shade: null, blocks };
  return { cell, direct: format.fill, joinsLeft: format.joinsLeft };
}

function readCellFormat(context: PartContext, format: CellFormat): void {
  const { reader, document } = context;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:gridSpan') format.span = clampSpan(reader.attribute('w:val'), 1);
    else if (reader.name === 'w:vMerge')
      format.merge = reader.attribute('w:val') === 'restart' ? 'start' : 'continue';
    else if (reader.name === 'w:hMerge') format.joinsLeft = reader.attribute('w:val') !== 'restart';
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
  const columns = rows.reduce((most, row) => Math.max(most, nextColumn(row)), 0);
  // Header rows stand at the top: one marked so further down does not repeat (17.4.49).
  const body = rows.findIndex((row) => !row.header);
  const headers = body < 0 ? rows.length : body;
  return rows.map((row, index) => ({
    header: index < headers,
    revision: row.tracked.revision,
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
