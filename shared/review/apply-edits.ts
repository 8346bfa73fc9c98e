import { describeSource } from '#shared/document/source-ref';
import type { Action, PlanContent, Priority, ProgressItem } from '#shared/domain/plan';
import { readPlanDate } from '#shared/domain/read-date';
import { lineText, plainLine, tidyLine } from '#shared/domain/rich-text';
import { assertNever } from '#shared/domain/assert-never';
import type { ActionEvidence, ImportDraft } from '#shared/recognise/draft';
import { splitLeads } from '#shared/recognise/leads';
import type { ActionEdit, PriorityEdit } from './decisions.ts';

interface Placed {
  readonly action: Action;
  readonly evidence: ActionEvidence;
  /** As recognised. */
  readonly priority: string;
}

interface Edits {
  readonly edits: readonly ActionEdit[];
  readonly priorities: readonly PriorityEdit[];
}

/** The draft with what a person put right by hand. An edit of an action that is no longer recognised does nothing. */
export function applyEdits(
  draft: ImportDraft,
  { edits, priorities }: Edits,
  roleWords: readonly string[],
): ImportDraft {
  if (edits.length === 0 && priorities.length === 0) return draft;
  const byAction = Map.groupBy(edits, (edit) => edit.action);
  const numbers = new Set(draft.content.priorities.map((each) => each.number));
  const placed = placeActions(draft).map((each) =>
    (byAction.get(actionId(each.evidence)) ?? []).reduce(
      (edited, edit) => applyEdit(edited, edit, numbers, roleWords),
      each,
    ),
  );
  const byPriority = Map.groupBy(placed, (each) => each.priority);
  const ordered = draft.content.priorities.map((priority) => byPriority.get(priority.number) ?? []);
  const content: PlanContent = {
    ...draft.content,
    priorities: draft.content.priorities.map((priority, index): Priority => {
      const edit = priorities.find((each) => each.number === priority.number);
      return {
        ...priority,
        number: edit?.as ?? priority.number,
        title: edit?.title ?? priority.title,
        actions: (ordered[index] ?? []).map((each) => each.action),
      };
    }),
  };
  return { ...draft, content, evidence: ordered.flatMap((each) => each.map(({ evidence }) => evidence)) };
}

/** Names an action by where it stands, whatever is read there. */
export function actionId(evidence: ActionEvidence): string {
  return describeSource(evidence.row);
}

function placeActions({ content, evidence }: ImportDraft): Placed[] {
  let next = 0;
  return content.priorities.flatMap((priority) =>
    priority.actions.flatMap((action) => {
      const own = evidence[next++];
      return own === undefined ? [] : [{ action, evidence: own, priority: priority.number }];
    }),
  );
}

function applyEdit(
  placed: Placed,
  { field, value }: ActionEdit,
  priorities: ReadonlySet<string>,
  roleWords: readonly string[],
): Placed {
  const text = value ?? '';
  const change = (part: Partial<Action>): Placed => ({ ...placed, action: { ...placed.action, ...part } });
  switch (field) {
    case 'ref':
      return {
        ...placed,
        action: { ...placed.action, ref: text },
        evidence: { ...placed.evidence, ref: text },
      };
    case 'wording':
      return change({ wording: tidyLine(plainLine(text)) });
    case 'lead':
      return change({ lead: text, leads: splitLeads(text.split('\n'), roleWords) });
    case 'deadline':
      return change({ deadline: readPlanDate(text).date });
    case 'progress':
      return change({ progress: readProgress(text, placed.action.progress) });
    case 'activityRating':
      return change({ activityRating: value, closure: value === null ? placed.action.closure : null });
    case 'impactRating':
      return change({ impactRating: value, closure: value === null ? placed.action.closure : null });
    case 'board':
      return change({ board: text });
    case 'priority':
      return priorities.has(text) ? { ...placed, priority: text } : placed;
    default:
      return assertNever(field);
  }
}

const DEEPEST = 2;

/** Progress as text for editing: a line an item, a tab for each level. */
export function writeProgress(items: readonly ProgressItem[]): string {
  return items.map(({ level, line }) => '\t'.repeat(level) + lineText(line)).join('\n');
}

/** What was there before keeps its marks and its looks. */
function readProgress(text: string, before: readonly ProgressItem[]): ProgressItem[] {
  return text.split('\n').flatMap((written): ProgressItem[] => {
    const words = written.trim();
    if (words === '') return [];
    const level = Math.min(DEEPEST, /^\t*/.exec(written)?.[0].length ?? 0);
    const known = before.find(({ line }) => lineText(line) === words);
    return [
      known === undefined ? { level, mark: 'bullet', line: tidyLine(plainLine(words)) } : { ...known, level },
    ];
  });
}
