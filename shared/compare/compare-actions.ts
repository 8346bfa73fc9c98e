import type { Action, PlacedAction } from '#shared/domain/plan';
import { compareDates, dueText, type DatePoint, type PlanDate } from '#shared/domain/plan-date';
import { directionOf, type RatingScale } from '#shared/domain/rating';
import { lineText } from '#shared/domain/rich-text';
import type { ActionChange, DeadlineChange, RatingChange, TextChange } from './changes.ts';
import { compareProgress } from './compare-progress.ts';
import { saysTheSame } from './sameness.ts';
import { compareWords } from './wording.ts';

export interface RatedVersions {
  readonly scale: RatingScale;
  readonly comparable: { readonly activity: boolean; readonly impact: boolean };
}

/** Every difference between an action and the same action in a later version. */
export function compareAction(
  before: PlacedAction,
  after: PlacedAction,
  rated: RatedVersions,
): ActionChange[] {
  const was = before.action;
  const is = after.action;
  return [
    ...(was.ref === is.ref ? [] : [{ kind: 'reference', before: was.ref, after: is.ref } as const]),
    ...comparePlace(before, after),
    ...compareText('wording', lineText(was.wording), lineText(is.wording)),
    ...compareText('lead', was.lead, is.lead),
    ...compareText('board', was.board, is.board),
    ...compareDeadline(was.deadline, is.deadline),
    ...compareProgress(was.progress, is.progress),
    ...compareRatings(was, is, rated),
    ...compareClosure(was, is),
  ];
}

export function compareText<Field extends string>(
  kind: Field,
  before: string,
  after: string,
): Array<TextChange<Field>> {
  if (before === after) return [];
  return [{ kind, before, after, matters: !saysTheSame(before, after), pieces: compareWords(before, after) }];
}

/** Another priority, not just another title for the same one. */
function comparePlace(before: PlacedAction, after: PlacedAction): ActionChange[] {
  const sameNumber = before.priority.number === after.priority.number;
  if (sameNumber || saysTheSame(before.priority.title, after.priority.title)) return [];
  return [{ kind: 'priority', before: before.priority.number, after: after.priority.number }];
}

/** How a deadline moved; empty when its words are the same. */
export function compareDeadline(before: PlanDate, after: PlanDate): DeadlineChange[] {
  if (before.written === after.written) return [];
  const movement = movementOf(before.current, after.current);
  const moved = movement === 'earlier' || movement === 'later';
  return [
    {
      kind: 'deadline',
      before,
      after,
      movement,
      original: before.original ?? after.original,
      timesMoved: Math.max(after.timesMoved, before.timesMoved + (moved ? 1 : 0)),
    },
  ];
}

function movementOf(before: DatePoint | null, after: DatePoint | null): DeadlineChange['movement'] {
  if (before === null && after === null) return 'unclear';
  if (before === null) return 'set';
  if (after === null) return 'removed';
  if (dueText(before) === dueText(after) && before.kind === after.kind) return 'reworded';
  const order = compareDates(before, after);
  if (order === null) return 'unclear';
  return order === 0 ? 'reworded' : order < 0 ? 'later' : 'earlier';
}

function compareRatings(before: Action, after: Action, { scale, comparable }: RatedVersions): RatingChange[] {
  const changes: RatingChange[] = [];
  if (comparable.activity && before.activityRating !== after.activityRating) {
    changes.push(ratingChange('activity', before.activityRating, after.activityRating, scale));
  }
  if (comparable.impact && before.impactRating !== after.impactRating) {
    changes.push(ratingChange('impact', before.impactRating, after.impactRating, scale));
  }
  return changes;
}

function ratingChange(
  of: RatingChange['of'],
  before: string | null,
  after: string | null,
  scale: RatingScale,
): RatingChange {
  return { kind: 'rating', of, before, after, direction: directionOf(scale, before, after) };
}

function compareClosure(before: Action, after: Action): ActionChange[] {
  if (before.closure === null && after.closure !== null) return [{ kind: 'closed', closure: after.closure }];
  return before.closure !== null && after.closure === null ? [{ kind: 'reopened' }] : [];
}
