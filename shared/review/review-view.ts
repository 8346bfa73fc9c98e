import { proposeVersion } from '#shared/compare/propose-version';
import type {
  ActionLine,
  ColumnReading,
  ImportReview,
  PriorityLine,
  ReviewQuestion,
  RevisionView,
  ShadeReading,
  VersionProposal,
} from '#shared/contract/import-results';
import type { Omission, ReadMessage } from '#shared/document/read-result';
import { pairMoves, type TrackedChange } from '#shared/document/tracked-changes';
import { listActions } from '#shared/domain/plan';
import { lineText } from '#shared/domain/rich-text';
import type { LegendEntry, Question } from '#shared/recognise/draft';
import { actionId } from './apply-edits.ts';
import { decisionsByChange, type Decision, type ReviewDecisions } from './decisions.ts';
import { giveKeys } from './option-keys.ts';
import { rowKey, type SpotFinder } from './places.ts';
import type { ReviewedPlan } from './review-plan.ts';
import { kindOf } from './strips.ts';

/** What the page shows of a review, but for what only the workspace knows. */
export type ReviewBody = Omit<ImportReview, 'id' | 'openedAt' | 'openedBy' | 'newest'>;

/** All that a review is shown from. */
export interface ReviewParts {
  readonly fileName: string;
  readonly kind: ImportReview['kind'];
  readonly reviewed: ReviewedPlan;
  readonly decisions: ReviewDecisions;
  readonly changes: readonly TrackedChange[];
  readonly messages: readonly ReadMessage[];
  readonly omissions: readonly Omission[];
  readonly spots: SpotFinder;
  readonly outline: ImportReview['source'];
  /** Labels of the versions there are, in order. */
  readonly taken: readonly string[];
}

export function toReviewBody(parts: ReviewParts): ReviewBody {
  const { reviewed, spots } = parts;
  const { draft } = reviewed;
  const questions = toQuestions(parts);
  const decided = decisionsByChange(parts.decisions);
  const moves = pairMoves(parts.changes);
  return {
    fileName: parts.fileName,
    kind: parts.kind,
    title: draft.content.title,
    actions: toActionLines(parts, questions),
    priorities: toPriorityLines(parts),
    questions,
    columns: toColumns(parts),
    legend: draft.legend.map((entry) => toShade(entry, questions)),
    scale: draft.scale,
    revisions: parts.changes.map((change, number) => ({
      ...toRevision(change, number, decided, spots),
      partner: moves.get(number) ?? null,
    })),
    unplaced: draft.unplaced.map(({ at, ...rest }) => ({ ...rest, at: spots.place(at) })),
    messages: parts.messages.map(({ at, ...message }) => ({
      ...message,
      at: at === null ? null : spots.place(at),
    })),
    omissions: parts.omissions.map(({ what, count, firstAt }) => ({
      what,
      count,
      at: firstAt === null ? null : spots.place(firstAt),
    })),
    source: parts.outline,
    proposal: toProposal(parts),
  };
}

const LONGEST_START = 90;

function toActionLines({ reviewed, spots }: ReviewParts, questions: readonly ReviewQuestion[]): ActionLine[] {
  const open = new Map<number, number>();
  for (const { action, answer } of questions) {
    if (action !== null && answer === null) open.set(action, (open.get(action) ?? 0) + 1);
  }
  const { content, evidence } = reviewed.draft;
  const indexes = new Map(content.priorities.map((priority, index) => [priority, index]));
  return listActions(content).flatMap(({ action, priority }, index): ActionLine[] => {
    const own = evidence[index];
    if (own === undefined) return [];
    const wording = lineText(action.wording);
    return [
      {
        id: actionId(own),
        ref: action.ref,
        wording: wording.length > LONGEST_START ? `${wording.slice(0, LONGEST_START)}…` : wording,
        priority: indexes.get(priority) ?? 0,
        at: spots.place(own.row),
        activityRating: action.activityRating,
        impactRating: action.impactRating,
        open: open.get(index) ?? 0,
      },
    ];
  });
}

