import type { CellRange, SheetCell, SheetRow } from '#shared/document/workbook';
import { covers } from './cell-reference.ts';
import type { DraftRow } from './draft.ts';
import { RangeSweep, type Spread } from './range-sweep.ts';
import type { RuleFills } from './rules/rule-fills.ts';
import { placeOf, type SheetContext } from './sheet-context.ts';
import { showCell } from './shown-cell.ts';

/** What else a sheet says about its cells, by range. */
export interface SheetLayers {
  readonly merges: readonly CellRange[];
  readonly links: ReadonlyArray<Spread<string>>;
  readonly ruleFills: RuleFills;
}

/**
 * Rows as a person sees them: fills of rules in place, links at their cells, and of merged cells only the first,
 * because Excel shows neither value nor fill of the others.
 */
export function showRows(
  context: SheetContext,
  drafts: readonly DraftRow[],
  layers: SheetLayers,
): SheetRow[] {
  const merges = new RangeSweep(layers.merges.map((range) => ({ range, value: null })));
  const links = new RangeSweep(layers.links);
  const around = { context, layers, lastColumn: lastColumnOf(drafts) };
  const rows: SheetRow[] = [];
  for (const draft of drafts) {
    const crossing = merges.at(draft.number);
    const isCovered = (column: number): boolean =>
      crossing.some(
        ({ range }) => covers(range, draft.number, column) && !isFirst(range, draft.number, column),
      );
    const linked = links.at(draft.number);
    const linkAt = (column: number): string | null =>
      linked.find(({ range }) => covers(range, draft.number, column))?.value ?? null;
    const cells = showCells(around, draft, isCovered, linkAt);
    if (cells.length > 0) rows.push({ number: draft.number, hidden: draft.hidden, cells });
  }
  return rows;
}

function isFirst(range: CellRange, row: number, column: number): boolean {
  return range.firstRow === row && range.firstColumn === column;
}

/** What is the same for all rows. */
interface RowSurroundings {
  readonly context: SheetContext;
  readonly layers: SheetLayers;
  /** The last column with anything in it. */
  readonly lastColumn: number;
}

function lastColumnOf(drafts: readonly DraftRow[]): number {
  return drafts.reduce((last, row) => Math.max(last, row.cells.at(-1)?.column ?? 0), 0);
}

function showCells(
  around: RowSurroundings,
  row: DraftRow,
  isCovered: (column: number) => boolean,
  linkAt: (column: number) => string | null,
): SheetCell[] {
  const { context, layers } = around;
  const hasRules = layers.ruleFills.touches(row.number);
  const cells: SheetCell[] = [];
  for (const draft of row.cells) {
    if (isCovered(draft.column)) {
      if (draft.scalar !== null && draft.scalar !== '') noteCovered(context, row.number, draft.column);
      continue;
    }
    const ruleFill = hasRules ? layers.ruleFills.at(row.number, draft.column) : null;
    cells.push(showCell(context, row.number, draft, { ruleFill, link: linkAt(draft.column) }));
  }
  if (!hasRules) return cells;
  const shaded = shadeBlanks(around, row, isCovered);
  return shaded.length === 0
    ? cells
    : [...cells, ...shaded].toSorted((first, second) => first.column - second.column);
}

function noteCovered({ workbook, sheet }: SheetContext, row: number, column: number): void {
  workbook.oddities.add('text-under-merge', () => placeOf(sheet, row, column));
}

/**
 * Empty cells are kept only where a rule gives them a fill. In a row with something in it they need not be in the
 * file: a rule that marks blanks marks those as well.
 */
function shadeBlanks(
  { context, layers, lastColumn }: RowSurroundings,
  row: DraftRow,
  isCovered: (column: number) => boolean,
): SheetCell[] {
  const styles = new Map<number, number>();
  if (row.cells.length > 0) {
    for (const column of layers.ruleFills.columnsAt(row.number, lastColumn)) styles.set(column, 0);
  }
  for (let index = 0; index < row.blanks.length; index += 2) {
    styles.set(row.blanks[index] ?? 0, row.blanks[index + 1] ?? 0);
  }
  for (const cell of row.cells) styles.delete(cell.column);
  const shaded: SheetCell[] = [];
  for (const [column, style] of styles) {
    const ruleFill = isCovered(column) ? null : layers.ruleFills.at(row.number, column);
    if (ruleFill === null || ruleFill.shade === null) continue;
    context.workbook.cells.add(0);
    const blank = { column, style, scalar: null, text: null, isDate: false, formula: null };
    shaded.push(showCell(context, row.number, blank, { ruleFill, link: null }));
  }
  return shaded;
}
