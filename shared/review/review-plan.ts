import { OTHER_ACTION, proposeIdentity, SAME_ACTION } from '#shared/compare/identity';
import type { IdentityDoubt, IdentityProposal } from '#shared/compare/identity';
import type { AnyDocument, ReadMessage } from '#shared/document/read-result';
import { settleEach } from '#shared/document/revisions';
import { BODY_START } from '#shared/document/source-ref';
import { listActions, type PlanContent } from '#shared/domain/plan';
import type { PlanJson } from '#shared/domain/plan-json';
import type { Corrections, ImportDraft, Question } from '#shared/recognise/draft';
import { recognisePlanJson } from '#shared/recognise/from-plan-json';
import { recognise } from '#shared/recognise/recognise';
import type { Vocabulary } from '#shared/recognise/vocabulary';
import { isColumnRole } from './column-roles.ts';
import { actionId, applyEdits } from './apply-edits.ts';
import { decisionsByChange, type ReviewDecisions } from './decisions.ts';

/** What a file holds before anything is recognised: a document, or a plan in the exchange format. */
export type ReviewSource =
  | { readonly kind: 'document'; readonly document: AnyDocument }
  | { readonly kind: 'exchange'; readonly plan: PlanJson };

/** A plan as recognised with all that a person has decided, and what is still open about it. */
export interface ReviewedPlan {
  readonly draft: ImportDraft;
  /** Those of the draft, and those about which action is which of the version before. */
  readonly questions: readonly Question[];
  readonly identity: IdentityProposal;
}

/** Recognises the plan with a person's decisions. `previous` is the newest version there is, null for none. */
export function reviewPlan(
  source: ReviewSource,
  decisions: ReviewDecisions,
  vocabulary: Vocabulary,
  previous: PlanContent | null,
): ReviewedPlan {
  const recognised = recogniseSource(source, decisions, vocabulary);
  const draft = applyEdits(recognised, decisions, vocabulary.roleWords);
  const identity = joinWithPrevious(draft, previous, decisions.answers);
  return { draft, ...identity };
}

/** Joins a draft with the version before it, and turns what is doubtful about that into questions. */
export function joinWithPrevious(
  draft: ImportDraft,
  previous: PlanContent | null,
  answers: ReviewDecisions['answers'],
): Pick<ReviewedPlan, 'identity' | 'questions'> {
  if (previous === null) return { identity: { links: [], doubts: [] }, questions: draft.questions };
  const identity = proposeIdentity(previous, draft.content, answers);
  const doubts = identity.doubts.map((doubt) => toQuestion(doubt, draft, answers));
  return { identity, questions: [...draft.questions, ...doubts] };
}

function recogniseSource(
  source: ReviewSource,
  decisions: ReviewDecisions,
  vocabulary: Vocabulary,
): ImportDraft {
  const corrections = toCorrections(decisions);
  if (source.kind === 'exchange') return recognisePlanJson(source.plan, vocabulary, corrections);
  const { document } = source;
  const decided = decisionsByChange(decisions);
  const settled =
    document.kind === 'text'
      ? settleEach(document, (change) => (decided.get(change) === 'reject' ? 'rejected' : 'accepted'))
      : document;
  return recognise(settled, vocabulary, corrections);
}

function toCorrections({ answers, columns, legend }: ReviewDecisions): Corrections {
  return {
    answers,
    legend,
    columns: columns.map(({ header, role }) => ({
      header,
      role: role !== null && isColumnRole(role) ? role : null,
    })),
  };
}

function toQuestion(doubt: IdentityDoubt, draft: ImportDraft, answers: ReviewDecisions['answers']): Question {
  const index = listActions(draft.content).findIndex(({ action }) => action.ref === doubt.ref);
  const answer = answers[doubt.id];
  return {
    id: doubt.id,
    kind: 'identity',
    text: doubt.text,
    at: draft.evidence[index]?.row ?? BODY_START,
    quote: doubt.quote,
    options: [
      { id: SAME_ACTION, label: doubt.same },
      { id: OTHER_ACTION, label: doubt.other },
    ],
    proposed: SAME_ACTION,
    answer: answer === SAME_ACTION || answer === OTHER_ACTION ? answer : null,
  };
}

/** What was put right by hand, as messages to be kept with the version. */
export function describeDecisions({ draft }: ReviewedPlan, decisions: ReviewDecisions): ReadMessage[] {
  const refs = new Map(draft.evidence.map((each) => [actionId(each), each]));
  return decisions.edits.flatMap(({ action, field, value }): ReadMessage[] => {
    const evidence = refs.get(action);
    if (evidence === undefined) return [];
    const what = `${evidence.ref}: ${field} was set to “${value ?? 'none'}” by hand in the review.`;
    return [{ code: 'edited-in-review', severity: 'info', text: what, at: evidence.row }];
  });
}
