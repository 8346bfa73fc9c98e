import type { Workbook } from '#shared/document/workbook';
import { append } from './append.ts';
import { takeActionTable } from './action-table.ts';
import type { ActionLayout } from './columns.ts';
import { isBreakdown, isComparison } from './breakdown-table.ts';
import { readGlossary } from './glossary.ts';
import { isEmptyRow, onlyFilledCell, rowText, type Grid, type GridRow } from './grid.ts';
import { listKind, readSeries } from './outcomes.ts';
import { priorityNamed, takeMeasureRows, takeOutcomeRows } from './placed-lists.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { isGenericHeading, readPriorityTitle } from './priority-title.ts';
import { readRatingKey } from './rating-key.ts';
import { DEEPEST_FIRST_HEADER, cutSheet, type Segment } from './sheet-cut.ts';
import { gridOfSheet } from './sheet-grid.ts';
import { readDocumentControl, readVersionHistory } from './version-table.ts';

/** Recognises a plan in a workbook: action tables on one sheet or several, and what the other sheets hold. */
export function walkSheets(workbook: Workbook, builder: PlanBuilder): void {
  const grids = workbook.sheets.filter((sheet) => sheet.visibility === 'visible').map(gridOfSheet);
  for (const grid of grids) learnKey(grid, builder);
  const cut = grids.map((grid) => ({ grid, segments: cutSheet(grid, builder) }));
  takeTitles(cut, workbook, builder);
  // Actions first: measures on a sheet of their own name the priorities that the actions stand under.
  for (const { grid, segments } of cut) {
    for (const segment of segments)
      if (segment.layout !== null) takeActions(grid, segment, segment.layout, builder);
  }
  for (const { grid, segments } of cut) {
    for (const { from, to, layout } of segments)
      if (layout === null) takeOther({ ...grid, rows: grid.rows.slice(from, to) }, builder);
  }
}

function learnKey(grid: Grid, builder: PlanBuilder): void {
  for (const row of grid.rows.slice(0, DEEPEST_FIRST_HEADER)) {
    builder.learnKey(readRatingKey({ ...grid, rows: [row] }, builder.legend, builder.words.ratings));
  }
  for (const rows of stretchesOf(grid)) {
    builder.learnKey(readRatingKey({ ...grid, rows }, builder.legend, builder.words.ratings));
  }
}

/** Rows from one title to the next: a key may share its sheet with other tables. Empty rows are not in a grid. */
function stretchesOf({ rows }: Grid): GridRow[][] {
  const stretches: GridRow[][] = [[]];
  for (const row of rows) {
    if (onlyFilledCell(row)?.shade === null) stretches.push([]);
    stretches.at(-1)?.push(row);
  }
  return stretches;
}

type CutSheet = { readonly grid: Grid; readonly segments: readonly Segment[] };

/** Title and subtitle stand above the first action table, one to a row. */
function takeTitles(cut: readonly CutSheet[], workbook: Workbook, builder: PlanBuilder): void {
  const sheet = cut.find(({ segments }) => segments.some((segment) => segment.layout !== null));
  const first = sheet?.segments.find((segment) => segment.layout !== null)?.from ?? 0;
  const above = (sheet?.grid.rows.slice(0, first) ?? []).flatMap((row) => onlyFilledCell(row)?.text ?? []);
  const titles = above.filter((text) => readPriorityTitle(text, builder.vocabulary).number === null);
  builder.title = titles[0] ?? workbook.properties.title ?? '';
  builder.subtitle = titles.slice(1).join(' - ');
}

function takeActions(grid: Grid, segment: Segment, layout: ActionLayout, builder: PlanBuilder): void {
  builder.current = null;
  const placeNames = enterPriorityOfSheet(grid, segment, layout.header.at, builder);
  takeActionTable(builder, grid, layout, segment.to, { placeNames, heading: null });
}

/**
 * The title above the table says which priority it is, or the name of its sheet. A title above an earlier table of
 * the sheet holds on, unless the references say otherwise.
 */
