import { plainLine } from '#shared/domain/rich-text';
import type { Action, Measure, PlanContent, Priority, ProgressItem } from '#shared/domain/plan';
import { readPlanDate } from '#shared/domain/read-date';

/** An action in a few words; everything not named is empty. */
export interface ActionWords {
  readonly ref: string;
  readonly text?: string;
  readonly lead?: string;
  readonly deadline?: string;
  readonly progress?: readonly (string | ProgressItem)[];
  readonly activity?: string | null;
  readonly impact?: string | null;
  readonly board?: string;
  /** Reference of the action that takes it over, or "" for none. */
  readonly closedInto?: string;
}

export function action(words: ActionWords): Action {
  return {
    ref: words.ref,
    wording: plainLine(words.text ?? `Do what ${words.ref} says for every household in the borough`),
    lead: words.lead ?? 'Head of Housing',
    leads: [words.lead ?? 'Head of Housing'],
    deadline: readPlanDate(words.deadline ?? 'March 2025').date,
    progress: (words.progress ?? []).map(toItem),
    activityRating: words.activity === undefined ? 'green' : words.activity,
    impactRating: words.impact ?? null,
    board: words.board ?? '',
    closure: words.closedInto === undefined ? null : { into: words.closedInto || null },
  };
}

function toItem(item: string | ProgressItem): ProgressItem {
  return typeof item === 'string' ? { level: 0, mark: 'bullet', line: plainLine(item) } : item;
}

export function priority(
  number: string,
  actions: readonly Action[],
  parts: Partial<Priority> = {},
): Priority {
  return {
    number,
    title: `Priority ${number} of Wychbourne`,
    actions,
    expectedOutcomes: [],
    measures: [],
    ...parts,
  };
}

export function plan(priorities: readonly Priority[], parts: Partial<PlanContent> = {}): PlanContent {
  return {
    title: 'Wychbourne improvement plan',
    subtitle: '',
    documentControl: [],
    versionHistory: [],
    glossary: [],
    ...parts,
    priorities,
  };
}

/** A plan of one priority. */
export function planOf(...actions: readonly ActionWords[]): PlanContent {
  return plan([priority('1', actions.map(action))]);
}

export function measure(text: string, value: string | null = null): Measure {
  return { text, value, series: null };
}
