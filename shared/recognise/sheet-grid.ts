import type { Shade } from '#shared/document/text-document';
import type { CellRange, Sheet, SheetCell, SheetRow } from '#shared/document/workbook';
import { linesText, type Grid, type GridCell, type GridRow } from './grid.ts';
import { isShort, shadeOfSign, signOf } from './sign-colour.ts';
import { linesOfCellText, plainRun, toStyledRun } from './lines.ts';

/** A sheet as a grid. Hidden rows and columns are left out: the reader has said that they are there. */
export function gridOfSheet(sheet: Sheet): Grid {
  const hidden = hiddenColumns(sheet);
  const across = new Map<string, CellRange>();
  const down: CellRange[] = [];
  for (const merge of sheet.merges) {
    across.set(`${merge.firstRow}:${merge.firstColumn}`, merge);
    if (merge.lastRow > merge.firstRow) down.push(merge);
  }
  const covering = coveringRows(down);
  let columns = 0;
  const rows: GridRow[] = [];
  for (const row of sheet.rows) {
    if (row.hidden) continue;
    const cells = row.cells
      .filter((cell) => !hidden.has(cell.column))
      .map((cell) => toGridCell(cell, across.get(`${row.number}:${cell.column}`) ?? null));
    const full = addContinued(cells, row, covering(row.number));
    const last = full.at(-1);
    columns = Math.max(columns, last === undefined ? 0 : last.column + 1);
    rows.push({ header: false, cells: full, at: { ...sheetRef(sheet.name), row: row.number } });
  }
  return { at: sheetRef(sheet.name), sheet: sheet.name, columns, rows };
}

function sheetRef(sheet: string): Grid['at'] {
  return { part: 'sheet', table: null, row: null, column: null, columnName: null, paragraph: null, sheet };
}

function hiddenColumns(sheet: Sheet): { has: (column: number) => boolean } {
  const ranges = sheet.columns.filter((column) => column.hidden);
  return { has: (column) => ranges.some((range) => column >= range.first && column <= range.last) };
}

function toGridCell(cell: SheetCell, merge: CellRange | null): GridCell {
  const runs = cell.runs === null ? [plainRun(cell.text)] : cell.runs.map(toStyledRun);
  const lines = linesOfCellText(runs);
  const text = linesText(lines) || signOf(cell.text);
  return {
    at: cell.at,
    column: cell.column - 1,
    span: merge === null ? 1 : merge.lastColumn - merge.firstColumn + 1,
    continues: false,
    lines,
    text,
    shade: cell.shade ?? (isShort(text) ? shadeOfSign(cell.runs ?? []) : null),
    bold: cell.bold,
  };
}

/** Finds the merges that go on in a row; rows have to be asked for in order. */
function coveringRows(merges: readonly CellRange[]): (row: number) => readonly CellRange[] {
  const waiting = merges.toSorted((first, second) => second.firstRow - first.firstRow);
  let open: CellRange[] = [];
  return (row) => {
    for (let next = waiting.at(-1); next !== undefined && next.firstRow < row; next = waiting.at(-1)) {
      open.push(next);
      waiting.pop();
    }
    if (open.some((merge) => merge.lastRow < row)) open = open.filter((merge) => merge.lastRow >= row);
    return open;
  };
}

/** Cells merged downwards: in the rows below the first they go on from the cell above. */
function addContinued(cells: readonly GridCell[], row: SheetRow, covering: readonly CellRange[]): GridCell[] {
  if (covering.length === 0) return [...cells];
  const continued = covering.map((merge): GridCell => {
    const column = merge.firstColumn - 1;
    const own = cells.find((cell) => cell.column === column);
    const shade: Shade | null = own?.shade ?? null;
    const at = own?.at ?? { ...sheetRefOf(cells), row: row.number, column: merge.firstColumn };
    return {
      at,
      column,
      span: merge.lastColumn - column,
      continues: true,
      lines: [],
      text: '',
      shade,
      bold: false,
    };
  });
  const others = cells.filter(
    (cell) => !continued.some((each) => cell.column >= each.column && cell.column < each.column + each.span),
  );
  return [...others, ...continued].toSorted((first, second) => first.column - second.column);
}

function sheetRefOf(cells: readonly GridCell[]): Grid['at'] {
  return sheetRef(cells[0]?.at.sheet ?? '');
}
