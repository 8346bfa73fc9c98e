import type { PlanComparison } from '#shared/compare/changes';
import { comparePlans } from '#shared/compare/compare-plans';
import type { ConfirmedPairs } from '#shared/compare/match';
import type { RecordedRequests } from '#shared/compare/unexplained';
import type { ChangeRequestKind, PlanVersion } from '#shared/domain/version';
import { listActions } from '#shared/domain/plan';
import { breakDown } from '#shared/figures/breakdown';
import { describeReconciliation, describeRows, reconcile } from '#shared/figures/reconciliation';
import { gatherFigures } from '#shared/figures/paper-figures';
import type { PaperFigures } from '#shared/figures/fields';
import type { AppContext } from './context.ts';
import { readHouseSettings } from './settings.ts';
import { labelOnPaper } from './versions.ts';
import { listChangeRequestsOfVersion } from './store/change-requests.ts';

/** Compares two versions with all that is on record: which action is which, and what was asked for and agreed. */
export function compareVersions(
  context: AppContext,
  before: PlanVersion,
  after: PlanVersion,
): PlanComparison {
  return comparePlans(before, after, { pairs: pairsOf(before, after), requests: requestsOf(context, after) });
}

function pairsOf(before: PlanVersion, after: PlanVersion): ConfirmedPairs {
  const earlier = new Map(before.actionIds.map((id, index) => [id, index]));
  return after.actionIds.flatMap((id, index) => {
    const was = earlier.get(id);
    return was === undefined ? [] : [[was, index] as const];
  });
}

function requestsOf(context: AppContext, version: PlanVersion): RecordedRequests {
  const refs = new Map(
    version.actionIds.map((id, index) => [id, listActions(version.content)[index]?.action.ref ?? '']),
  );
  const byRef = new Map<
    string,
    Array<{
      kind: ChangeRequestKind;
      evidence: string;
    }>
  >();
  for (const { request } of listChangeRequestsOfVersion(context.workspace().read, version.id)) {
    const ref = refs.get(request.actionId) ?? '';
    byRef.set(ref, [...(byRef.get(ref) ?? []), { kind: request.kind, evidence: request.evidence }]);
  }
  return byRef;
}

/** The figures of a version, beside those of an earlier one where there is one. */
export function figuresOf(
  context: AppContext,
  version: PlanVersion,
  previous: { readonly version: PlanVersion; readonly comparison: PlanComparison } | null,
  asOf: string,
): PaperFigures {
  return gatherFigures({
    current: toRated(version),
    previous:
      previous === null ? null : { version: toRated(previous.version), comparison: previous.comparison },
    asOf,
    style: readHouseSettings(context).shares,
  });
}

function toRated(version: PlanVersion): Parameters<typeof gatherFigures>[0]['current'] {
  return { label: labelOnPaper(version), content: version.content, scale: version.scale };
}

/** How the totals of two versions follow from each other and from their rows, in words. */
export function describeTotals(before: PlanVersion, after: PlanVersion, comparison: PlanComparison): string {
  const was = breakDown({ label: before.meta.label, ...before });
  const now = breakDown({ label: after.meta.label, ...after });
  const sum = reconcile(was, now, comparison.actions);
  return [describeReconciliation(sum, was.version, now.version), describeRows(now)]
    .filter((each) => each !== null)
    .join(' ');
}
