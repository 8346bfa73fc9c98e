import { expandLine } from '#shared/domain/compact-line';
import type { Action, PlanContent } from '#shared/domain/plan';
import { readJson, SHAPES } from './shapes.ts';
import type { StoredAction, StoredContent } from './stored.ts';

/** The content that the rows stand for. */
export function toContent({ front, priorities, actions }: StoredContent): PlanContent {
  const placed = Map.groupBy(actions, (action) => action.priorityPosition);
  return {
    title: front.title,
    subtitle: front.subtitle,
    documentControl: readJson(SHAPES.documentControl, front.documentControl),
    versionHistory: readJson(SHAPES.versionHistory, front.versionHistory),
    glossary: readJson(SHAPES.glossary, front.glossary),
    priorities: priorities.map((priority) => ({
      number: priority.number,
      title: priority.title,
      actions: (placed.get(priority.position) ?? []).map(toAction),
      expectedOutcomes: readJson(SHAPES.texts, priority.expectedOutcomes),
      measures: readJson(SHAPES.measures, priority.measures),
    })),
  };
}

export function toAction(stored: StoredAction): Action {
  return {
    ref: stored.ref,
    wording: expandLine(readJson(SHAPES.line, stored.wording)),
    lead: stored.lead,
    leads: readJson(SHAPES.texts, stored.leads),
    deadline: readJson(SHAPES.planDate, stored.deadline),
    progress: readJson(SHAPES.progress, stored.progress).map((item) => ({
      level: item.level,
      mark: item.mark,
      line: expandLine(item.line),
    })),
    activityRating: stored.activityRating,
    impactRating: stored.impactRating,
    board: stored.board,
    closure: stored.closure === null ? null : readJson(SHAPES.closure, stored.closure),
  };
}
