import type { ActionId } from '#shared/domain/ids';
import { listActions, type PlacedAction } from '#shared/domain/plan';
import { buildActionRow } from '#shared/figures/action-row';
import { glanceAt, listBands } from '#shared/figures/glance';
import type { AppContext } from '../context.ts';
import { readActions } from '../store/versions/change-actions.ts';
import type { VersionSummary } from '../store/versions/list-versions.ts';
import { readOutline, type VersionOutline } from '../store/versions/outline.ts';
import { ratedVersions, type PlanState } from './plan-views.ts';

/** More than fit on any screen. */
const FIRST_ROWS = 60;
/** Plans up to this long are read as a whole at once. */
const SHORT_PLAN = 400;

/**
 * The counts and the first actions of a long plan, so that there is something to look at while the whole of it is
 * read; null for a plan that is short.
 */
export function startView(
  context: AppContext,
  stamp: string,
  current: VersionSummary,
  previous: VersionSummary | null,
): PlanState | null {
  const { read } = context.workspace();
  const outline = readOutline(read, current.id);
  if (outline.actionIds.length <= SHORT_PLAN) return null;
  const before = previous === null ? null : readOutline(read, previous.id);
  const { content, scale } = outline;
  const asOf = context.store.now().slice(0, 10);
  const rated = ratedVersions(content, before?.content ?? null, scale);
  const now = firstPlaced(context, current, outline, outline.actionIds.slice(0, FIRST_ROWS));
  const then =
    previous === null || before === null
      ? new Map<ActionId, PlacedAction>()
      : firstPlaced(context, previous, before, [...now.keys()]);
  const bandOf = new Map(content.priorities.map((priority, index) => [priority, index]));
  return {
    stamp,
    content,
    scale,
    asOf,
    rows: [...now].map(([id, placed]) =>
      buildActionRow({
        id,
        band: bandOf.get(placed.priority) ?? 0,
        placed,
        before: then.get(id) ?? null,
        hasPrevious: before !== null,
        rated,
        asOf,
      }),
    ),
    bands: listBands(content),
    glance: glanceAt(
      { label: current.meta.label, content, scale },
      previous === null || before === null ? null : { label: previous.meta.label, ...before },
    ),
  };
}

/** Some actions with all that they say, under the priorities of the outline. */
function firstPlaced(
  context: AppContext,
  version: VersionSummary,
  { content, actionIds }: VersionOutline,
  ids: readonly ActionId[],
): ReadonlyMap<ActionId, PlacedAction> {
  const actions = readActions(context.workspace().read, version.id, ids);
  const placed = new Map<ActionId, PlacedAction>();
  for (const [index, { priority }] of listActions(content).entries()) {
    const id = actionIds[index];
    const action = id === undefined ? undefined : actions.get(id);
    if (id !== undefined && action !== undefined) placed.set(id, { priority, action });
  }
  return placed;
}
