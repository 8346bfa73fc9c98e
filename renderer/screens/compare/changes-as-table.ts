import type { ActionChange } from '#shared/compare/changes';
import type { ActionDifference } from '#shared/contract/version-results';
import { ratingWord, type RatingScale } from '#shared/domain/rating';
import { lineText } from '#shared/domain/rich-text';
import { say } from '../../wording/say.ts';

type Row = readonly [what: string, from: string, to: string];

/** Changes as rows that Word and Excel take for a table when pasted: cells apart by tabs. */
export function changesAsTable(differences: readonly ActionDifference[], scale: RatingScale): string {
  const head = [
    say('compare.table-ref'),
    say('compare.table-what'),
    say('compare.table-from'),
    say('compare.table-to'),
  ];
  const rows = differences.flatMap((difference) =>
    rowsOf(difference, scale).map((row) => [difference.ref, ...row]),
  );
  return [head, ...rows].map((row) => row.map(cell).join('\t')).join('\r\n');
}

/** A tab or a new line would break the table. */
function cell(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

function rowsOf({ change, changes, wording, into }: ActionDifference, scale: RatingScale): Row[] {
  if (change === 'added') return [[say('compare.new'), '', wording]];
  if (change === 'removed') return [[say('compare.removed'), wording, '']];
  if (change === 'merged') return [[say('compare.merged', { into: into ?? '' }), wording, into ?? '']];
  return changes.flatMap((each) => rowsOfChange(each, scale));
}

function rowsOfChange(change: ActionChange, scale: RatingScale): Row[] {
  switch (change.kind) {
    case 'wording':
    case 'lead':
    case 'board':
    case 'reference':
    case 'priority':
      return [[say(`compare.${change.kind}`), change.before, change.after]];
    case 'deadline':
      return [[say('compare.deadline'), change.before.written, change.after.written]];
    case 'rating':
      return [
        [say(`compare.${change.of}`), ratingWord(scale, change.before), ratingWord(scale, change.after)],
      ];
    case 'progress':
      return [
        ...change.changed.map(({ before, after }): Row => [
          say('compare.progress'),
          lineText(before.line),
          lineText(after.line),
        ]),
        ...change.added.map(({ line }): Row => [say('compare.progress'), '', lineText(line)]),
        ...change.removed.map(({ line }): Row => [say('compare.progress'), lineText(line), '']),
      ];
    case 'closed':
      return [[say('compare.closed'), '', change.closure.into ?? '']];
    case 'reopened':
      return [[say('compare.reopened'), '', '']];
    default:
      return change satisfies never;
  }
}
