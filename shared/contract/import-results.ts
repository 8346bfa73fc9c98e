import type { OmittedContent } from '#shared/document/read-result';
import type { RatingKey, RatingScale } from '#shared/domain/rating';

/** An import under review; `review` is null when none is. */
export interface ImportView {
  readonly review: ImportReview | null;
}

/** What stands on the review page beside the source itself. */
export interface ImportReview {
  readonly id: string;
  readonly fileName: string;
  readonly kind: 'text' | 'workbook' | 'exchange';
  readonly openedAt: string;
  readonly openedBy: string;
  readonly title: string;
  readonly actions: readonly ActionLine[];
  readonly priorities: readonly PriorityLine[];
  readonly questions: readonly ReviewQuestion[];
  readonly columns: readonly ColumnReading[];
  readonly legend: readonly ShadeReading[];
  readonly scale: RatingScale;
  readonly revisions: readonly RevisionView[];
  readonly unplaced: readonly UnplacedView[];
  readonly messages: readonly ReviewMessage[];
  readonly omissions: ReadonlyArray<{
    readonly what: OmittedContent;
    readonly count: number;
    readonly at: Place | null;
  }>;
  readonly source: SourceOutline;
  readonly proposal: VersionProposal;
  /** The label of the newest version there is; null when the plan has none. */
  readonly newest: string | null;
}

/** A place in the source: in words, and on the page where it stands in the part that is shown. */
export interface Place {
  readonly words: string;
  /** Number of the strip, and of the cell in it; null for the strip as a whole. */
  readonly strip: number | null;
  readonly cell: number | null;
}

export interface ActionLine {
  /** Names the action in edits: the same whatever is decided. */
  readonly id: string;
  readonly ref: string;
  /** The start of it. */
  readonly wording: string;
  /** Index of its priority. */
  readonly priority: number;
  readonly at: Place;
  readonly activityRating: RatingKey | null;
  readonly impactRating: RatingKey | null;
  /** Open questions about it. */
  readonly open: number;
}

export interface PriorityLine {
  /** As recognised: names it in corrections. */
  readonly recognised: string;
  readonly number: string;
  readonly title: string;
  readonly actions: number;
  readonly edited: boolean;
}

export interface ReviewQuestion {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly at: Place;
  readonly quote: string;
  readonly options: readonly ReviewOption[];
  readonly proposed: string;
  readonly answer: string | null;
  /** Index of the action that it is about; null when it is about none alone. */
  readonly action: number | null;
  readonly field: string | null;
  /** The shade that it asks about, RRGGBB. */
  readonly fill: string | null;
  /** In how many places the one answer holds. */
  readonly places: number;
}

export interface ReviewOption {
  readonly id: string;
  readonly label: string;
  /** The letter or digit that takes it. */
  readonly key: string;
  /** The rating that it gives; null where it gives none, undefined where it is not about ratings. */
  readonly rating?: RatingKey | null;
}

export interface ColumnReading {
  readonly header: string;
  readonly role: string | null;
  readonly tables: number;
  readonly at: Place;
  /** 0 to 1. */
  readonly confidence: number;
  readonly corrected: boolean;
}

export interface ShadeReading {
  /** RRGGBB. */
  readonly fill: string;
  readonly rating: RatingKey | null;
  readonly by: 'key' | 'nearest' | 'person';
  readonly uses: number;
  /** The question that asks about it; null when it is clear. */
  readonly question: string | null;
}

export interface RevisionView {
  /** Its place among all of the document. */
  readonly number: number;
  readonly kind: 'added' | 'removed';
  readonly moved: boolean;
  /** The other half of a move: it is decided with this one. */
  readonly partner: number | null;
  readonly what: 'text' | 'row' | 'paragraph-end';
  readonly text: string;
  readonly author: string;
  /** ISO time as in the file. */
  readonly date: string | null;
  readonly at: Place;
  /** Null while it is read as accepted without anyone having said so. */
  readonly decision: 'accept' | 'reject' | null;
}

export interface UnplacedView {
  readonly what: 'row' | 'table';
  readonly text: string;
  readonly reason: string;
  readonly at: Place;
}

export interface ReviewMessage {
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: string;
  readonly at: Place | null;
}

