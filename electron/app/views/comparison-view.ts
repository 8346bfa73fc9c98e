import { isMoved } from '#shared/compare/count-changes';
import {
  findChange,
  type ActionComparison,
  type PlanComparison,
  type TextChange,
} from '#shared/compare/changes';
import { saysTheSame } from '#shared/compare/sameness';
import type {
  ActionChangeView,
  ComparisonResult,
  ProgressChangeView,
  RatingChangeView,
  TextChangeView,
} from '#shared/contract/results';
import type { PlanVersion } from '#shared/domain/version';
import { dueText } from '#shared/domain/plan-date';
import { lineText } from '#shared/domain/rich-text';
import { breakDown } from '#shared/figures/breakdown';
import { countTravel, listTravel, type ActionTravel } from '#shared/figures/direction-of-travel';
import { describeReconciliation, describeRows, reconcile } from '#shared/figures/reconciliation';
import { changeWords } from '#shared/papers/change-words';
import { priorityChangeRows } from '#shared/papers/priority-change-words';

/** A comparison as hosts and scripts get it, with the field names of the exchange format. */
export function toComparisonResult(
  before: PlanVersion,
  after: PlanVersion,
  comparison: PlanComparison,
): ComparisonResult {
  const [from, to] = [before.meta.label, after.meta.label];
  const was = breakDown({ label: from, ...before });
  const now = breakDown({ label: to, ...after });
  const activity = listTravel(comparison.actions, 'activity', after.scale);
  const impact = comparison.comparable.impact ? listTravel(comparison.actions, 'impact', after.scale) : [];
  const words = [
    describeReconciliation(reconcile(was, now, comparison.actions), from, to),
    describeRows(now),
  ];
  return {
    from,
    to,
    summary: summarise(comparison),
    actions: comparison.actions.map(toActionView),
    directionOfTravel: {
      activity: activity.map(toTravelView),
      impact: impact.map(toTravelView),
      counts: countTravel(activity),
    },
    unexplained: comparison.unexplained.map(({ ref, change, nearby }) => {
      const [field, old, fresh] = changeWords(change);
      return { ref, field: field.toLowerCase(), from: old, to: fresh, nearby };
    }),
    priorities: priorityChangeRows({ ...comparison, holders: [] }).map(([priority, what, old, fresh]) => ({
      priority,
      what,
      from: old,
      to: fresh,
    })),
    glossary: comparison.holders.map(({ role, before: old, after: fresh }) => ({
      role,
      from: old,
      to: fresh,
    })),
    reconciliation: words.filter((each) => each !== null).join(' '),
  };
}

function summarise({ actions }: PlanComparison): ComparisonResult['summary'] {
  const refs = (fits: (each: ActionComparison) => boolean): string[] =>
    actions.filter(fits).map((each) => each.ref);
  return {
    added: refs((each) => each.match.kind === 'added'),
    removed: refs((each) => each.match.kind === 'removed' && each.match.mergedInto === null),
    merged: refs(isMerged),
    closed: refs((each) => findChange(each, 'closed') !== null),
    renumbered: refs((each) => each.match.kind === 'renumbered'),
    textChanged: refs((each) => findChange(each, 'wording') !== null),
    textChangedBeyondPunctuation: refs((each) => findChange(each, 'wording')?.matters === true),
    leadChanged: refs((each) => findChange(each, 'lead') !== null),
    deadlineChanged: refs((each) => findChange(each, 'deadline') !== null),
    deadlineMoved: refs(isMoved),
    progressChanged: refs((each) => findChange(each, 'progress') !== null).length,
    activityRatingChanged: refs((each) => ratingView(each, 'activity') !== null),
    impactRatingChanged: refs((each) => ratingView(each, 'impact') !== null),
  };
}

function isMerged(each: ActionComparison): boolean {
  if (each.match.kind === 'removed') return each.match.mergedInto !== null;
  const closed = findChange(each, 'closed');
  return closed !== null && closed.closure.into !== null;
}

function toActionView(each: ActionComparison): ActionChangeView {
  const { match } = each;
  const fields = {
    text: textView(findChange(each, 'wording')),
    lead: textView(findChange(each, 'lead')),
    board: textView(findChange(each, 'board')),
    deadline: deadlineView(each),
    progress: progressView(each),
    activityRating: ratingView(each, 'activity'),
    impactRating: ratingView(each, 'impact'),
  };
  const place = findChange(each, 'priority');
  return {
    ref: each.ref,
    change: changeKind(each),
    was: match.kind === 'renumbered' ? match.before.action.ref : null,
    into: match.kind === 'removed' ? match.mergedInto : (findChange(each, 'closed')?.closure.into ?? null),
    fieldsChanged: Object.entries(fields).flatMap(([name, change]) => (change === null ? [] : [name])),
    ...fields,
    priority: place === null ? null : { from: place.before, to: place.after },
  };
}

function changeKind(each: ActionComparison): ActionChangeView['change'] {
  const { match, changes } = each;
  if (match.kind === 'added') return 'added';
  if (match.kind === 'removed') return match.mergedInto === null ? 'removed' : 'merged';
  if (match.kind === 'renumbered') return 'renumbered';
  return changes.length === 0 ? 'same' : 'changed';
}

function textView(change: TextChange<string> | null): TextChangeView | null {
  return change === null
    ? null
    : { from: change.before, to: change.after, onlyQuotesCaseSpacingOrFullStop: !change.matters };
}

function deadlineView(each: ActionComparison): ActionChangeView['deadline'] {
  const change = findChange(each, 'deadline');
  if (change === null) return null;
  return {
    from: change.before.written,
    to: change.after.written,
    onlyQuotesCaseSpacingOrFullStop: saysTheSame(change.before.written, change.after.written),
    movement: change.movement,
    original: dueText(change.original),
    timesMoved: change.timesMoved,
  };
}

function progressView(each: ActionComparison): ProgressChangeView | null {
  const change = findChange(each, 'progress');
  if (change === null) return null;
  const { kept, added, removed, changed } = change;
  return {
    itemsBefore: kept + removed.length + changed.length,
    itemsAfter: kept + added.length + changed.length,
    itemsKept: kept,
    added: added.map((item) => lineText(item.line)),
    removed: removed.map((item) => lineText(item.line)),
    changed: changed.map((pair) => ({ from: lineText(pair.before.line), to: lineText(pair.after.line) })),
  };
}

function ratingView({ changes }: ActionComparison, of: 'activity' | 'impact'): RatingChangeView | null {
  const change = changes.find((each) => each.kind === 'rating' && each.of === of);
  return change?.kind === 'rating'
    ? { from: change.before, to: change.after, direction: change.direction }
    : null;
}

function toTravelView({
  ref,
  before,
  after,
  travel,
}: ActionTravel): ComparisonResult['directionOfTravel']['activity'][number] {
  return { ref, from: before, to: after, direction: travel };
}
