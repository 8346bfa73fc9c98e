import { columnReading } from './action-table.ts';
import { actionLayoutAt, findActionLayout, type ActionLayout } from './columns.ts';
import { isEmptyRow, onlyFilledCell, type Grid } from './grid.ts';
import { fitHeader } from './header.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { readRatingKey } from './rating-key.ts';

/** How far down a sheet the first header may stand; later tables start after an empty row. */
export const DEEPEST_FIRST_HEADER = 15;

/** How many rows a table's own titles may take, between an empty row and its header. */
const MOST_TITLES = 4;

/** A stretch of a sheet: a table with its titles. */
export interface Segment {
  /** Its first row, which may be a title. */
  readonly from: number;
  readonly to: number;
  readonly layout: ActionLayout | null;
}

interface Start {
  readonly at: number;
  readonly layout: ActionLayout | null;
}

/** Cuts a sheet where a table starts: at the best header near the top, and at headers after an empty row. */
export function cutSheet(grid: Grid, builder: PlanBuilder): Segment[] {
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
  if (layout !== null && !isKey(grid, header, layout, builder)) return { at: index, layout };
  return gap || isOtherHeader(grid, index, builder) ? { at: index, layout: null } : null;
}

/** A rating guide says what ratings mean for activity and impact: its titles are like those of a plan. */
function isKey(grid: Grid, header: number, layout: ActionLayout, { words, legend }: PlanBuilder): boolean {
  if (layout.columns.some(({ role }) => role === 'lead' || role === 'deadline' || role === 'progress'))
    return false;
  let end = header + 1;
  while (end < grid.rows.length && !followsGap(grid, end)) end++;
  const rows = grid.rows.slice(header, end);
  return readRatingKey({ ...grid, rows }, legend, words.ratings).length > 0;
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
