import { row, table } from '#shared/document/build';
import { shareWidth } from '#shared/document/paper-style';
import type { Block, Table, TableRow } from '#shared/document/text-document';
import { actionOf, findChange, type PlanComparison } from '#shared/compare/changes';
import type { Action } from '#shared/domain/plan';
import { listTravel, type ActionTravel, type Travel } from '#shared/figures/direction-of-travel';
import type { PaperFigures } from '#shared/figures/fields';
import { prose } from './prose.ts';
import { ratingCell } from './rating-cell.ts';
import { shortTitle } from './short-title.ts';
import { point, sectionHeading } from './sections.ts';

/** What a direction of travel is called, with an arrow for those who look rather than read. */
export const TRAVEL_WORDS: Readonly<Record<Travel, string>> = {
  achieved: '✓ Achieved',
  improved: '↑ Improved',
  unchanged: '= Unchanged',
  deteriorated: '↓ Deteriorated',
  'newly-rated': 'Newly rated',
  'no-longer-rated': 'No longer rated',
  unrated: 'Not rated',
  new: 'New',
  closed: 'Closed',
};

/** The direction of travel since the last version: counts in words, the actions that moved, and the deadlines that did. */
export function travelSection(comparison: PlanComparison, figures: PaperFigures, width: number): Block[] {
  return [
    sectionHeading('Direction of travel', 'travel'),
    point(prose(countWords(figures), figures)),
    ...movedTable(
      'Actions whose rating moved, and those that are new or were closed:',
      listMoved(comparison, figures),
      figures,
      width,
    ),
    ...deadlinesTable(comparison, width),
  ];
}

/** In words with live fields: the counts, and the actions that went well by name. */
export function travelWords(comparison: PlanComparison, figures: PaperFigures): string[] {
  const moved = listMoved(comparison, figures);
  const named = WELL.filter((travel) => moved.some((each) => each.travel === travel)).map(
    (travel) => `${TRAVEL_WORDS[travel].replace(/^\S /, '')}: {{travel.${travel}.refs}}.`,
  );
  return [countWords(figures), ...named];
}

/** In brief: rows only for actions that did not go well, and for deadlines that moved. */
export function travelTables(comparison: PlanComparison, figures: PaperFigures, width: number): Block[] {
  const told = listMoved(comparison, figures).filter(({ travel }) => !WELL.includes(travel));
  return [
    ...movedTable('Actions that deteriorated, are new or were closed:', told, figures, width),
    ...deadlinesTable(comparison, width),
  ];
}

const WELL: readonly Travel[] = ['achieved', 'improved'];

function movedTable(words: string, moved: readonly Moved[], figures: PaperFigures, width: number): Block[] {
  return moved.length === 0 ? [] : [point(words), travelTable(moved, figures, width)];
}

function deadlinesTable(comparison: PlanComparison, width: number): Block[] {
  const deadlines = deadlineRows(comparison);
  if (deadlines.length === 0) return [];
  return [
    point('Deadlines that have moved:'),
    table('Deadlines that have moved', shareWidth(width, [0.8, 4, 2.2, 2.2]), [
      row(['Ref', 'Action', 'Was', 'Now'], true),
      ...deadlines,
    ]),
  ];
}

interface Moved extends ActionTravel {
  readonly action: Action;
}

function listMoved({ actions }: PlanComparison, { scale }: PaperFigures): Moved[] {
  return listTravel(actions, 'activity', scale).flatMap((each, index) => {
    const comparison = actions[index];
    if (comparison === undefined || each.travel === 'unchanged' || each.travel === 'unrated') return [];
    return [{ ...each, action: actionOf(comparison.match).action }];
  });
}

function travelTable(
  moved: readonly Moved[],
  { scale, previous, current }: PaperFigures,
  width: number,
): Table {
  return table('Direction of travel', shareWidth(width, [0.8, 4, 1.5, 1.5, 1.8]), [
    row(
      [
        'Ref',
        'Action',
        `Version ${previous?.version ?? ''}`.trim(),
        `Version ${current.version}`,
        'Direction',
      ],
      true,
    ),
    ...moved.map(({ ref, action, before, after, travel }) =>
      row([
        ref,
        shortTitle(action),
        travel === 'new' ? '–' : ratingCell(before, scale),
        travel === 'closed' ? '–' : ratingCell(after, scale),
        TRAVEL_WORDS[travel],
      ]),
    ),
  ]);
}

function countWords({ scale }: PaperFigures): string {
  const done = scale.ratings.find((rating) => rating.done)?.word ?? 'done';
  return (
    `Activity ratings since version {{previous.version}}: {{travel.achieved}} became ${done}, {{travel.improved}} improved, ` +
    '{{travel.deteriorated}} deteriorated and {{travel.unchanged}} stayed the same. ' +
    'New actions: {{travel.new}}; closed actions: {{travel.closed}}.'
  );
}

function deadlineRows({ actions }: PlanComparison): TableRow[] {
  return actions.flatMap((comparison) => {
    const change = findChange(comparison, 'deadline');
    if (change === null || change.movement === 'reworded') return [];
    return [
      row([
        comparison.ref,
        shortTitle(actionOf(comparison.match).action),
        change.before.written || 'None',
        change.after.written || 'None',
      ]),
    ];
  });
}
