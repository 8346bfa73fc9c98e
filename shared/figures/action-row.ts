import { listChangedFields, type ChangedField } from '#shared/compare/changed-fields';
import { compareDeadline, type RatedVersions } from '#shared/compare/compare-actions';
import type { ActionId } from '#shared/domain/ids';
import type { Closure, PlacedAction } from '#shared/domain/plan';
import { formatDeadline, formatPoint } from '#shared/domain/plan-date-words';
import { dueText } from '#shared/domain/plan-date';
import { directionOf, type Direction, type RatingKey, type RatingScale } from '#shared/domain/rating';
import { lineText } from '#shared/domain/rich-text';
import { latestWords } from './latest-progress.ts';
import { overdueSince } from './overdue.ts';

/** One action as a list of actions shows it, with what the version before said where that differs. */
export interface ActionRow {
  readonly id: ActionId;
  readonly ref: string;
  /** Index of the priority in the plan. */
  readonly band: number;
  readonly wording: string;
  readonly lead: string;
  readonly leads: readonly string[];
  readonly board: string;
  readonly deadline: DeadlineCell;
  readonly activity: RatingKey | null;
  readonly impact: RatingKey | null;
  /** What the ratings were in the version before; null where they did not change. */
  readonly activityWas: RatingMove | null;
  readonly impactWas: RatingMove | null;
  /** Words of the last progress item that says something by itself; '' where there is none. */
  readonly last: string;
  readonly closure: Closure | null;
  /** What differs from the version before, each once; empty when nothing does. */
  readonly changed: ReadonlyArray<ChangedField | 'new'>;
}

export interface RatingMove {
  readonly rating: RatingKey | null;
  readonly direction: Direction;
}

export interface DeadlineCell {
  /** "30 Sep 2026". */
  readonly words: string;
  /** What was agreed first, where it was moved since; null where not. */
  readonly original: string | null;
  readonly timesMoved: number;
  readonly overdue: boolean;
}

export interface RowFacts {
  readonly id: ActionId;
  readonly band: number;
  readonly placed: PlacedAction;
  /** The same action in the version before; null where it is new, or where there is no version before. */
  readonly before: PlacedAction | null;
  readonly hasPrevious: boolean;
  readonly rated: RatedVersions;
  /** ISO date on which what is overdue is judged. */
  readonly asOf: string;
}

/** The row of an action. */
export function buildActionRow({ id, band, placed, before, hasPrevious, rated, asOf }: RowFacts): ActionRow {
  const { action } = placed;
  const changed = before === null ? [] : listChangedFields(before, placed, rated);
  const was = (of: 'activity' | 'impact', rating: RatingKey | null): RatingMove | null =>
    changed.includes(of) && before !== null ? moveOf(rated.scale, ratingOf(before, of), rating) : null;
  return {
    id,
    ref: action.ref,
    band,
    wording: lineText(action.wording),
    lead: action.lead,
    leads: action.leads,
    board: action.board,
    deadline: deadlineCell(placed, before, overdueSince(action, rated.scale, asOf) !== null),
    activity: action.activityRating,
    impact: action.impactRating,
    activityWas: was('activity', action.activityRating),
    impactWas: was('impact', action.impactRating),
    last: latestWords(action),
    closure: action.closure,
    changed: before === null && hasPrevious ? ['new'] : changed,
  };
}

function ratingOf({ action }: PlacedAction, of: 'activity' | 'impact'): RatingKey | null {
  return of === 'activity' ? action.activityRating : action.impactRating;
}

function moveOf(scale: RatingScale, before: RatingKey | null, after: RatingKey | null): RatingMove {
  return { rating: before, direction: directionOf(scale, before, after) };
}

function deadlineCell(
  { action: { deadline } }: PlacedAction,
  before: PlacedAction | null,
  overdue: boolean,
): DeadlineCell {
  const [change] = before === null ? [] : compareDeadline(before.action.deadline, deadline);
  const original = change === undefined ? deadline.original : change.original;
  const timesMoved = change === undefined ? deadline.timesMoved : change.timesMoved;
  const moved = timesMoved > 0 && original !== null && dueText(original) !== dueText(deadline.current);
  return {
    words: formatDeadline(deadline),
    original: moved ? formatPoint(original) : null,
    timesMoved,
    overdue,
  };
}
