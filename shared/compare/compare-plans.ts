import { listActions, type Action, type PlanContent } from '#shared/domain/plan';
import type { RatingScale } from '#shared/domain/rating';
import type { ActionComparison, PlanComparison } from './changes.ts';
import { compareAction, type RatedVersions } from './compare-actions.ts';
import { compareHolders, comparePriorities } from './compare-priorities.ts';
import { matchActions, type ActionMatch, type ConfirmedPairs } from './match.ts';
import { findUnexplained, type RecordedRequests } from './unexplained.ts';

export interface ComparedVersion {
  readonly content: PlanContent;
  readonly scale: RatingScale;
}

/** What a person has settled and what is on record, beyond what the versions themselves say. */
export interface KnownHistory {
  readonly pairs: ConfirmedPairs;
  readonly requests: RecordedRequests;
}

export const NOTHING_KNOWN: KnownHistory = { pairs: [], requests: new Map() };

/** Compares two versions action by action and field by field. Ratings are judged by the later version's scale. */
export function comparePlans(
  before: ComparedVersion,
  after: ComparedVersion,
  known: KnownHistory = NOTHING_KNOWN,
): PlanComparison {
  const comparable = {
    activity: ratesBoth(before.content, after.content, (action) => action.activityRating),
    impact: ratesBoth(before.content, after.content, (action) => action.impactRating),
  };
  const rated = { scale: after.scale, comparable };
  const actions = matchActions(before.content, after.content, known.pairs).map((match) =>
    compareMatch(match, rated),
  );
  return {
    actions,
    priorities: comparePriorities(before.content, after.content),
    holders: compareHolders(before.content.glossary, after.content.glossary),
    unexplained: findUnexplained(actions, known.requests),
    comparable,
  };
}

function compareMatch(match: ActionMatch, rated: RatedVersions): ActionComparison {
  if (match.kind === 'removed') return { ref: match.before.action.ref, match, changes: [] };
  const { ref } = match.after.action;
  return {
    ref,
    match,
    changes: match.kind === 'added' ? [] : compareAction(match.before, match.after, rated),
  };
}

/** Whether both versions give any such rating; one that only one of them gives is no change. */
export function ratesBoth(
  before: PlanContent,
  after: PlanContent,
  pick: (action: Action) => string | null,
): boolean {
  const rates = (content: PlanContent): boolean =>
    listActions(content).some(({ action }) => pick(action) !== null);
  return rates(before) && rates(after);
}
