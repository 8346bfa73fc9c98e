import type { Action, PlanContent, Priority } from '#shared/domain/plan';
import { lineText } from '#shared/domain/rich-text';
import { findClosure } from './closure.ts';
import type { DraftAction, ImportDraft } from './draft.ts';
import { settlePlaces } from './misplaced.ts';
import type { DraftPriority, PlanBuilder } from './plan-builder.ts';
import { priorityOfReference } from './references.ts';
import { scaleOf } from './rating-key.ts';

/** Makes the draft of what was recognised: numbers what has none, settles closures, checks references. */
export function finishDraft(builder: PlanBuilder): ImportDraft {
  const priorities = builder.priorities.filter(
    (each) => each.actions.length + each.outcomes.length + each.measures.length > 0,
  );
  numberPriorities(priorities, builder);
  settlePlaces(priorities, builder);
  reportUntitled(priorities, builder);
  const seen = new Set<string>();
  const settled = priorities.map((priority) => ({
    ...priority,
    actions: settleActions(priority, seen, builder),
  }));
  const content: PlanContent = {
    title: builder.title,
    subtitle: builder.subtitle,
    documentControl: builder.control,
    versionHistory: builder.history,
    priorities: settled.map(toPriority),
    glossary: builder.glossary,
  };
  reportUnrated(
    content,
    settled.flatMap((each) => each.actions),
    builder,
  );
  for (const unplaced of builder.unplaced) {
    const severity = unplaced.what === 'row' ? 'warning' : 'info';
    builder.say(
      severity,
      `unplaced-${unplaced.what}`,
      `Not placed: “${shorten(unplaced.text)}”. ${unplaced.reason}`,
      unplaced.at,
    );
  }
  return {
    content,
    scale: scaleOf(builder.key),
    evidence: settled.flatMap((priority) => priority.actions.map((each) => each.evidence)),
    questions: builder.questions.list(),
    unplaced: builder.unplaced,
    tables: builder.tables,
    legend: builder.legend.entries(),
    messages: builder.messages,
  };
}

function toPriority(priority: DraftPriority): Priority {
  return {
    number: priority.number ?? '',
    title: priority.title,
    actions: priority.actions.map((each) => each.action),
    expectedOutcomes: priority.outcomes,
    measures: priority.measures,
  };
}

/** Priorities without a number get the next one that is free. */
function numberPriorities(priorities: readonly DraftPriority[], builder: PlanBuilder): void {
  const taken = new Set(priorities.map((each) => each.number));
  let next = 1;
  for (const priority of priorities) {
    if (priority.number !== null) continue;
    while (taken.has(String(next))) next++;
    priority.number = String(next);
    taken.add(priority.number);
    const name = priority.title === '' ? 'A priority' : `“${shorten(priority.title)}”`;
    builder.say(
      'info',
      'priority-numbered',
      `${name} has no number in the document; it is number ${priority.number} here.`,
      priority.at,
    );
  }
}

function reportUntitled(priorities: readonly DraftPriority[], builder: PlanBuilder): void {
  const untitled = priorities.filter((each) => each.title === '').map((each) => each.number ?? '');
  if (untitled.length === 0) return;
  const which = untitled.length === 1 ? 'Priority' : 'Priorities';
  const has = untitled.length === 1 ? 'has' : 'have';
  builder.say(
    'info',
    'priority-untitled',
    `${which} ${untitled.join(', ')} ${has} no title in the document.`,
    null,
  );
}

/** Where references count on from 1 in each priority, the same one may stand in each. */
function settleActions(
  priority: DraftPriority,
  seenElsewhere: Set<string>,
  builder: PlanBuilder,
): DraftAction[] {
  const seenHere = new Set<string>();
  const used = new Set(priority.actions.map((each) => each.action.ref));
  const settled: DraftAction[] = [];
  for (const draft of priority.actions) {
    const named =
      draft.action.ref === ''
        ? askReference(draft, freeReference(priority, settled.length + 1, used), builder)
        : draft;
    if (named === null) continue;
    const seen = priorityOfReference(named.action.ref) === null ? seenHere : seenElsewhere;
    if (seen.has(named.action.ref) && !keepDuplicate(named, builder)) continue;
    seen.add(named.action.ref);
    settled.push(settleClosure(named, builder));
  }
  return settled;
}

