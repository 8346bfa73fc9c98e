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
  /** By the place of the tracked change among all of the document, as text. Those not named are read as accepted. */
  readonly revisions: Readonly<Record<string, 'accept' | 'reject'>>;
  readonly edits: readonly ActionEdit[];
}

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
  revisions: {},
  edits: [],
};

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
