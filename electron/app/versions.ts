import { AppError } from '#shared/contract/errors';
import type { PlanVersion } from '#shared/domain/version';
import type { AppContext } from './context.ts';
import { listPlans } from './store/plans.ts';
import { findVersionByLabel, getVersion } from './store/versions/get-version.ts';
import { getVersionSummary, listVersions, type VersionSummary } from './store/versions/list-versions.ts';
import type { Plan } from '#shared/domain/version';

/** The workspace's plan; null while it has none. */
export function findThePlan(context: AppContext): Plan | null {
  return listPlans(context.workspace().read)[0] ?? null;
}

/** Throws AppError 'not-found' when the workspace holds no plan yet. */
export function getThePlan(context: AppContext): Plan {
  const plan = findThePlan(context);
  if (plan !== null) return plan;
  throw new AppError('not-found', 'This workspace has no versions yet. Import a plan first.');
}

/** The version of that label. Throws AppError 'not-found', naming the versions there are. */
export function getVersionByLabel(context: AppContext, label: string): PlanVersion {
  return getVersion(context.workspace().read, getSummaryByLabel(context, label).id, context.store.sha256);
}

export function getSummaryByLabel(context: AppContext, label: string): VersionSummary {
  const plan = getThePlan(context);
  const { read } = context.workspace();
  const id = findVersionByLabel(read, plan.id, label);
  if (id !== null) return getVersionSummary(read, id);
  const known = listVersions(read, plan.id).map((version) => version.meta.label);
  throw new AppError(
    'not-found',
    `There is no version ${label} in this workspace. It has ${known.join(', ') || 'none'}.`,
  );
}

/** The version before that one in the plan's life; null for the first. */
export function findVersionBefore(
  context: AppContext,
  version: { readonly planId: PlanVersion['planId']; readonly sequence: number },
): PlanVersion | null {
  const { read } = context.workspace();
  const before = listVersions(read, version.planId).findLast((each) => each.sequence < version.sequence);
  return before === undefined ? null : getVersion(read, before.id, context.store.sha256);
}

/** The version asked for, or the one before when none is; null when there is none before. */
export function findPrevious(
  context: AppContext,
  version: PlanVersion,
  label: string | null,
): PlanVersion | null {
  return label === null ? findVersionBefore(context, version) : getVersionByLabel(context, label);
}

/** "3.4", or "3.4 (draft)": a paper made from a draft must not pass for one of the issued version. */
export function labelOnPaper({ state, meta }: Pick<PlanVersion, 'state' | 'meta'>): string {
  return state === 'draft' ? `${meta.label} (draft)` : meta.label;
}
