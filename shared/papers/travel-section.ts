import { row, table } from '#shared/document/build';
import { shareWidth } from '#shared/document/paper-style';
import type { Block, TableRow } from '#shared/document/text-document';
import { actionOf, findChange, type ActionComparison, type PlanComparison } from '#shared/compare/changes';
import { lineText } from '#shared/domain/rich-text';
import { listTravel, type Travel } from '#shared/figures/direction-of-travel';
import type { PaperFigures } from '#shared/figures/fields';
import { prose } from './prose.ts';
import { ratingCell } from './rating-cell.ts';
import { point, sectionHeading } from './sections.ts';

/** What a direction of travel is called, with an arrow for those who look rather than read. */
export const TRAVEL_WORDS: Readonly<Record<Travel, string>> = {
  achieved: '✓ Achieved',
  improved: '↑ Improved',
  unchanged: '→ Unchanged',
  deteriorated: '↓ Deteriorated',
  'newly-rated': 'Newly rated',
  'no-longer-rated': 'No longer rated',
  unrated: 'Not rated',
  new: 'New',
  closed: 'Closed',
};

/** The direction of travel since the last version: counts in words, then every action that moved, then moved deadlines. */
export function travelSection(comparison: PlanComparison, figures: PaperFigures, width: number): Block[] {
  const blocks: Block[] = [
    sectionHeading('Direction of travel', 'travel'),
    point(prose(countWords(figures), figures)),
  ];
  const rows = movedRows(comparison, figures);
  if (rows.length > 0) {
    blocks.push(
      table('Direction of travel', shareWidth(width, [0.8, 4, 1.5, 1.5, 1.8]), [
        row(
          [
            'Ref',
            'Action',
            `Version ${figures.previous?.version ?? ''}`.trim(),
            `Version ${figures.current.version}`,
            'Direction',
          ],
          true,
        ),
        ...rows,
      ]),
    );
  }
  const deadlines = deadlineRows(comparison);
  if (deadlines.length > 0) {
    blocks.push(
      point('Deadlines that have moved:'),
      table('Deadlines that have moved', shareWidth(width, [0.8, 4, 2.2, 2.2]), [
        row(['Ref', 'Action', 'Was', 'Now'], true),
        ...deadlines,
      ]),
    );
  }
  return blocks;
}

function countWords({ scale }: PaperFigures): string {
  const done = scale.ratings.find((rating) => rating.done)?.word ?? 'done';
  return (
    `Since version {{previous.version}}, {{travel.achieved}} actions have become ${done} for activity, ` +
    '{{travel.improved}} have improved, {{travel.deteriorated}} have deteriorated and {{travel.unchanged}} are unchanged. ' +
    'New actions: {{travel.new}}; closed actions: {{travel.closed}}.'
  );
}

function movedRows({ actions }: PlanComparison, { scale }: PaperFigures): TableRow[] {
  const travels = listTravel(actions, 'activity', scale);
  return travels.flatMap(({ ref, before, after, travel }, index) => {
    const comparison = actions[index];
    if (comparison === undefined || travel === 'unchanged' || travel === 'unrated') return [];
    return [
      row([
        ref,
        wordingOf(comparison),
        ratingCell(before, scale),
        ratingCell(after, scale),
        TRAVEL_WORDS[travel],
      ]),
    ];
  });
}

function deadlineRows({ actions }: PlanComparison): TableRow[] {
  return actions.flatMap((comparison) => {
    const change = findChange(comparison, 'deadline');
    if (change === null || change.movement === 'reworded') return [];
    return [
      row([
        comparison.ref,
        wordingOf(comparison),
        change.before.written || 'None',
        change.after.written || 'None',
      ]),
    ];
  });
}

function wordingOf({ match }: ActionComparison): string {
  return lineText(actionOf(match).action.wording);
}