function enterPriorityOfSheet(grid: Grid, { from }: Segment, header: number, builder: PlanBuilder): boolean {
  const isFirst = !grid.rows.slice(0, from).some((row) => onlyFilledCell(row) === null && !isEmptyRow(row));
  const own = titlesAmong(grid.rows.slice(isFirst ? 0 : from, header));
  if (startFirstNumbered(own, builder)) return true;
  const { number, title } = readPriorityTitle(grid.sheet ?? '', builder.vocabulary);
  if (number === null) {
    startFirstNumbered(titlesAmong(grid.rows.slice(0, from)), builder);
    return false;
  }
  const [above] = titlesAmong(grid.rows.slice(0, header));
  builder.startPriority(number, title || (above?.text ?? ''), grid.at);
  return true;
}

interface SheetTitle {
  readonly text: string;
  readonly at: GridRow['at'];
}

/** Texts that stand alone in their rows, the nearest to the end first. */
function titlesAmong(rows: readonly GridRow[]): SheetTitle[] {
  return rows
    .flatMap((row) => {
      const text = onlyFilledCell(row)?.text;
      return text === undefined ? [] : [{ text, at: row.at }];
    })
    .toReversed();
}

function startFirstNumbered(titles: readonly SheetTitle[], builder: PlanBuilder): boolean {
  for (const { text, at } of titles) {
    const { number, title } = readPriorityTitle(text, builder.vocabulary);
    if (number === null) continue;
    builder.startPriority(number, title, at);
    return true;
  }
  return false;
}

/** Lists on sheets of their own stand under no priority. */
const nowhere = (): null => null;

/** What a table other than of actions holds. */
function takeOther(grid: Grid, builder: PlanBuilder): void {
  const { vocabulary } = builder;
  const history = readVersionHistory(grid, builder.words);
  if (history !== null) {
    builder.addHistory(grid, history);
    return;
  }
  const control = readDocumentControl(grid, false, vocabulary);
  if (control !== null) {
    append(builder.control, control);
    builder.tables.push({ at: grid.at, kind: 'document-control', columns: [] });
    return;
  }
  const glossary = readGlossary(grid, false, builder.words);
  if (glossary !== null) {
    append(builder.glossary, glossary);
    builder.tables.push({ at: grid.at, kind: 'glossary', columns: [] });
    return;
  }
  if (takeMeasureRows(grid, nowhere, builder) || takeSeries(grid, builder)) return;
  if (takeOutcomeRows(grid, nowhere, builder)) return;
  if (readRatingKey(grid, builder.legend, builder.words.ratings).length > 0)
    builder.tables.push({ at: grid.at, kind: 'rating-key', columns: [] });
  else reportRest(grid, builder);
}

/** Figures over time: a row with the priority's number and a title, then the figures. */
function takeSeries(grid: Grid, builder: PlanBuilder): boolean {
  const [title, ...rows] = grid.rows;
  if (title === undefined) return false;
  const [name = '', words = ''] = title.cells.map((cell) => cell.text).filter((text) => text !== '');
  const series = readSeries(rows);
  const measures = name === '' || series === null ? undefined : priorityNamed(name, builder)?.measures;
  if (measures === undefined || series === null) return false;
  const same = measures.findIndex((measure) => measure.series === null && measure.text === words);
  const at =
    same >= 0 ? same : measures.findLastIndex((measure) => measure.value === null && measure.series === null);
  const measure = measures[at];
  if (measure === undefined) return false;
  measures[at] = { ...measure, series };
  builder.tables.push({ at: grid.at, kind: 'measure-series', columns: [] });
  return true;
}

/** Rows of a table that fits nowhere. Titles, keys and lone notes are no rows of a plan. */
function reportRest(grid: Grid, builder: PlanBuilder): void {
  if (isBreakdown(grid, builder.words.ratings) || isComparison(grid)) return;
  const rows = grid.rows.filter((row) => !isPlainRow(row, builder));
  const [first] = rows;
  if (first === undefined || rows.length < 2) return;
  builder.unplaced.push({
    what: 'table',
    text: rowText(first),
    at: first.at,
    reason: 'The table is not part of a plan that Clearday knows.',
  });
}

function isPlainRow(row: GridRow, builder: PlanBuilder): boolean {
  const only = onlyFilledCell(row);
  if (isEmptyRow(row)) return true;
  if (only !== null) return true;
  const first = row.cells.find((cell) => cell.text !== '')?.text ?? '';
  return isGenericHeading(first, builder.vocabulary) || listKind(first, builder.words) !== null;
}
