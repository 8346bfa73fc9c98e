import { listActions, type Action, type PlanContent, type Priority } from '#shared/domain/plan';
import { readPlanDate } from '#shared/domain/read-date';
import { plainLine, tidyLine } from '#shared/domain/rich-text';

export interface NewAction {
  /** Where it goes: the number of a priority, or the title of a new one, which comes last. */
  readonly priority:
    { readonly kind: 'known'; readonly number: string } | { readonly kind: 'new'; readonly title: string };
  readonly wording: string;
  readonly lead: string;
  readonly leads: readonly string[];
  readonly deadline: string;
  readonly board: string;
}

export interface AddedAction {
  readonly content: PlanContent;
  readonly action: Action;
  /** Where it stands among all actions of the plan, from 0. */
  readonly index: number;
}

/** The plan with one more action, last in its priority, under the next free reference; null for an unknown priority. */
export function addAction(content: PlanContent, added: NewAction): AddedAction | null {
  const { priority: wanted } = added;
  const priorities =
    wanted.kind === 'new' ? [...content.priorities, newPriority(content, wanted.title)] : content.priorities;
  const at =
    wanted.kind === 'new'
      ? priorities.length - 1
      : priorities.findIndex((priority) => priority.number === wanted.number);
  const priority = priorities[at];
  if (priority === undefined) return null;
  const action = newAction(nextReference(content, priority), added);
  const index = priorities.slice(0, at + 1).reduce((sum, each) => sum + each.actions.length, 0);
  const grown = { ...priority, actions: [...priority.actions, action] };
  return { content: { ...content, priorities: priorities.with(at, grown) }, action, index };
}

function newPriority(content: PlanContent, title: string): Priority {
  const numbers = content.priorities.map(({ number }) => Number(number)).filter(Number.isInteger);
  const number = String(Math.max(0, ...numbers) + 1);
  return { number, title, actions: [], expectedOutcomes: [], measures: [] };
}

/** "3.5" after 3.4. A reference is never given twice in a plan, not even that of a closed action. */
function nextReference(content: PlanContent, { number }: Priority): string {
  const start = `${number}.`;
  const used = listActions(content)
    .map(({ action }) => action.ref)
    .filter((ref) => ref.startsWith(start))
    .map((ref) => Number.parseInt(ref.slice(start.length), 10))
    .filter((each) => !Number.isNaN(each));
  return `${start}${Math.max(0, ...used) + 1}`;
}

function newAction(ref: string, { wording, lead, leads, deadline, board }: NewAction): Action {
  return {
    ref,
    wording: tidyLine(plainLine(wording)),
    lead,
    leads,
    deadline: readPlanDate(deadline).date,
    progress: [],
    activityRating: null,
    impactRating: null,
    board,
    closure: null,
  };
}
