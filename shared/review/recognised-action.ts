import type {
  Place,
  RecognisedAction,
  RecognisedField,
  RecognisedValue,
} from '#shared/contract/import-results';
import { listActions, type Action } from '#shared/domain/plan';
import { dueText } from '#shared/domain/plan-date';
import { lineText } from '#shared/domain/rich-text';
import { assertNever } from '#shared/domain/assert-never';
import type { ActionEvidence } from '#shared/recognise/draft';
import { actionId, writeProgress } from './apply-edits.ts';
import type { EditedField } from './decisions.ts';
import { rowKey } from './places.ts';
import type { ReviewParts } from './review-view.ts';

const FIELDS: readonly EditedField[] = [
  'ref',
  'wording',
  'lead',
  'deadline',
  'progress',
  'activityRating',
  'impactRating',
  'board',
  'priority',
];

/** Below this a rating by colour is not clear. */
const CLEAR = 0.35;

/** All that was recognised of one action, with where each value came from; null when there is no such action. */
export function describeAction(index: number, parts: ReviewParts): RecognisedAction | null {
  const { content, evidence } = parts.reviewed.draft;
  const placed = listActions(content)[index];
  const own = evidence[index];
  if (placed === undefined || own === undefined) return null;
  const id = actionId(own);
  const edited = new Set(
    parts.decisions.edits.filter((edit) => edit.action === id).map((edit) => edit.field),
  );
  return {
    index,
    id,
    priority: content.priorities.indexOf(placed.priority),
    at: parts.spots.place(own.row),
    fields: FIELDS.map((field): RecognisedField => {
      const value = valueOf(placed.action, field, placed.priority.number);
      const at = placeOf(field, own, parts);
      const question = findQuestion(own, field, at, parts);
      return {
        field,
        value,
        at,
        question,
        standing: edited.has(field) ? 'edited' : standingOf(field, value, { own, question, parts }),
        written: writtenOf(placed.action, field, placed.priority.number),
      };
    }),
  };
}

function placeOf(field: EditedField, own: ActionEvidence, { spots }: ReviewParts): Place | null {
  if (field === 'priority') return null;
  const found = own.fields[field];
  return found === undefined ? null : spots.place(found.at);
}

function findQuestion(
  own: ActionEvidence,
  field: EditedField,
  at: Place | null,
  { reviewed, spots }: ReviewParts,
): string | null {
  if (at === null) return null;
  const found = reviewed.questions.find((question) => {
    if (question.answer !== null) return false;
    const place = spots.find(question.at);
    const same = place !== null && place.unit === at.strip && place.cell === at.cell;
    const identity = field === 'wording' && question.kind === 'identity';
    return (same && question.kind !== 'identity') || (identity && rowKey(question.at) === rowKey(own.row));
  });
  return found?.id ?? null;
}

interface Standing {
  readonly own: ActionEvidence;
  readonly question: string | null;
  readonly parts: ReviewParts;
}

function standingOf(
  field: EditedField,
  value: RecognisedValue,
  { own, question, parts }: Standing,
): RecognisedField['standing'] {
  if (question !== null) return 'unsure';
  const found = field === 'priority' ? undefined : own.fields[field];
  if (found !== undefined && isTracked(found, parts)) return 'tracked';
  if (isEmpty(value)) return 'empty';
  if (value.kind === 'rating' && found !== undefined && found.confidence < 1) {
    if (found.confidence >= CLEAR) return 'by-colour';
    return isRatingAsked(parts) ? 'unsure' : 'answered';
  }
  return 'sure';
}

/** A doubtful rating is only left unsettled by a question that is open. */
function isRatingAsked({ reviewed }: ReviewParts): boolean {
  return reviewed.questions.some(({ kind, answer }) => answer === null && kind.startsWith('rating-'));
}

function isTracked({ at }: { readonly at: ActionEvidence['row'] }, { changes }: ReviewParts): boolean {
  const key = rowKey(at);
  return changes.some((change) => rowKey(change.at) === key && change.at.column === at.column);
}

function isEmpty(value: RecognisedValue): boolean {
  switch (value.kind) {
    case 'text':
      return value.text === '';
    case 'deadline':
      return value.written === '';
    case 'rating':
      return value.rating === null;
    case 'progress':
      return value.items.length === 0;
    default:
      return assertNever(value);
  }
}

function valueOf(action: Action, field: EditedField, priority: string): RecognisedValue {
  switch (field) {
    case 'ref':
      return { kind: 'text', text: action.ref };
    case 'wording':
      return { kind: 'text', text: lineText(action.wording) };
    case 'lead':
      return { kind: 'text', text: action.lead };
    case 'board':
      return { kind: 'text', text: action.board };
    case 'priority':
      return { kind: 'text', text: priority };
    case 'deadline': {
      const { written, current, original, timesMoved } = action.deadline;
      return {
        kind: 'deadline',
        written,
        due: dueText(current),
        original: timesMoved > 0 ? dueText(original) : null,
        moved: timesMoved,
      };
    }
    case 'progress':
      return {
        kind: 'progress',
        items: action.progress.map(({ level, line }) => ({ level, text: lineText(line) })),
      };
    case 'activityRating':
    case 'impactRating':
      return { kind: 'rating', rating: action[field], closed: action.closure !== null };
    default:
      return assertNever(field);
  }
}

function writtenOf(action: Action, field: EditedField, priority: string): string {
  if (field === 'progress') return writeProgress(action.progress);
  const value = valueOf(action, field, priority);
  if (value.kind === 'deadline') return value.written;
  return value.kind === 'text' ? value.text : value.kind === 'rating' ? (value.rating ?? '') : '';
}
