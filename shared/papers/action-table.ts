import { cellText, row, table } from '#shared/document/build';
import { shareWidth } from '#shared/document/paper-style';
import type { Table, TableRow } from '#shared/document/text-document';
import { listActions, type Action, type PlanContent, type Priority } from '#shared/domain/plan';
import type { RatingScale } from '#shared/domain/rating';
import { progressParagraphs } from './progress-list.ts';
import { actionRatingCell } from './rating-cell.ts';
import { runsOf } from './rich-lines.ts';

/** Columns that only some plans have. */
export interface ActionColumns {
  readonly impact: boolean;
  readonly board: boolean;
}

export function columnsOf(content: PlanContent): ActionColumns {
  const actions = listActions(content).map(({ action }) => action);
  return {
    impact: actions.some((action) => action.impactRating !== null),
    board: actions.some((action) => action.board !== ''),
  };
}

/** The actions of one priority as councils print them: a row each, on a page on its side. */
export function actionTable(
  priority: Priority,
  columns: ActionColumns,
  scale: RatingScale,
  width: number,
): Table {
  const heads = [
    'Ref',
    'Action',
    'Lead',
    ...(columns.board ? ['Board'] : []),
    'Deadline',
    'Progress',
    'Activity rating',
    ...(columns.impact ? ['Impact rating'] : []),
  ];
  const weights = [
    1.15,
    5,
    3,
    ...(columns.board ? [2] : []),
    2.1,
    8.2,
    1.9,
    ...(columns.impact ? [1.9] : []),
  ];
  return table(`Actions under priority ${priority.number}`, shareWidth(width, weights), [
    row(heads, true),
    ...priority.actions.map((action, index) =>
      actionRow(action, `${priority.number}-${index}`, columns, scale),
    ),
  ]);
}

function actionRow(action: Action, name: string, columns: ActionColumns, scale: RatingScale): TableRow {
  return row([
    action.ref,
    [cellText(runsOf(action.wording))],
    action.lead,
    ...(columns.board ? [action.board] : []),
    action.deadline.written,
    progressParagraphs(action.progress, name),
    actionRatingCell(action, 'activity', scale),
    ...(columns.impact ? [actionRatingCell(action, 'impact', scale)] : []),
  ]);
}