function toPriorityLines({ reviewed, decisions }: ReviewParts): PriorityLine[] {
  return reviewed.draft.content.priorities.map((priority) => {
    const edit = decisions.priorities.find((each) => each.as === priority.number);
    return {
      recognised: edit?.number ?? priority.number,
      number: priority.number,
      title: priority.title,
      actions: priority.actions.length,
      edited: edit !== undefined,
    };
  });
}

function toQuestions({ reviewed, spots }: ReviewParts): ReviewQuestion[] {
  const { draft, questions } = reviewed;
  const rows = new Set(questions.map(({ at }) => rowKey(at)));
  const byRow = new Map<string, number>();
  const byCell = new Map<string, { readonly action: number; readonly field: string }>();
  draft.evidence.forEach(({ row, fields }, action) => {
    const key = rowKey(row);
    if (key === null || !rows.has(key)) return;
    byRow.set(key, action);
    for (const [field, found] of Object.entries(fields)) {
      const spot = spots.find(found.at);
      if (spot !== null) byCell.set(`${spot.unit} ${spot.cell}`, { action, field });
    }
  });
  const uses = new Map(draft.legend.map(({ fill, uses: count }) => [fill, count]));
  return questions.map((question) => {
    const spot = spots.find(question.at);
    const known = spot === null ? undefined : byCell.get(`${spot.unit} ${spot.cell}`);
    const options = suggestedFirst(question);
    const keys = giveKeys(options);
    const fill = fillOf(question);
    return {
      ...question,
      at: spots.place(question.at),
      options: options.map((option, index) => ({
        ...option,
        key: keys[index] ?? '',
        ...ratingOf(question, option.id),
      })),
      action: known?.action ?? byRow.get(rowKey(question.at) ?? '') ?? null,
      field: known?.field ?? null,
      fill,
      places: fill === null ? 1 : (uses.get(fill) ?? 1),
    };
  });
}

function suggestedFirst({ options, proposed }: Question): Question['options'] {
  return [...options.filter(({ id }) => id === proposed), ...options.filter(({ id }) => id !== proposed)];
}

function fillOf({ kind, quote }: Question): string | null {
  return kind === 'rating-colour' ? quote.replace('#', '') : null;
}

function ratingOf({ kind }: Question, option: string): { readonly rating?: string | null } {
  return kind.startsWith('rating-') ? { rating: option === 'none' ? null : option } : {};
}

/** Columns of the same title are one column to a person. */
function toColumns({ reviewed, decisions, spots }: ReviewParts): ColumnReading[] {
  const columns = new Map<string, ColumnReading>();
  for (const table of reviewed.draft.tables) {
    for (const { header, role, confidence } of table.columns) {
      if (header === '') continue;
      const known = columns.get(header);
      columns.set(header, {
        header,
        role: known?.role ?? role,
        tables: (known?.tables ?? 0) + 1,
        at: known?.at ?? spots.place(table.at),
        confidence: Math.min(known?.confidence ?? 1, confidence),
        corrected: decisions.columns.some((each) => each.header === header),
      });
    }
  }
  return [...columns.values()];
}

function toShade(
  { fill, rating, by, uses }: LegendEntry,
  questions: readonly ReviewQuestion[],
): ShadeReading {
  const asked = questions.find((question) => question.fill === fill);
  return { fill, rating, by, uses, question: asked?.id ?? null };
}

function toRevision(
  { revision, what, text, at }: TrackedChange,
  number: number,
  decided: ReadonlyMap<number, Decision>,
  spots: SpotFinder,
): Omit<RevisionView, 'partner'> {
  return {
    number,
    kind: kindOf(revision),
    moved: revision.kind === 'moved-here' || revision.kind === 'moved-away',
    what,
    text,
    author: revision.author,
    date: revision.date,
    at: spots.place(at),
    decision: decided.get(number) ?? null,
  };
}

function toProposal({ reviewed, fileName, taken }: ReviewParts): VersionProposal {
  const { meta, from } = proposeVersion(reviewed.draft.content, fileName, taken);
  const { label, status, date, description } = meta;
  return { version: label, from, status, date, description, taken };
}
