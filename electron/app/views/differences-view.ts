import { findChange, type ActionComparison, type PlanComparison } from '#shared/compare/changes';
import { isMoved } from '#shared/compare/count-changes';
import type { ActionChangeView } from '#shared/contract/results';
import type {
  ActionDifference,
  Differences,
  MovementView,
  RequestView,
  TravelSummary,
  UnexplainedView,
} from '#shared/contract/version-results';
import type { ActionId } from '#shared/domain/ids';
import { listActions } from '#shared/domain/plan';
import type { RatingScale } from '#shared/domain/rating';
import { lineText } from '#shared/domain/rich-text';
import type { ChangeRequest, PlanVersion } from '#shared/domain/version';
import { countTravel, listTravel, type ActionTravel } from '#shared/figures/direction-of-travel';
import { changeWords } from '#shared/papers/change-words';
import { priorityChangeRows } from '#shared/papers/priority-change-words';

/** What the window shows of a comparison: only what differs, with the words that came and went. */
export function toDifferences(
  after: PlanVersion,
  comparison: PlanComparison,
  requests: readonly ChangeRequest[],
): Omit<Differences, 'from' | 'to' | 'reconciliation'> {
  const { scale } = after;
  const ids = idsByRef(after);
  const requestsOf = Map.groupBy(requests, ({ actionId }) => actionId);
  const differing = comparison.actions.filter(
    ({ match, changes }) => match.kind !== 'same' || changes.length > 0,
  );
  return {
    scale,
    activity: summariseTravel(comparison.actions, 'activity', scale),
    impact: comparison.comparable.impact ? summariseTravel(comparison.actions, 'impact', scale) : null,
    deadlinesMoved: comparison.actions.filter(isMoved).length,
    actions: differing.map((each) => {
      const id = ids.get(each.ref);
      return toDifference(each, id === undefined ? [] : (requestsOf.get(id) ?? []));
    }),
    holders: comparison.holders,
    priorities: priorityChangeRows({ ...comparison, holders: [] }).map(([priority, what, from, to]) => ({
      priority,
      what,
      from,
      to,
    })),
    unexplained: toUnexplained(after, comparison),
  };
}

/** Changes without a change request, with the id of the action that one would be filed for. */
export function toUnexplained(after: PlanVersion, comparison: PlanComparison): UnexplainedView[] {
  const ids = idsByRef(after);
  return comparison.unexplained.map(({ ref, change, nearby }) => {
    const [, from, to] = changeWords(change);
    return { action: ids.get(ref) ?? '', ref, field: change.kind, from, to, change, nearby };
  });
}

function idsByRef(version: PlanVersion): ReadonlyMap<string, ActionId> {
  const actions = listActions(version.content);
  return new Map(version.actionIds.map((id, index) => [actions[index]?.action.ref ?? '', id]));
}

function summariseTravel(
  actions: readonly ActionComparison[],
  of: 'activity' | 'impact',
  scale: RatingScale,
): TravelSummary {
  const travels = listTravel(actions, of, scale);
  return { counts: countTravel(travels), movements: toMovements(travels) };
}

function toMovements(travels: readonly ActionTravel[]): MovementView[] {
  const groups = Map.groupBy(travels, ({ before, after, travel }) =>
    JSON.stringify([travel === 'new' ? 'new' : before, travel === 'closed' ? 'closed' : after]),
  );
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (first === undefined) return [];
    return [
      {
        from: first.travel === 'new' ? 'new' : first.before,
        to: first.travel === 'closed' ? 'closed' : first.after,
        direction: directionOfMovement(first),
        refs: group.map(({ ref }) => ref),
      },
    ];
  });
}

function directionOfMovement({ travel }: ActionTravel): MovementView['direction'] {
  switch (travel) {
    case 'achieved':
    case 'improved':
    case 'deteriorated':
    case 'unchanged':
      return travel;
    default:
      return 'other';
  }
}

function toDifference(each: ActionComparison, requests: readonly ChangeRequest[]): ActionDifference {
  const { match } = each;
  const { action } = match.kind === 'removed' ? match.before : match.after;
  return {
    ref: each.ref,
    wording: lineText(action.wording),
    change: kindOf(each),
    was: match.kind === 'renumbered' ? match.before.action.ref : null,
    into: match.kind === 'removed' ? match.mergedInto : (findChange(each, 'closed')?.closure.into ?? null),
    activity: action.activityRating,
    impact: action.impactRating,
    changes: each.changes,
    requests: requests.map(toRequestView),
  };
}

function toRequestView({ kind, reason, agreedBy, agreedOn }: ChangeRequest): RequestView {
  return { kind, reason, agreedBy, agreedOn };
}

function kindOf(each: ActionComparison): ActionChangeView['change'] {
  const { match, changes } = each;
  if (match.kind === 'added') return 'added';
  if (match.kind === 'removed') return match.mergedInto === null ? 'removed' : 'merged';
  if (findChange(each, 'closed') !== null) return 'closed';
  if (match.kind === 'renumbered') return 'renumbered';
  return changes.length === 0 ? 'same' : 'changed';
}
