import { dueText } from './plan-date.ts';
import type { Action, PlanContent, Priority } from './plan.ts';
import { lineText } from './rich-text.ts';

/** The open exchange format of a plan (design.md section 6). */
export interface PlanJson {
  readonly format: 'clearday/plan';
  readonly formatVersion: 1;
  readonly title: string;
  readonly subtitle: string;
  readonly documentControl: ReadonlyArray<{ readonly field: string; readonly value: string }>;
  readonly versionHistory: readonly VersionRowJson[];
  readonly priorities: readonly PriorityJson[];
  readonly glossary: ReadonlyArray<{ readonly role: string; readonly name: string }>;
  readonly messages: readonly MessageJson[];
}

export interface VersionRowJson {
  readonly version: string;
  readonly status: string;
  readonly date: string;
  readonly description: string;
  readonly pagesAffected: string;
  readonly reviewDue: string;
}

export interface PriorityJson {
  readonly number: string;
  readonly title: string;
  readonly actions: readonly ActionJson[];
  readonly expectedOutcomes: readonly string[];
  readonly measures: ReadonlyArray<{ readonly text: string; readonly value: string }>;
}

export interface ActionJson {
  readonly ref: string;
  readonly text: string;
  readonly lead: string;
  readonly deadline: string;
  /** Clearday's reading of the deadline, null when it names no date. */
  readonly due: string | null;
  readonly progress: ReadonlyArray<{ readonly level: number; readonly text: string }>;
  readonly activityRating: string | null;
  readonly impactRating: string | null;
}

export interface MessageJson {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: string;
  readonly at: string;
}

/**
 * A plan in the exchange format. What the format has no place for (looks of words, marks of lists, boards, values of
 * measures over time) is named in a message each, so that it is not lost without a word.
 */
export function toPlanJson(content: PlanContent, messages: readonly MessageJson[]): PlanJson {
  return {
    format: 'clearday/plan',
    formatVersion: 1,
    title: content.title,
    subtitle: content.subtitle,
    documentControl: content.documentControl.map(({ field, value }) => ({ field, value })),
    versionHistory: content.versionHistory.map((row) => ({
      version: row.version,
      status: row.status,
      date: row.date,
      description: row.description,
      pagesAffected: row.pagesAffected,
      reviewDue: row.reviewDue,
    })),
    priorities: content.priorities.map(toPriorityJson),
    glossary: content.glossary.map(({ role, name }) => ({ role, name })),
    messages: [...messages, ...whatIsLeftOut(content)],
  };
}

function toPriorityJson(priority: Priority): PriorityJson {
  return {
    number: priority.number,
    title: priority.title,
    actions: priority.actions.map(toActionJson),
    expectedOutcomes: [...priority.expectedOutcomes],
    measures: priority.measures.map(({ text, value }) => ({ text, value: value ?? '' })),
  };
}

function toActionJson(action: Action): ActionJson {
  return {
    ref: action.ref,
    text: lineText(action.wording),
    lead: action.lead,
    deadline: action.deadline.written,
    due: dueText(action.deadline.current),
    progress: action.progress.map(({ level, line }) => ({ level, text: lineText(line) })),
    activityRating: action.activityRating,
    impactRating: action.impactRating,
  };
}

function whatIsLeftOut(content: PlanContent): MessageJson[] {
  return content.priorities.flatMap((priority) => [
    ...priority.measures
      .filter((measure) => measure.series !== null)
      .map((measure) =>
        leftOut(
          'measure-series',
          `The values over time of “${measure.text}” have no place in this format.`,
          `priority ${priority.number}`,
        ),
      ),
    ...priority.actions
      .filter((action) => action.board !== '')
      .map((action) =>
        leftOut(
          'board',
          `The board of ${action.ref} (${action.board}) has no place in this format.`,
          `action ${action.ref}`,
        ),
      ),
  ]);
}

function leftOut(what: string, text: string, at: string): MessageJson {
  return { code: `not-in-json-${what}`, severity: 'info', text, at };
}
