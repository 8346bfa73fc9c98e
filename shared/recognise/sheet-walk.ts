import type { Workbook } from '#shared/document/workbook';
import { append } from './append.ts';
import { columnReading, takeActionTable } from './action-table.ts';
import { actionLayoutAt, findActionLayout, type ActionLayout } from './columns.ts';
import { isBreakdown } from './breakdown-table.ts';
import { readGlossary } from './glossary.ts';
import { isEmptyRow, onlyFilledCell, rowText, type Grid, type GridRow } from './grid.ts';
import { fitHeader } from './header.ts';
import { listKind, readSeries } from './outcomes.ts';
import { priorityNamed, takeMeasureRows, takeOutcomeRows } from './placed-lists.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { isGenericHeading, readPriorityTitle } from './priority-title.ts';
import { readRatingKey } from './rating-key.ts';
import { gridOfSheet } from './sheet-grid.ts';
import { readDocumentControl, readVersionHistory } from './version-table.ts';

/** How far down a sheet the first header may stand; later tables start after an empty row. */
const DEEPEST_FIRST_HEADER = 15;

/** How many rows a table's own titles may take, between an empty row and its header. */
const MOST_TITLES = 4;

interface Segment {
  /** Its first row, which may be a title. */
  readonly from: number;
  readonly to: number;
  readonly layout: ActionLayout | null;
}

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

interface Start {
  readonly at: number;
  readonly layout: ActionLayout | null;
}

/** Cuts a sheet where a table starts: at the best header near the top, and at headers after an empty row. */
function cutSheet(grid: Grid, builder: PlanBuilder): Segment[] {
  const top = findActionLayout(grid, 0, false, columnReading(builder));
  const starts: Start[] = [];
  for (let index = 0; index < grid.rows.length; index++) {
    if ((starts.at(-1)?.layout?.header.firstData ?? 0) > index) continue;
    const start =
      index === top?.header.at ? { at: index, layout: top } : startAt(grid, index, starts, builder);
    if (start !== null) starts.push(start);
  }
  const segments = starts.map((start, index) => ({
    from: start.at,
    to: starts[index + 1]?.at ?? grid.rows.length,
    layout: start.layout,
  }));
  const first = segments[0]?.from ?? grid.rows.length;
  return first > 0 ? [{ from: 0, to: first, layout: null }, ...segments] : segments;
}

function startAt(grid: Grid, index: number, before: readonly Start[], builder: PlanBuilder): Start | null {
  const gap = followsGap(grid, index);
  if (!gap && (before.length > 0 || index >= DEEPEST_FIRST_HEADER)) return null;
  // Above the first table the titles are those of the sheet.
  const header = before.length > 0 ? index + titlesFrom(grid, index) : index;
  const layout = gap ? actionLayoutAt(grid, header, columnReading(builder)) : null;
  if (layout !== null) return { at: index, layout };
  return gap || isOtherHeader(grid, index, builder) ? { at: index, layout: null } : null;
}

/** How many rows from that one on hold a text alone. */
function titlesFrom(grid: Grid, index: number): number {
  const rows = grid.rows.slice(index, index + MOST_TITLES);
  const other = rows.findIndex((row) => onlyFilledCell(row) === null);
  return Math.max(0, other);
}

function followsGap(grid: Grid, index: number): boolean {
  const before = grid.rows[index - 1];
  const row = grid.rows[index];
  if (before === undefined || row === undefined) return false;
  return isEmptyRow(before) || (row.at.row ?? 0) > (before.at.row ?? 0) + 1;
}

function isOtherHeader(grid: Grid, index: number, builder: PlanBuilder): boolean {
  const { versionColumns, roleColumns, measureColumns } = builder.words;
  return (
    (fitHeader(grid, index, 1, versionColumns)?.score ?? 0) >= 2 ||
    (fitHeader(grid, index, 1, roleColumns)?.score ?? 0) >= 1.8 ||
    (fitHeader(grid, index, 1, measureColumns)?.score ?? 0) >= 1.5
  );
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
  if (isBreakdown(grid, builder.words.ratings)) return;
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
