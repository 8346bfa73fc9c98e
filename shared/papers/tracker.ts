import type { CellRange, Sheet, SheetColumn, TextFill, Workbook } from '#shared/document/workbook';
import { NO_PROPERTIES } from '#shared/document/text-document';
import { formatListNumber } from '#shared/document/list-number';
import {
  listActions,
  type Action,
  type PlacedAction,
  type PlanContent,
  type ProgressItem,
} from '#shared/domain/plan';
import { ratingWord, type RatingScale } from '#shared/domain/rating';
import type { PlanComparison } from '#shared/compare/changes';
import type { PaperFigures } from '#shared/figures/fields';
import { columnsOf, type ActionColumns } from './action-table.ts';
import { sourceWords, type PaperSource } from './paper-source.ts';
import { closureText } from './rating-cell.ts';
import { buildSheet, joinRuns, richContent, type CellContent } from './sheet-build.ts';
import { breakdownSheet } from './tracker-breakdown.ts';
import { ACTIONS_TABLE, RATING_TITLES } from './tracker-names.ts';
import { changesSheet, controlSheet, measuresSheet, outcomesSheet, rolesSheet } from './tracker-sheets.ts';

export interface TrackerInput {
  readonly content: PlanContent;
  readonly scale: RatingScale;
  readonly figures: PaperFigures;
  /** Null when there is no earlier version. */
  readonly comparison: PlanComparison | null;
  readonly source: PaperSource;
}

const HEADER_ROW = 4;

/** The tracker workbook: the plan as a table to filter and to fill in, with a breakdown that recounts itself. */
export function buildTracker(input: TrackerInput): Workbook {
  const { content, source } = input;
  return {
    kind: 'workbook',
    properties: {
      ...NO_PROPERTIES,
      title: content.title || 'Improvement plan',
      subject: `Version ${source.version}`,
      language: 'en-GB',
    },
    sheets: [
      actionsSheet(input),
      breakdownSheet(input.figures, columnsOf(content)),
      controlSheet(content, sourceWords(source)),
      measuresSheet(content),
      ...(content.priorities.some((priority) => priority.expectedOutcomes.length > 0)
        ? [outcomesSheet(content)]
        : []),
      ...(content.glossary.length > 0 ? [rolesSheet(content)] : []),
      ...(input.comparison === null ? [] : [changesSheet(input.comparison, input.figures)]),
    ],
  };
}

interface Column {
  readonly title: string;
  readonly width: number;
  readonly content: (placed: PlacedAction) => CellContent;
}

function columnsFor(columns: ActionColumns, scale: RatingScale): Column[] {
  return [
    {
      title: 'Priority',
      width: 24,
      content: ({ priority }) => `${priority.number}: ${priority.title}`.replace(/: $/, ''),
    },
    { title: 'Ref', width: 7, content: ({ action }) => action.ref },
    { title: 'Action', width: 44, content: ({ action }) => richContent(action.wording) },
    { title: 'Lead', width: 26, content: ({ action }) => action.lead },
    ...(columns.board
      ? [{ title: 'Board', width: 18, content: ({ action }: PlacedAction) => action.board }]
      : []),
    { title: 'Deadline', width: 16, content: ({ action }) => action.deadline.written },
    { title: 'Progress', width: 80, content: ({ action }) => progressContent(action.progress) },
    {
      title: RATING_TITLES.activity,
      width: 12,
      content: ({ action }) => ratingContent(action, action.activityRating, scale),
    },
    ...(columns.impact
      ? [
          {
            title: RATING_TITLES.impact,
            width: 12,
            content: ({ action }: PlacedAction) => ratingContent(action, action.impactRating, scale),
          },
        ]
      : []),
  ];
}

function actionsSheet({ content, scale }: TrackerInput): Sheet {
  const columns = columnsFor(columnsOf(content), scale);
  const actions = listActions(content);
  const lastRow = HEADER_ROW + Math.max(1, actions.length);
  const ratings = columns.flatMap(({ title }, index): CellRange[] =>
    title === RATING_TITLES.activity || title === RATING_TITLES.impact
      ? [{ firstRow: HEADER_ROW + 1, lastRow, firstColumn: index + 1, lastColumn: index + 1 }]
      : [],
  );
  const words = [...scale.ratings.map((rating) => rating.word), ratingWord(scale, null)];
  const range = { firstRow: HEADER_ROW, firstColumn: 1, lastRow, lastColumn: columns.length };
  return buildSheet(
    'Action plan',
    [
      [{ title: content.title || 'Improvement plan' }],
      [{ note: content.subtitle }],
      [],
      columns.map(({ title }) => title),
      ...actions.map((placed) => columns.map((column) => column.content(placed))),
    ],
    {
      columns: columns.map(({ width }, index): SheetColumn => ({
        first: index + 1,
        last: index + 1,
        width,
        hidden: false,
      })),
      tables: [{ name: ACTIONS_TABLE, range, hasHeader: true }],
      printTitleRows: { first: HEADER_ROW, last: HEADER_ROW },
      frozen: { rows: HEADER_ROW, columns: 2 },
      choices: ratings.map((each) => ({ range: each, options: words })),
      textFills: ratings.flatMap((each) => ratingFills(each, scale)),
    },
  );
}

/** Shades that follow the word in the cell, so that they stay right when someone changes it. */
function ratingFills(range: CellRange, scale: RatingScale): TextFill[] {
  return scale.ratings.map((rating) => ({ range, text: rating.word, fill: rating.fill, colour: null }));
}

function ratingContent({ closure }: Action, rating: Action['activityRating'], scale: RatingScale): string {
  return closure === null ? ratingWord(scale, rating) : closureText(closure.into);
}

const INDENT = '   ';
const BULLETS = ['•', '○', '▪'];

/** Progress as lines with typed bullets, since a cell has no lists; the reader takes them for what they were. */
function progressContent(items: readonly ProgressItem[]): CellContent {
  const counts: number[] = [];
  return joinRuns(
    items.flatMap((item, index) => {
      const start = index === 0 ? '' : '\n';
      return [
        `${start}${INDENT.repeat(item.mark === 'none' ? 0 : item.level)}${typedMark(item, counts)}`,
        item.line,
      ];
    }),
  );
}

function typedMark({ mark, level }: ProgressItem, counts: number[]): string {
  counts.length = Math.min(counts.length, level + 1);
  const count = (counts[level] ?? 0) + 1;
  counts[level] = mark === 'number' || mark === 'letter' || mark === 'roman' ? count : 0;
  switch (mark) {
    case 'bullet':
      return `${BULLETS[level] ?? '•'} `;
    case 'arrow':
      return '➤ ';
    case 'dash':
      return '- ';
    case 'number':
      return `${count}. `;
    case 'letter':
      return `${formatListNumber(count, 'lower-letter')}) `;
    case 'roman':
      return `${formatListNumber(count, 'lower-roman')}. `;
    case 'none':
      return '';
    default:
      return mark satisfies never;
  }
}
