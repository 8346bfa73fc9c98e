import { readAction } from './action.ts';
import { readActionRows } from './action-rows.ts';
import { columnOf, type ActionLayout, type ColumnReading } from './columns.ts';
import type { DraftAction } from './draft.ts';
import { textAt, type Grid, type GridRow } from './grid.ts';
import { ROLE_NAMES } from './header.ts';
import type { PlanBuilder } from './plan-builder.ts';
import { isGenericHeading, readPriorityTitle } from './priority-title.ts';
import type { ColumnRole } from './vocabulary.ts';

/** Names an action from outside its table: a heading above it. */
export interface ActionHeading {
  readonly ref: string;
  readonly wording: DraftAction['action']['wording'];
}

export function columnReading(builder: PlanBuilder): ColumnReading {
  return { words: builder.words, legend: builder.legend, corrections: builder.corrections };
}

/**
 * Reads an action table into the plan. `placeNames` is true when a heading or a sheet has said which priority its
 * actions belong to.
 */
export function takeActionTable(
  builder: PlanBuilder,
  grid: Grid,
  layout: ActionLayout,
  to: number,
  options: { readonly placeNames: boolean; readonly heading: ActionHeading | null },
): void {
  let placeNames = options.placeNames;
  builder.tables.push({ at: grid.at, kind: 'actions', columns: layout.columns });
  const checked = confirmColumns(builder, grid, layout);
  const unused = checked.columns.filter((column) => WITHOUT_PLACE.has(column.role));
  builder.reportColumns(grid, unused, checked.header.firstData, to);
  const priorityColumn = columnOf(checked, 'priority');
  let heading = options.heading;
  const reading = { continued: builder.vocabulary.continued, named: heading !== null };
  for (const found of readActionRows(grid, checked, to, reading)) {
    if (found.kind === 'unplaced') {
      builder.leaveRow(found.row, found.reason);
      continue;
    }
    if (found.kind === 'band') {
      placeNames = takeBand(builder, found.cell.text, found.cell.at) || placeNames;
      continue;
    }
    const [first] = found.rows;
    if (priorityColumn !== null) placeNames = takePriorityCell(builder, first, priorityColumn) || placeNames;
    const draft = readAction(found.rows, found.ref ?? heading?.ref ?? null, checked, builder);
    builder.addAction(nameByHeading(draft, heading), placeNames);
    takeOutcomes(builder, found.rows, checked);
    heading = null;
  }
}

function nameByHeading(draft: DraftAction, heading: ActionHeading | null): DraftAction {
  if (heading === null || draft.action.wording.length > 0) return draft;
  return { ...draft, action: { ...draft.action, wording: heading.wording } };
}

/** A band starts a priority unless its words are a general title. */
function takeBand(builder: PlanBuilder, text: string, at: GridRow['at']): boolean {
  const { number, title } = readPriorityTitle(text, builder.vocabulary);
  if (number === null && isGenericHeading(text, builder.vocabulary)) return false;
  builder.startPriority(number, title, at);
  return true;
}

function takePriorityCell(builder: PlanBuilder, row: GridRow, column: number): boolean {
  const text = textAt(row, column);
  if (text === '') return builder.current !== null;
  const { number, title } = readPriorityTitle(text, builder.vocabulary);
  const same = builder.priorities.find((each) =>
    number === null ? each.title === title : each.number === number,
  );
  const bare = number ?? (/^\d{1,3}$|^[A-Z]$/.test(title) ? title : null);
  if (same === undefined) builder.startPriority(bare, bare === title ? '' : title, row.at);
  else builder.current = same;
  return true;
}

/** Outcomes in a column of their own belong to the priority; each is kept once. */
function takeOutcomes(builder: PlanBuilder, rows: readonly GridRow[], layout: ActionLayout): void {
  const column = columnOf(layout, 'outcome');
  if (column === null || builder.current === null) return;
  for (const row of rows) {
    const text = textAt(row, column);
    if (text !== '' && !builder.current.outcomes.includes(text)) builder.current.outcomes.push(text);
  }
}

const SURE_OF_COLUMN = 0.65;

/** Asks about columns whose title says little, and takes the answers into the layout. */
function confirmColumns(builder: PlanBuilder, grid: Grid, layout: ActionLayout): ActionLayout {
  const columns = layout.columns.map((column) => {
    if (column.role === null || column.confidence > SURE_OF_COLUMN) return column;
    const answer = builder.questions.ask({
      about: `“${column.header}”`,
      kind: 'column',
      text: `What is the column “${column.header || `number ${column.column + 1}`}” for?`,
      at: { ...grid.at, column: column.column + 1, columnName: column.header || null },
      quote: column.header,
      options: [
        { id: column.role, label: ROLE_NAMES[column.role] },
        ...OFTEN.filter((role) => role !== column.role).map((role) => ({
          id: role,
          label: ROLE_NAMES[role],
        })),
        { id: NOT_USED, label: 'Not part of the plan' },
      ],
      proposed: column.role,
    });
    const role =
      answer === NOT_USED ? null : ([column.role, ...OFTEN].find((each) => each === answer) ?? null);
    return role === column.role ? column : { ...column, role, confidence: ANSWERED };
  });
  const answered = columns.filter((each) => each.confidence === ANSWERED).map((each) => each.role);
  // What a person says that another column is for, this one is not.
  return {
    ...layout,
    columns: columns.map((each) =>
      each.confidence !== ANSWERED && answered.includes(each.role) ? { ...each, role: null } : each,
    ),
  };
}

/** A confidence that no reading of a title has. */
const ANSWERED = 2;

const NOT_USED = 'not-used';
const OFTEN: readonly ColumnRole[] = [
  'ref',
  'action',
  'lead',
  'deadline',
  'progress',
  'activityRating',
  'impactRating',
  'outcome',
  'board',
  'priority',
];

/** Columns that a plan has no place for, once they hold something. */
const WITHOUT_PLACE: ReadonlySet<ColumnRole | null> = new Set<ColumnRole | null>([
  null,
  'previousRating',
  'direction',
  'resources',
  'evidence',
  'start',
  'finished',
  'measure',
  'value',
]);