/** The first reference from that number on that no action of the priority has. */
function freeReference(priority: DraftPriority, from: number, used: Set<string>): string {
  let next = from;
  while (used.has(`${priority.number}.${next}`)) next++;
  const ref = `${priority.number}.${next}`;
  used.add(ref);
  return ref;
}

function askReference(draft: DraftAction, ref: string, builder: PlanBuilder): DraftAction | null {
  const wording = shorten(lineText(draft.action.wording));
  const answer = builder.questions.ask({
    about: null,
    kind: 'missing-reference',
    text: `“${wording}” has no reference. Which one is it?`,
    at: draft.evidence.row,
    quote: wording,
    options: [
      { id: ref, label: ref },
      { id: 'leave-out', label: 'It is not an action' },
    ],
    proposed: ref,
  });
  if (answer === 'leave-out') {
    builder.unplaced.push({
      what: 'row',
      text: wording,
      at: draft.evidence.row,
      reason: 'Left out: it is not an action.',
    });
    return null;
  }
  return { action: { ...draft.action, ref: answer }, evidence: { ...draft.evidence, ref: answer } };
}

function keepDuplicate(draft: DraftAction, builder: PlanBuilder): boolean {
  const { ref, wording } = draft.action;
  const answer = builder.questions.ask({
    about: null,
    kind: 'duplicate-reference',
    text: `Reference ${ref} stands twice. Is the second one an action of its own?`,
    at: draft.evidence.row,
    quote: lineText(wording),
    options: [
      { id: 'keep', label: 'Keep both' },
      { id: 'leave-out', label: 'Leave the second one out' },
    ],
    proposed: 'keep',
  });
  return answer === 'keep';
}

/** An action without ratings whose progress closes it no longer counts, if the person agrees. */
function settleClosure(draft: DraftAction, builder: PlanBuilder): DraftAction {
  const { action, evidence } = draft;
  const unrated = action.activityRating === null && action.impactRating === null;
  const found = unrated && action.closure === null ? findClosure(action, builder.vocabulary.closing) : null;
  if (found === null) return draft;
  const { closure, words } = found;
  const at = evidence.fields.progress?.at ?? evidence.row;
  const into = closure.into === null ? '' : ` It goes on in ${closure.into}.`;
  const said = shorten(words).replace(/\.$/, '');
  const text = `${action.ref} has no rating, and its progress closes it: “${said}”.`;
  const answer = builder.questions.ask({
    about: null,
    kind: 'closed-in-progress',
    text: `${text} Does it still count?`,
    at,
    quote: words,
    options: [
      {
        id: 'closed',
        label: closure.into === null ? 'It is closed' : `It is closed and goes on in ${closure.into}`,
      },
      { id: 'open', label: 'It is open and not rated' },
    ],
    proposed: 'closed',
  });
  if (answer !== 'closed') return draft;
  builder.say('warning', 'closed-in-progress', text + into, at);
  return { action: { ...action, closure }, evidence };
}

function reportUnrated(content: PlanContent, drafts: readonly DraftAction[], builder: PlanBuilder): void {
  const open = drafts.filter(({ action }) => action.closure === null);
  const rates = (pick: (action: Action) => string | null): boolean =>
    open.some(({ action }) => pick(action) !== null);
  const activity = rates((action) => action.activityRating);
  const impact = rates((action) => action.impactRating);
  for (const { action, evidence } of open) {
    const missing = [
      ...(activity && action.activityRating === null ? ['activity'] : []),
      ...(impact && action.impactRating === null ? ['impact'] : []),
    ];
    if (missing.length === 0) continue;
    builder.say(
      'warning',
      'not-rated',
      `${action.ref} has no ${missing.join(' and no ')} rating.`,
      evidence.fields[missing[0] === 'activity' ? 'activityRating' : 'impactRating']?.at ?? evidence.row,
    );
  }
  if (content.priorities.length > 0 && !activity && !impact) {
    builder.say('warning', 'no-ratings', 'No ratings were found in the plan.', null);
  }
}

const LONGEST_QUOTE = 100;

function shorten(text: string): string {
  return text.length <= LONGEST_QUOTE ? text : `${text.slice(0, LONGEST_QUOTE - 1)}…`;
}
