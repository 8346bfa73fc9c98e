import type { ReadMessage } from '#shared/document/read-result';
import type { SourceRef } from '#shared/document/source-ref';
import type { Action, PlanContent } from '#shared/domain/plan';
import type { RatingKey, RatingScale } from '#shared/domain/rating';
import type { ColumnRole } from './vocabulary.ts';

/** What was recognised in a document: a proposal, with where it came from and what is in doubt. */
export interface ImportDraft {
  readonly content: PlanContent;
  readonly scale: RatingScale;
  /** Where each action came from, in the order of the content's actions. */
  readonly evidence: readonly ActionEvidence[];
  /** Doubts, each with its source. An answered question stays, with the answer in effect. */
  readonly questions: readonly Question[];
  /** Rows and tables that seem to belong to a plan and fit nowhere. */
  readonly unplaced: readonly Unplaced[];
  /** How tables were understood, for a person to correct. */
  readonly tables: readonly RecognisedTable[];
  readonly legend: readonly LegendEntry[];
  readonly messages: readonly ReadMessage[];
}

export type ActionField =
  'ref' | 'wording' | 'lead' | 'deadline' | 'progress' | 'activityRating' | 'impactRating' | 'board';

export interface ActionEvidence {
  readonly ref: string;
  readonly row: SourceRef;
  readonly fields: Readonly<Partial<Record<ActionField, FieldEvidence>>>;
}

export interface FieldEvidence {
  readonly at: SourceRef;
  /** 0 to 1. */
  readonly confidence: number;
}

export type QuestionKind =
  | 'column'
  | 'rating-colour'
  | 'rating-words'
  | 'rating-conflict'
  | 'rating-missing'
  | 'deadline'
  | 'duplicate-reference'
  | 'missing-reference'
  | 'closed-in-progress'
  | 'priority'
  | 'identity';

export interface Question {
  /** Stable for the same document: kind and place. */
  readonly id: string;
  readonly kind: QuestionKind;
  readonly text: string;
  readonly at: SourceRef;
  /** The words or the colour in doubt. */
  readonly quote: string;
  readonly options: readonly Choice[];
  /** Id of the option that Clearday would take. */
  readonly proposed: string;
  /** Id of the option that the person took, null while open. */
  readonly answer: string | null;
}

export interface Choice {
  readonly id: string;
  readonly label: string;
}

export interface Unplaced {
  readonly what: 'row' | 'table';
  readonly text: string;
  readonly at: SourceRef;
  readonly reason: string;
}

export type TableKind =
  | 'actions'
  | 'action-card'
  | 'outcomes'
  | 'measures'
  | 'measure-series'
  | 'version-history'
  | 'document-control'
  | 'glossary'
  | 'rating-key'
  | 'breakdown'
  | 'other';

export interface RecognisedTable {
  readonly at: SourceRef;
  readonly kind: TableKind;
  /** For action tables: what each column was taken for; null for a column that is not used. */
  readonly columns: readonly RecognisedColumn[];
}

export interface RecognisedColumn {
  /** From 0. */
  readonly column: number;
  readonly header: string;
  readonly role: ColumnRole | null;
  readonly confidence: number;
}

/** A shade that the document uses for a rating. */
export interface LegendEntry {
  /** RRGGBB. */
  readonly fill: string;
  readonly rating: RatingKey | null;
  /** From the document's own key, from the nearest known shade, or from the person. */
  readonly by: 'key' | 'nearest' | 'person';
  /** 0 to 1. */
  readonly confidence: number;
  readonly uses: number;
}

/** What a person decided while reviewing; recognising again with it shows the effect at once. */
export interface Corrections {
  /** Option by question id. */
  readonly answers: Readonly<Record<string, string>>;
  readonly columns: readonly ColumnCorrection[];
  readonly legend: readonly LegendCorrection[];
}

/** The column of that header, in every table that has it. */
export interface ColumnCorrection {
  readonly header: string;
  readonly role: ColumnRole | null;
}

export interface LegendCorrection {
  readonly fill: string;
  readonly rating: RatingKey | null;
}

export const NO_CORRECTIONS: Corrections = { answers: {}, columns: [], legend: [] };

/** An action on its way into the draft. */
export interface DraftAction {
  readonly action: Action;
  readonly evidence: ActionEvidence;
}
