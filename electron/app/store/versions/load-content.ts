import { expandLine } from '#shared/domain/compact-line';
import type { Action, PlanContent } from '#shared/domain/plan';
import type { PlanDate } from '#shared/domain/plan-date';
import { readJson, SHAPES } from './shapes.ts';
import type { StoredAction, StoredContent } from './stored.ts';

/** The content that the rows stand for. `read` turns the row of an action into its value. */
export function toContent(
  { front, priorities, actions }: StoredContent,
  read: (row: StoredAction) => Action = readActions(),
): PlanContent {
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
      actions: (placed.get(priority.position) ?? []).map(read),
      expectedOutcomes: readJson(SHAPES.texts, priority.expectedOutcomes),
      measures: readJson(SHAPES.measures, priority.measures),
    })),
  };
}

/** Reads the rows of many actions; leads and deadlines that come again and again are read once. */
export function readActions(): (row: StoredAction) => Action {
  const leads = readingOnce((text) => readJson(SHAPES.texts, text));
  const deadline = readingOnce((text) => readJson(SHAPES.planDate, text));
  return (row) => toActionBy(row, leads, deadline);
}

function readingOnce<Value>(read: (text: string) => Value): (text: string) => Value {
  const known = new Map<string, Value>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const value = read(text);
    known.set(text, value);
    return value;
  };
}

export function toAction(stored: StoredAction): Action {
  return readActions()(stored);
}

function toActionBy(
  stored: StoredAction,
  leads: (text: string) => readonly string[],
  deadline: (text: string) => PlanDate,
): Action {
  return {
    ref: stored.ref,
    wording: expandLine(readJson(SHAPES.line, stored.wording)),
    lead: stored.lead,
    leads: leads(stored.leads),
    deadline: deadline(stored.deadline),
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
