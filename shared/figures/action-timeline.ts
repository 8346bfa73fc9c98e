import type { ActionChange } from '#shared/compare/changes';
import { compareAction } from '#shared/compare/compare-actions';
import type { PlacedAction } from '#shared/domain/plan';
import { formatDeadline } from '#shared/domain/plan-date-words';
import type { RatingKey, RatingScale } from '#shared/domain/rating';
import type { WordPiece } from '#shared/compare/wording';

/** An action in one version: what is new about it since the version before. */
export interface ActionMoment {
  readonly label: string;
  readonly state: 'draft' | 'issued';
  /** ISO date, null where not known. */
  readonly date: string | null;
  readonly facts: readonly MomentFact[];
}

/** One thing that happened to an action. */
export type MomentFact =
  | { readonly kind: 'first'; readonly activity: RatingKey | null; readonly impact: RatingKey | null }
  | {
      readonly kind: 'rating';
      readonly of: 'activity' | 'impact';
      readonly from: RatingKey | null;
      readonly to: RatingKey | null;
      readonly reason: Reason | null;
    }
  | {
      readonly kind: 'deadline' | 'lead' | 'board' | 'reference';
      readonly from: string;
      readonly to: string;
      readonly reason: Reason | null;
    }
  | { readonly kind: 'wording'; readonly pieces: readonly WordPiece[]; readonly reason: Reason | null }
  | { readonly kind: 'progress'; readonly added: number; readonly removed: number; readonly changed: number }
  | { readonly kind: 'closed'; readonly into: string | null; readonly reason: Reason | null }
  | { readonly kind: 'reopened'; readonly reason: Reason | null }
  | { readonly kind: 'priority'; readonly from: string; readonly to: string };

/** Why, and who agreed; '' where nobody says. */
export interface Reason {
  readonly kind: string;
  readonly reason: string;
  readonly agreedBy: string;
}

export interface MomentInput {
  readonly label: string;
  readonly state: 'draft' | 'issued';
  readonly date: string | null;
  readonly placed: PlacedAction;
  readonly scale: RatingScale;
  readonly reasons: readonly Reason[];
}

/** What became of an action from version to version. Takes the oldest first and gives the newest first. */
export function buildTimeline(moments: readonly MomentInput[]): ActionMoment[] {
  return moments
    .map(({ label, state, date, placed, scale, reasons }, index): ActionMoment => {
      const before = moments[index - 1]?.placed ?? null;
      const { activityRating, impactRating } = placed.action;
      const facts: MomentFact[] =
        before === null
          ? [{ kind: 'first', activity: activityRating, impact: impactRating }]
          : compareAction(before, placed, { scale, comparable: { activity: true, impact: true } }).map(
              (change) => toFact(change, reasons),
            );
      return { label, state, date, facts };
    })
    .toReversed();
}

function toFact(change: ActionChange, reasons: readonly Reason[]): MomentFact {
  const why = (kind: string): Reason | null => reasons.find((each) => each.kind === kind) ?? null;
  switch (change.kind) {
    case 'rating':
      return {
        kind: 'rating',
        of: change.of,
        from: change.before,
        to: change.after,
        reason: why(`${change.of}-rating`),
      };
    case 'deadline':
      return {
        kind: 'deadline',
        from: formatDeadline(change.before),
        to: formatDeadline(change.after),
        reason: why('deadline'),
      };
    case 'wording':
      return { kind: 'wording', pieces: change.pieces, reason: why('wording') };
    case 'progress':
      return {
        kind: 'progress',
        added: change.added.length,
        removed: change.removed.length,
        changed: change.changed.length,
      };
    case 'closed':
      return { kind: 'closed', into: change.closure.into, reason: why('closed') ?? why('merged') };
    case 'reopened':
      return { kind: 'reopened', reason: why('reopened') };
    case 'priority':
      return { kind: 'priority', from: change.before, to: change.after };
    default:
      return { kind: change.kind, from: change.before, to: change.after, reason: why(change.kind) };
  }
}
