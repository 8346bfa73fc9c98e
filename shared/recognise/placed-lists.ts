import { type Grid } from './grid.ts';
import { readMeasureRows, readOutcomeRows, type PlacedText } from './outcomes.ts';
import type { DraftPriority, PlanBuilder } from './plan-builder.ts';
import { readPriorityTitle } from './priority-title.ts';

/**
 * Takes a table of measures into the priorities that its rows name. `here` finds the priority that the table
 * stands under, null where nothing says. False when it is no such table.
 */
export function takeMeasureRows(grid: Grid, here: () => DraftPriority | null, builder: PlanBuilder): boolean {
  const table = readMeasureRows(grid, builder.words);
  if (table === null) return false;
  for (const row of table.rows) {
    const priority = priorityOf(row, here, builder);
    if (priority === null) reportHomeless('measure', row, builder);
    else priority.measures.push({ text: row.text, value: row.value, series: null });
  }
  builder.reportColumns(grid, table.unused, table.firstData, grid.rows.length);
  builder.tables.push({ at: grid.at, kind: 'measures', columns: [] });
  return true;
}

/** As `takeMeasureRows`, for a table of expected outcomes. */
export function takeOutcomeRows(grid: Grid, here: () => DraftPriority | null, builder: PlanBuilder): boolean {
  const table = readOutcomeRows(grid, builder.words);
  if (table === null) return false;
  for (const row of table.rows) {
    const priority = priorityOf(row, here, builder);
    if (priority === null) reportHomeless('expected outcome', row, builder);
    else priority.outcomes.push(row.text);
  }
  builder.reportColumns(grid, table.unused, table.firstData, grid.rows.length);
  builder.tables.push({ at: grid.at, kind: 'outcomes', columns: [] });
  return true;
}

/** A row without a priority belongs to the one that the table stands under, or to the only one that there is. */
function priorityOf(
  row: PlacedText,
  here: () => DraftPriority | null,
  builder: PlanBuilder,
): DraftPriority | null {
  if (row.priority !== '') return priorityNamed(row.priority, builder);
  const [only, second] = builder.priorities;
  return here() ?? (second === undefined ? (only ?? null) : null);
}

/** The priority that a cell names, by number or by "1: title". Starts it when the plan has no actions for it. */
export function priorityNamed(text: string, builder: PlanBuilder): DraftPriority | null {
  const { number, title } = readPriorityTitle(text, builder.vocabulary);
  const known = builder.priorities.find((each) =>
    number === null
      ? each.number === text || (each.title !== '' && each.title === title)
      : each.number === number,
  );
  return known ?? (number === null ? null : builder.startPriority(number, title, null));
}

function reportHomeless(what: string, row: PlacedText, builder: PlanBuilder): void {
  builder.unplaced.push({
    what: 'row',
    text: row.text,
    at: row.at,
    reason: `The ${what} names no priority of the plan.`,
  });
}
