import { assertNever } from '#shared/domain/assert-never';
import type { Action } from '#shared/domain/plan';
import { dueText } from '#shared/domain/plan-date';
import { ratingWord, type RatingScale } from '#shared/domain/rating';
import { lineText } from '#shared/domain/rich-text';
import type { ChangeRequest, ChangeRequestKind } from '#shared/domain/version';

/** What a change request of each kind is about, and what it says of an action. */
export type ExplainedKind = Exclude<ChangeRequestKind, 'merged' | 'split' | 'other'>;

/** Why something changed, who agreed and when (ISO date). */
export interface Explanation {
  readonly reason: string;
  readonly agreedBy: string;
  readonly agreedOn: string | null;
}

/** What becomes of the change request of one kind for one action in one version. */
export type RequestEdit =
  | { readonly kind: 'none' }
  /** The change was taken back, so the request for it goes too. */
  | { readonly kind: 'delete'; readonly id: ChangeRequest['id'] }
  | { readonly kind: 'insert'; readonly request: Omit<ChangeRequest, 'id'> }
  | { readonly kind: 'update'; readonly request: ChangeRequest };

export interface RequestFacts {
  readonly kind: ExplainedKind;
  readonly actionId: ChangeRequest['actionId'];
  /** The action in the version before; null for one that is new. */
  readonly before: Action | null;
  readonly after: Action;
  readonly scale: RatingScale;
  /** The request that is on record for this version already. */
  readonly known: ChangeRequest | null;
  /** Null leaves what was said as it is. */
  readonly explanation: Explanation | null;
}

/**
 * One change request for each thing that changed in a version, measured against the version before: correcting a
 * date on the way makes no second request, and taking the change back takes the request back.
 */
export function editRequest(facts: RequestFacts): RequestEdit {
  const { kind, actionId, before, after, scale, known, explanation } = facts;
  const from = before === null ? '' : wordsOf(kind, before, scale);
  const to = wordsOf(kind, after, scale);
  const differs = before === null ? kind === 'added' : from !== to;
  if (!differs) return known === null ? { kind: 'none' } : { kind: 'delete', id: known.id };
  if (known !== null) {
    if (explanation !== null && saysNothing(explanation)) return { kind: 'delete', id: known.id };
    const said = explanation ?? { reason: known.reason, agreedBy: known.agreedBy, agreedOn: known.agreedOn };
    return { kind: 'update', request: { ...known, from, to, ...said } };
  }
  if (explanation === null || saysNothing(explanation)) return { kind: 'none' };
  return { kind: 'insert', request: { kind, actionId, from, to, ...explanation, evidence: '' } };
}

function saysNothing({ reason, agreedBy }: Explanation): boolean {
  return reason === '' && agreedBy === '';
}

function wordsOf(kind: ExplainedKind, action: Action, scale: RatingScale): string {
  switch (kind) {
    case 'deadline':
      return action.deadline.written || (dueText(action.deadline.current) ?? '');
    case 'wording':
      return lineText(action.wording);
    case 'lead':
      return action.lead;
    case 'activity-rating':
      return ratingWord(scale, action.activityRating);
    case 'impact-rating':
      return ratingWord(scale, action.impactRating);
    case 'closed':
    case 'reopened':
      return closureWords(action);
    case 'added':
      return action.ref;
    default:
      return assertNever(kind);
  }
}

function closureWords({ closure }: Action): string {
  if (closure === null) return 'open';
  return closure.into === null ? 'closed' : `closed into ${closure.into}`;
}