/** The row of version control that the new version would get, and where its label comes from. */
export interface VersionProposal {
  readonly version: string;
  readonly from: 'document' | 'file-name' | 'newest' | 'first';
  readonly status: string;
  readonly date: string | null;
  readonly description: string;
  /** Labels that are taken. */
  readonly taken: readonly string[];
}

export interface SourceOutline {
  readonly strips: number;
  /** About how many lines each strip takes. */
  readonly lines: readonly number[];
  readonly headings: ReadonlyArray<{ readonly strip: number; readonly level: number; readonly text: string }>;
}

/** What a person can put right by hand in the review. */
export const EDITED_FIELDS = [
  'ref',
  'wording',
  'lead',
  'deadline',
  'progress',
  'activityRating',
  'impactRating',
  'board',
  'priority',
] as const;

/** How many strips a chunk of the source has. */
export const STRIPS_PER_CHUNK = 60;

export interface SourceChunk {
  readonly first: number;
  readonly strips: readonly SourceStrip[];
}

/** One piece of the source as it scrolls by: a paragraph, a row of a table, or a label that says where we are. */
export type SourceStrip =
  | { readonly kind: 'label'; readonly text: string }
  | { readonly kind: 'text'; readonly text: SourceText; readonly place: string }
  | {
      readonly kind: 'row';
      readonly place: string;
      readonly header: boolean;
      readonly first: boolean;
      readonly last: boolean;
      /** Shares of the width, one a column. */
      readonly widths: readonly number[];
      readonly revision: SourceRevision | null;
      /** The row's number and the columns' letters, in a workbook. */
      readonly number: number | null;
      readonly cells: readonly SourceCell[];
    };

export interface SourceText {
  readonly heading: number | null;
  /** Bullet or number in front; null outside lists. */
  readonly mark: string | null;
  readonly level: number;
  readonly align: 'left' | 'centre' | 'right' | 'justified' | null;
  readonly shade: string | null;
  readonly runs: readonly SourceRun[];
}

export interface SourceRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly underline: boolean;
  readonly strike: boolean;
  readonly script: 'superscript' | 'subscript' | null;
  readonly revision: SourceRevision | null;
}

export interface SourceRevision {
  readonly number: number;
  readonly kind: 'added' | 'removed';
  readonly decision: 'accept' | 'reject' | null;
}

export interface SourceCell {
  /** From 0. */
  readonly column: number;
  readonly span: number;
  /** It goes on from the cell above, or into the one below. */
  readonly fromAbove: boolean;
  readonly intoBelow: boolean;
  readonly shade: string | null;
  readonly place: string;
  readonly texts: readonly SourceText[];
  readonly became: Became;
}

/** What became of a cell. */
export type Became =
  | { readonly kind: 'field'; readonly action: number; readonly ref: string; readonly field: string }
  | { readonly kind: 'column'; readonly header: string; readonly role: string | null }
  | { readonly kind: 'unplaced'; readonly index: number }
  | { readonly kind: 'part'; readonly table: string }
  | { readonly kind: 'nothing' };

/** Everything recognised of one action, with where it came from. */
export interface RecognisedAction {
  readonly index: number;
  readonly id: string;
  readonly priority: number;
  readonly fields: readonly RecognisedField[];
  readonly at: Place;
}

export interface RecognisedField {
  readonly field: string;
  readonly value: RecognisedValue;
  readonly at: Place | null;
  readonly standing: 'sure' | 'by-colour' | 'unsure' | 'answered' | 'edited' | 'tracked' | 'empty';
  /** The open question about it. */
  readonly question: string | null;
  /** What was recognised, where it was edited: for taking it back. */
  readonly written: string;
}

export type RecognisedValue =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'deadline';
      readonly written: string;
      readonly due: string | null;
      readonly original: string | null;
      readonly moved: number;
    }
  | { readonly kind: 'rating'; readonly rating: RatingKey | null; readonly closed: boolean }
  | {
      readonly kind: 'progress';
      readonly items: ReadonlyArray<{ readonly level: number; readonly text: string }>;
    };

export interface OpenedImport {
  readonly id: string;
  readonly fileName: string;
  /** It was under review already, and goes on. */
  readonly goesOn: boolean;
}

export interface ConfirmedImport {
  readonly version: string;
  readonly actions: number;
}

/** What a step did, in words. */
export interface DoneStep {
  readonly sentence: string;
}
