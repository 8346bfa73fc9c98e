import { toRunner, type Runner } from '#shared/contract/dispatch';
import type { InputOf } from '#shared/contract/operations';
import { PLAN_OPERATIONS } from '#shared/contract/plan-operations';
import type { PlanAnswer } from '#shared/contract/plan-results';
import type { AppContext } from '../context.ts';
import { findSummaryBefore } from '../edit-actions.ts';
import { listVersions, type VersionSummary } from '../store/versions/list-versions.ts';
import { findThePlan, getSummaryByLabel } from '../versions.ts';
import { viewAction } from '../views/action-view.ts';
import { PlanViews, toVersionLine, type PlanState } from '../views/plan-views.ts';

/** What the Plan screen shows, whole or as far as it differs from what the page knows. */
export function planViewRunners(context: AppContext): Record<'plan.view' | 'actions.view', Runner> {
  const views = new PlanViews(context);
  return {
    'plan.view': toRunner(PLAN_OPERATIONS['plan.view'], async (input) => viewPlan(context, views, input)),
    'actions.view': toRunner(PLAN_OPERATIONS['actions.view'], async ({ version, action }) => {
      const summary = getSummaryByLabel(context, version);
      return viewAction(context, views, summary, findSummaryBefore(context, summary), action);
    }),
  };
}

function viewPlan(
  context: AppContext,
  views: PlanViews,
  { version, previous, known }: InputOf<'plan.view'>,
): PlanAnswer {
  const current = version === null ? findNewest(context) : getSummaryByLabel(context, version);
  if (current === null) return { kind: 'none' };
  const before =
    previous === null ? findSummaryBefore(context, current) : getSummaryByLabel(context, previous);
  const held = known === null ? null : views.find(known);
  const state = views.get(current, before);
  if (state.stamp === known) return { kind: 'same' };
  const front = {
    stamp: state.stamp,
    title: state.content.title,
    version: toVersionLine(current),
    previous: before === null ? null : toVersionLine(before),
    scale: state.scale,
    asOf: state.asOf,
    bands: state.bands,
    glance: state.glance,
  };
  const rows = held === null ? null : listChanged(held, state);
  return rows === null ? { kind: 'whole', ...front, rows: state.rows } : { kind: 'changed', ...front, rows };
}

function findNewest(context: AppContext): VersionSummary | null {
  const plan = findThePlan(context);
  return plan === null ? null : (listVersions(context.workspace().read, plan.id).at(-1) ?? null);
}

/** Rows that differ; null where not the same actions stand in the same order, so that all of them must cross. */
function listChanged(held: PlanState, state: PlanState): PlanState['rows'] | null {
  if (held.rows.length !== state.rows.length) return null;
  if (
    held.rows.some(({ id, band }, index) => id !== state.rows[index]?.id || band !== state.rows[index].band)
  )
    return null;
  return state.rows.filter((row, index) => row !== held.rows[index]);
}
