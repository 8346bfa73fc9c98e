import type { DatePoint, PlanDate } from '#shared/domain/plan-date';
import type { Closure, Measure, PlacedAction, ProgressItem } from '#shared/domain/plan';
import type { Direction, RatingKey } from '#shared/domain/rating';
import type { ActionMatch } from './match.ts';
import type { WordPiece } from './wording.ts';

/** One difference in one action. */
export type ActionChange =
  | TextChange<'wording'>
  | TextChange<'lead'>
  | TextChange<'board'>
  | DeadlineChange
  | ProgressChange
  | RatingChange
  | { readonly kind: 'closed'; readonly closure: Closure }
  | { readonly kind: 'reopened' }
  | { readonly kind: 'reference'; readonly before: string; readonly after: string }
  | { readonly kind: 'priority'; readonly before: string; readonly after: string };

export interface TextChange<Field extends string> {
  readonly kind: Field;
  readonly before: string;
  readonly after: string;
  /** False when only quotation marks, dashes, case, spaces or full stops differ. */
  readonly matters: boolean;
  readonly pieces: readonly WordPiece[];
}

export interface DeadlineChange {
  readonly kind: 'deadline';
  readonly before: PlanDate;
  readonly after: PlanDate;
  /** `reworded`: other words for the same date. */
  readonly movement: 'earlier' | 'later' | 'reworded' | 'set' | 'removed' | 'unclear';
  /** What was agreed first, as far as the two versions tell. */
  readonly original: DatePoint | null;
  readonly timesMoved: number;
}

export interface ProgressChange {
  readonly kind: 'progress';
  readonly kept: number;
  readonly added: readonly ProgressItem[];
  readonly removed: readonly ProgressItem[];
  readonly changed: ReadonlyArray<{
    readonly before: ProgressItem;
    readonly after: ProgressItem;
    readonly pieces: readonly WordPiece[];
  }>;
}

export interface RatingChange {
  readonly kind: 'rating';
  readonly of: 'activity' | 'impact';
  readonly before: RatingKey | null;
  readonly after: RatingKey | null;
  readonly direction: Direction;
}

/** An action in two versions, and what differs. */
export interface ActionComparison {
  /** Reference in the later version, or in the earlier one for a removed action. */
  readonly ref: string;
  readonly match: ActionMatch;
  readonly changes: readonly ActionChange[];
}

/** One difference in a priority, beyond its actions. */
export type PriorityChange =
  | { readonly kind: 'priority-added' | 'priority-removed'; readonly number: string; readonly title: string }
  | (TextChange<'title'> & { readonly number: string })
  | { readonly kind: 'outcome-added' | 'outcome-removed'; readonly number: string; readonly text: string }
  | (TextChange<'outcome'> & { readonly number: string })
  | { readonly kind: 'measure-added' | 'measure-removed'; readonly number: string; readonly measure: Measure }
  | MeasureChange;

export interface MeasureChange {
  readonly kind: 'measure';
  readonly number: string;
  readonly before: Measure;
  readonly after: Measure;
  readonly textChanged: boolean;
  readonly valueChanged: boolean;
}

/** A post that changed hands, came or went. A null name: the post is not listed. */
export interface HolderChange {
  readonly role: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A deadline, lead or wording that changed though no change request says so. */
export interface UnexplainedChange {
  readonly ref: string;
  readonly change: TextChange<'wording'> | TextChange<'lead'> | DeadlineChange;
  /** A change request in the action that seems to be about something else. */
  readonly nearby: string | null;
}

/** All that differs between two versions of a plan. */
export interface PlanComparison {
  readonly actions: readonly ActionComparison[];
  readonly priorities: readonly PriorityChange[];
  readonly holders: readonly HolderChange[];
  readonly unexplained: readonly UnexplainedChange[];
  /** Whether both versions rate this at all; ratings that only one has are no change. */
  readonly comparable: { readonly activity: boolean; readonly impact: boolean };
}

/** The action as it is in the later version, or as it was when removed. */
export function actionOf(match: ActionMatch): PlacedAction {
  return match.kind === 'removed' ? match.before : match.after;
}

/** The first change of a kind in an action; null when there is none. */
export function findChange<Kind extends ActionChange['kind']>(
  comparison: ActionComparison,
  kind: Kind,
): Extract<ActionChange, { kind: Kind }> | null {
  const isOfKind = (change: ActionChange): change is Extract<ActionChange, { kind: Kind }> =>
    change.kind === kind;
  return comparison.changes.find(isOfKind) ?? null;
}
