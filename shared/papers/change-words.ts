import { assertNever } from '#shared/domain/assert-never';
import type {
  ActionChange,
  ActionComparison,
  ProgressChange,
  UnexplainedChange,
} from '#shared/compare/changes';
import type { WordPiece } from '#shared/compare/wording';
import { ratingWord, type RatingScale } from '#shared/domain/rating';
import { lineText } from '#shared/domain/rich-text';

/** One change as a row: what it is, and each of its lines with words that came and went. */
export interface ChangeRow {
  readonly what: string;
  readonly pieces: ReadonlyArray<readonly WordPiece[]>;
}

/** What, was and now of a change in a few words. */
export function changeWords(change: UnexplainedChange['change']): [what: string, was: string, now: string] {
  if (change.kind !== 'deadline')
    return [change.kind === 'lead' ? 'Lead' : 'Wording', change.before, change.after];
  return ['Deadline', change.before.written || 'None', change.after.written || 'None'];
}

/** The changes of an action in the order in which people look for them. */
export function changeRows({ changes }: ActionComparison, scale: RatingScale): ChangeRow[] {
  return changes.flatMap((change) => rowsOf(change, scale));
}

function rowsOf(change: ActionChange, scale: RatingScale): ChangeRow[] {
  switch (change.kind) {
    case 'wording':
      return [{ what: change.matters ? 'Wording' : 'Punctuation of the wording', pieces: [change.pieces] }];
    case 'lead':
      return [{ what: 'Lead', pieces: [change.pieces] }];
    case 'board':
      return [{ what: 'Board', pieces: [change.pieces] }];
    case 'deadline':
      return [
        { what: DEADLINES[change.movement], pieces: [replaced(change.before.written, change.after.written)] },
      ];
    case 'rating':
      return [
        {
          what: change.of === 'activity' ? 'Activity rating' : 'Impact rating',
          pieces: [replaced(ratingWord(scale, change.before), ratingWord(scale, change.after))],
        },
      ];
    case 'progress':
      return [{ what: 'Progress', pieces: progressLines(change) }];
    case 'closed':
      return [
        {
          what: 'Closed',
          pieces: [
            [
              {
                kind: 'added',
                text: change.closure.into === null ? 'Closed' : `Goes on in ${change.closure.into}`,
              },
            ],
          ],
        },
      ];
    case 'reopened':
      return [{ what: 'Reopened', pieces: [[{ kind: 'added', text: 'Counts again' }]] }];
    case 'reference':
      return [{ what: 'Reference', pieces: [replaced(change.before, change.after)] }];
    case 'priority':
      return [{ what: 'Priority', pieces: [replaced(change.before, change.after)] }];
    default:
      return assertNever(change);
  }
}

const DEADLINES = {
  earlier: 'Deadline, earlier',
  later: 'Deadline, later',
  reworded: 'Deadline, reworded',
  set: 'Deadline, new',
  removed: 'Deadline, removed',
  unclear: 'Deadline',
} as const;

function replaced(before: string, after: string): WordPiece[] {
  const pieces: WordPiece[] = [];
  if (before !== '') pieces.push({ kind: 'removed', text: before });
  if (before !== '' && after !== '') pieces.push({ kind: 'same', text: ' ' });
  if (after !== '') pieces.push({ kind: 'added', text: after });
  return pieces;
}

function progressLines({ kept, added, removed, changed }: ProgressChange): WordPiece[][] {
  const counts = [
    `${added.length} added`,
    `${removed.length} removed`,
    `${changed.length} reworded`,
    `${kept} unchanged`,
  ];
  return [
    [{ kind: 'same', text: `Items: ${counts.join(', ')}.` }],
    ...changed.map(({ pieces }) => [...pieces]),
    ...added.map((item): WordPiece[] => [{ kind: 'added', text: lineText(item.line) }]),
    ...removed.map((item): WordPiece[] => [{ kind: 'removed', text: lineText(item.line) }]),
  ];
}
