import type { CellRange, SheetCell, SheetRow } from '#shared/document/workbook';
import { covers } from './cell-reference.ts';
import type { DraftCell, DraftRow } from './draft.ts';
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
    const cells = showCells(context, draft, layers.ruleFills, isCovered, linkAt);
    if (cells.length > 0) rows.push({ number: draft.number, hidden: draft.hidden, cells });
  }
  return rows;
}

function isFirst(range: CellRange, row: number, column: number): boolean {
  return range.firstRow === row && range.firstColumn === column;
}

function showCells(
  context: SheetContext,
  row: DraftRow,
  ruleFills: RuleFills,
  isCovered: (column: number) => boolean,
  linkAt: (column: number) => string | null,
): SheetCell[] {
  const hasRules = ruleFills.touches(row.number);
  const cells: SheetCell[] = [];
  for (const draft of row.cells) {
    if (isCovered(draft.column)) {
      if (draft.scalar !== null && draft.scalar !== '') noteCovered(context, row.number, draft.column);
      continue;
    }
    const ruleFill = hasRules ? ruleFills.at(row.number, draft.column) : null;
    cells.push(showCell(context, row.number, draft, { ruleFill, link: linkAt(draft.column) }));
  }
  if (!hasRules) return cells;
  const shaded = shadeBlanks(context, row, ruleFills, isCovered);
  return shaded.length === 0
    ? cells
    : [...cells, ...shaded].toSorted((first, second) => first.column - second.column);
}

function noteCovered({ workbook, sheet }: SheetContext, row: number, column: number): void {
  workbook.oddities.add('text-under-merge', () => placeOf(sheet, row, column));
}

/** Empty cells are kept only where a rule gives them a fill. */
function shadeBlanks(
  context: SheetContext,
  row: DraftRow,
  ruleFills: RuleFills,
  isCovered: (column: number) => boolean,
): SheetCell[] {
  const shaded: SheetCell[] = [];
  for (let index = 0; index < row.blanks.length; index += 2) {
    const column = row.blanks[index] ?? 0;
    const ruleFill = isCovered(column) ? null : ruleFills.at(row.number, column);
    if (ruleFill === null || ruleFill.shade === null) continue;
    context.workbook.cells.add(0);
    const blank: DraftCell = {
      column,
      style: row.blanks[index + 1] ?? 0,
      scalar: null,
      text: null,
      isDate: false,
      formula: null,
    };
    shaded.push(showCell(context, row.number, blank, { ruleFill, link: null }));
  }
  return shaded;
}
