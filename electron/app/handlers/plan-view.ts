import { toRunner, type Runner } from '#shared/contract/dispatch';
import type { InputOf } from '#shared/contract/operations';
import { PLAN_OPERATIONS } from '#shared/contract/plan-operations';
import type { PlanAnswer, PlanFront, PlanRows } from '#shared/contract/plan-results';
import type { ActionRow } from '#shared/figures/action-row';
import type { AppContext } from '../context.ts';
import { findSummaryBefore } from '../edit-actions.ts';
import { listVersions, type VersionSummary } from '../store/versions/list-versions.ts';
import { findThePlan, getSummaryByLabel } from '../versions.ts';
import { viewAction } from '../views/action-view.ts';
import { startView } from '../views/plan-start.ts';
import { PlanViews, toVersionLine, type PlanState } from '../views/plan-views.ts';

/** Actions that cross at once: as many as a page reads without a pause that anybody could feel. */
const ROWS_AT_ONCE = 1500;

/** What the Plan screen shows, whole or as far as it differs from what the page knows. */
export function planViewRunners(
  context: AppContext,
): Record<'plan.view' | 'plan.rows' | 'actions.view', Runner> {
  const views = new PlanViews(context);
  return {
    'plan.view': toRunner(PLAN_OPERATIONS['plan.view'], async (input) => viewPlan(context, views, input)),
    'plan.rows': toRunner(PLAN_OPERATIONS['plan.rows'], async (input) => viewRows(context, views, input)),
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
  const before = findBefore(context, current, previous);
  const stamp = views.stampOf(current, before);
  if (stamp === known) return { kind: 'same' };
  if (known === null && views.find(stamp) === null) {
    const start = startView(context, stamp, current, before);
    if (start !== null) return { kind: 'start', ...frontOf(start, current, before), rows: start.rows };
  }
  const held = known === null ? null : views.find(known);
  const state = views.get(current, before);
  const front = frontOf(state, current, before);
  const rows = held === null ? null : listChanged(held, state);
  return rows === null ? { kind: 'whole', ...front, rows: state.rows } : { kind: 'changed', ...front, rows };
}

function viewRows(
  context: AppContext,
  views: PlanViews,
  { version, previous, stamp, from }: InputOf<'plan.rows'>,
): PlanRows {
  const current = getSummaryByLabel(context, version);
  const state = views.get(current, findBefore(context, current, previous));
  return { rows: state.stamp === stamp ? state.rows.slice(from, from + ROWS_AT_ONCE) : null };
}

function findBefore(
  context: AppContext,
  current: VersionSummary,
  previous: string | null,
): VersionSummary | null {
  return previous === null ? findSummaryBefore(context, current) : getSummaryByLabel(context, previous);
}

function findNewest(context: AppContext): VersionSummary | null {
  const plan = findThePlan(context);
  return plan === null ? null : (listVersions(context.workspace().read, plan.id).at(-1) ?? null);
}

function frontOf(state: PlanState, current: VersionSummary, before: VersionSummary | null): PlanFront {
  return {
    stamp: state.stamp,
    title: state.content.title,
    version: toVersionLine(current),
    previous: before === null ? null : toVersionLine(before),
    scale: state.scale,
    asOf: state.asOf,
    bands: state.bands,
    glance: state.glance,
  };
}

/** Rows that differ; null where not the same actions stand in the same order, so that all of them must cross. */
function listChanged(held: PlanState, state: PlanState): readonly ActionRow[] | null {
  if (held.rows.length !== state.rows.length) return null;
  const moved = held.rows.some(({ id, band }, index) => {
    const row = state.rows[index];
    return row === undefined || id !== row.id || band !== row.band;
  });
  return moved ? null : state.rows.filter((row, index) => row !== held.rows[index]);
}
