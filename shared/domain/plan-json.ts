import { dueText } from './plan-date.ts';
import { listActions, type Action, type PlanContent, type Priority } from './plan.ts';
import { DEFAULT_SCALE, type RatingScale } from './rating.ts';
import { PLAIN_RUN, lineText, sameLook, type RichLine } from './rich-text.ts';

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
 * A plan in the exchange format, rated by that scale. What the format has no place for is named in messages, so that
 * nothing is lost without a word.
 */
export function toPlanJson(
  content: PlanContent,
  scale: RatingScale,
  messages: readonly MessageJson[],
): PlanJson {
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
    messages: [...messages, ...whatJsonLeavesOut(content, scale)],
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

/** What the exchange format has no place for, a message for each; looks and marks of lists are counted. */
function whatJsonLeavesOut(content: PlanContent, scale: RatingScale): MessageJson[] {
  const actions = listActions(content).map(({ action }) => action);
  return [
    ...content.priorities.flatMap(({ measures, number }) =>
      measures
        .filter(({ series }) => series !== null)
        .map(({ text }) =>
          leftOut('measure-series', `The values over time of “${text}” have`, `priority ${number}`),
        ),
    ),
    ...actions.flatMap(ofAction),
    ...counted('looks', actions.flatMap(linesOf).filter(hasLook).length, LOOKS),
    ...counted(
      'list-marks',
      actions.flatMap(({ progress }) => progress).filter(({ mark }) => mark !== 'bullet').length,
      MARKS,
    ),
    ...(isOwnGuide(scale) ? [leftOut('rating-guide', `The rating guide “${scale.name}” has`, '')] : []),
  ];
}

function ofAction({ ref, board, closure }: Action): MessageJson[] {
  const at = `action ${ref}`;
  return [
    ...(board === '' ? [] : [leftOut('board', `The board of ${ref} (${board}) has`, at)]),
    ...(closure === null ? [] : [leftOut('closure', `That ${ref} is closed has`, at)]),
  ];
}

function linesOf({ wording, progress }: Action): RichLine[] {
  return [wording, ...progress.map(({ line }) => line)];
}

function hasLook(line: RichLine): boolean {
  return line.some((run) => !sameLook(run, PLAIN_RUN));
}

const LOOKS = [
  'Bold, italic or another look in 1 text has',
  (count: number) => `Bold, italic or other looks in ${count} texts have`,
] as const;
const MARKS = [
  'The mark of 1 progress item that is no bullet has',
  (count: number) => `The marks of ${count} progress items that are no bullets have`,
] as const;

function counted(
  what: string,
  count: number,
  [one, many]: readonly [string, (count: number) => string],
): MessageJson[] {
  return count === 0 ? [] : [leftOut(what, count === 1 ? one : many(count), '')];
}

/** A scale that says other than the one that every plan starts with. */
function isOwnGuide(scale: RatingScale): boolean {
  return JSON.stringify(scale.ratings) !== JSON.stringify(DEFAULT_SCALE.ratings);
}

function leftOut(what: string, subject: string, at: string): MessageJson {
  return { code: `not-in-json-${what}`, severity: 'info', text: `${subject} no place in this format.`, at };
}
