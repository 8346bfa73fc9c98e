import { describeSource } from '#shared/document/source-ref';
import type { AnyDocument } from '#shared/document/read-result';
import type { Action, Measure, Priority } from '#shared/domain/plan';
import { dueText } from '#shared/domain/plan-date';
import { lineText } from '#shared/domain/rich-text';
import type { Corrections, ImportDraft } from '#shared/recognise/draft';
import { recognise } from '#shared/recognise/recognise';
import { vocabulary } from './recognised.ts';

/** What is recognised in a document, for reading on a page: the plan, then questions, what has no place, and messages. */
export function recognised(document: AnyDocument, corrections?: Corrections): string {
  return outlineDraft(recognise(document, vocabulary, corrections));
}

export function outlineDraft(draft: ImportDraft): string {
  const { content } = draft;
  const lines = [
    ...content.priorities.flatMap(outlinePriority),
    ...content.versionHistory.map((row) => `version ${Object.values(row).join(' | ')}`),
    ...content.documentControl.map(({ field, value }) => `control ${field}: ${value}`),
    ...content.glossary.map(({ role, name }) => `role ${role}: ${name}`),
    ...draft.questions.map(
      ({ kind, text, at, proposed }) => `? ${kind}: ${text} [${describeSource(at)}] → ${proposed}`,
    ),
    ...draft.messages.map(
      ({ code, text, at }) => `! ${code}: ${text}${at === null ? '' : ` [${describeSource(at)}]`}`,
    ),
  ];
  return lines.join('\n');
}

function outlinePriority(priority: Priority): string[] {
  return [
    `${priority.number}: ${priority.title}`,
    ...priority.actions.map((action) => `  ${outlineAction(action)}`),
    ...priority.expectedOutcomes.map((outcome) => `  outcome ${outcome}`),
    ...priority.measures.map((measure) => `  measure ${outlineMeasure(measure)}`),
  ];
}

/** Reference, wording, leads, deadline, ratings, progress; what the plan does not give is left out. */
function outlineAction(action: Action): string {
  const { current, original, written, timesMoved } = action.deadline;
  const moved = timesMoved > 0 ? `, was ${dueText(original) ?? '?'}, moved ${timesMoved}` : '';
  const ratings = [action.activityRating, action.impactRating].map((rating) => rating ?? '-').join('/');
  const progress = action.progress.map(
    ({ level, mark, line }) => `${'>'.repeat(level)}${mark === 'none' ? '' : `${mark} `}${lineText(line)}`,
  );
  const parts = [
    `${action.ref} ${lineText(action.wording)}`,
    action.leads.join(' + '),
    written === ''
      ? ''
      : `${written} = ${current?.kind === 'ongoing' ? 'ongoing' : dueText(current)}${moved}`,
    ratings === '-/-' ? '' : ratings,
    progress.join(' ¶ '),
    action.board === '' ? '' : `board ${action.board}`,
    action.closure === null
      ? ''
      : `closed${action.closure.into === null ? '' : ` into ${action.closure.into}`}`,
  ];
  return parts.filter((part) => part !== '').join(' | ');
}

function outlineMeasure({ text, value, series }: Measure): string {
  const table =
    series === null ? '' : ` ${[series.header, ...series.rows].map((row) => row.join(' ')).join(' / ')}`;
  return `${text}${value === null ? '' : ` = ${value}`}${table}`;
}
