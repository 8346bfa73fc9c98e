/**
 * All that a person has decided while reviewing an import. It is kept as it is, and the plan is recognised again with
 * it, so that a review can go on another day with the same result.
 */
export interface ReviewDecisions {
  /** Option by question id. */
  readonly answers: Readonly<Record<string, string>>;
  /** What a column is for, by its header; null for a column that is not part of the plan. */
  readonly columns: ReadonlyArray<{ readonly header: string; readonly role: string | null }>;
  /** What a shade stands for; null for a shade that is no rating. */
  readonly legend: ReadonlyArray<{ readonly fill: string; readonly rating: string | null }>;
  readonly priorities: readonly PriorityEdit[];
  /** By the place of the tracked change among all of the document. Those not named are read as accepted. */
  readonly revisions: ReadonlyArray<{ readonly change: number; readonly decision: Decision }>;
  readonly edits: readonly ActionEdit[];
}

/** What becomes of a tracked change. */
export type Decision = 'accept' | 'reject';

/** A priority under another number or title. */
export interface PriorityEdit {
  /** As recognised. */
  readonly number: string;
  readonly as: string;
  readonly title: string;
}

export type EditedField =
  | 'ref'
  | 'wording'
  | 'lead'
  | 'deadline'
  | 'progress'
  | 'activityRating'
  | 'impactRating'
  | 'board'
  | 'priority';

/** One recognised value, put right by hand. */
export interface ActionEdit {
  /** Where the action stands, in words: it stays the same whatever else is decided. */
  readonly action: string;
  readonly field: EditedField;
  /** Null for no rating. Progress is a line an item, a tab for each level. */
  readonly value: string | null;
}

export const NO_DECISIONS: ReviewDecisions = {
  answers: {},
  columns: [],
  legend: [],
  priorities: [],
  revisions: [],
  edits: [],
};

/** What was decided about each tracked change, by its place. */
export function decisionsByChange({ revisions }: ReviewDecisions): ReadonlyMap<number, Decision> {
  return new Map(revisions.map(({ change, decision }) => [change, decision]));
}

/** With tracked changes accepted or rejected, or open again with null. */
export function withRevisions(
  decisions: ReviewDecisions,
  changes: readonly number[],
  decision: Decision | null,
): ReviewDecisions {
  const set = new Set(changes);
  const others = decisions.revisions.filter(({ change }) => !set.has(change));
  const added = decision === null ? [] : [...set].map((change) => ({ change, decision }));
  return {
    ...decisions,
    revisions: [...others, ...added].toSorted((first, second) => first.change - second.change),
  };
}

/** With an answer given, or taken back with null. */
export function withAnswer(
  decisions: ReviewDecisions,
  question: string,
  option: string | null,
): ReviewDecisions {
  const { [question]: _, ...others } = decisions.answers;
  return { ...decisions, answers: option === null ? others : { ...others, [question]: option } };
}

/** With one value put right, or as recognised again with undefined. */
export function withEdit(
  decisions: ReviewDecisions,
  { action, field }: Pick<ActionEdit, 'action' | 'field'>,
  value: string | null | undefined,
): ReviewDecisions {
  const others = decisions.edits.filter((edit) => edit.action !== action || edit.field !== field);
  return { ...decisions, edits: value === undefined ? others : [...others, { action, field, value }] };
}
