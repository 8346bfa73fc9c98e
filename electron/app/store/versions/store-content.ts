import { canonicalJson, compactProgress } from '#shared/domain/canonical';
import { compactLine } from '#shared/domain/compact-line';
import type { ActionId } from '#shared/domain/ids';
import type { Action, PlanContent, Priority } from '#shared/domain/plan';
import type { StoredAction, StoredContent, StoredFront, StoredPriority } from './stored.ts';

/** The rows for a content. `actionIds` follow the order of its actions. */
export function toStoredContent(content: PlanContent, actionIds: readonly ActionId[]): StoredContent {
  const actions = content.priorities.flatMap((priority, priorityPosition) =>
    priority.actions.map((action) => ({ action, priorityPosition })),
  );
  if (actions.length !== actionIds.length) {
    throw new Error(`${actions.length} actions came with ${actionIds.length} ids.`);
  }
  return {
    front: toStoredFront(content),
    priorities: content.priorities.map(toStoredPriority),
    actions: actionIds.map((actionId, position) => {
      const placed = actions[position];
      if (placed === undefined) throw new Error(`There is no action ${position}.`);
      return toStoredAction(placed.action, { position, priorityPosition: placed.priorityPosition, actionId });
    }),
  };
}

export function toStoredFront(
  content: Pick<PlanContent, 'title' | 'subtitle' | 'documentControl' | 'versionHistory' | 'glossary'>,
): StoredFront {
  return {
    title: content.title,
    subtitle: content.subtitle,
    documentControl: canonicalJson(content.documentControl),
    versionHistory: canonicalJson(content.versionHistory),
    glossary: canonicalJson(content.glossary),
  };
}

function toStoredPriority(priority: Priority, position: number): StoredPriority {
  return {
    position,
    number: priority.number,
    title: priority.title,
    expectedOutcomes: canonicalJson(priority.expectedOutcomes),
    measures: canonicalJson(priority.measures),
  };
}

export function toStoredAction(
  action: Action,
  { position, priorityPosition, actionId }: Pick<StoredAction, 'position' | 'priorityPosition' | 'actionId'>,
): StoredAction {
  return {
    position,
    priorityPosition,
    actionId,
    ref: action.ref,
    wording: canonicalJson(compactLine(action.wording)),
    lead: action.lead,
    leads: canonicalJson(action.leads),
    deadline: canonicalJson(action.deadline),
    progress: canonicalJson(compactProgress(action.progress)),
    activityRating: action.activityRating,
    impactRating: action.impactRating,
    board: action.board,
    closure: action.closure === null ? null : canonicalJson(action.closure),
  };
}
