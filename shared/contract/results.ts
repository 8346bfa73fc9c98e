import type { MessageJson, PlanJson } from '#shared/domain/plan-json';
import type { Direction } from '#shared/domain/rating';

/** What reading a file gives: the plan in the exchange format and what is in doubt. */
export interface PlanReading {
  readonly plan: PlanJson;
  readonly questions: readonly QuestionView[];
}

/** A doubt as a person sees it. */
export interface QuestionView {
  readonly id: string;
  readonly kind: string;
  readonly text: string;
  readonly at: string;
  readonly quote: string;
  readonly options: ReadonlyArray<{ readonly id: string; readonly label: string }>;
  readonly proposed: string;
  readonly answer: string | null;
}

export interface ImportResult {
  readonly version: string;
  readonly actions: number;
  readonly priorities: number;
  readonly contentHash: string;
  readonly questions: readonly QuestionView[];
  readonly messages: readonly MessageJson[];
}

export interface VersionView {
  readonly version: string;
  readonly state: 'draft' | 'issued';
  readonly status: string;
  /** ISO dates, null where not known. */
  readonly date: string | null;
  readonly description: string;
  readonly sectionsAffected: string;
  readonly reviewDue: string | null;
  readonly source: string | null;
  readonly createdAt: string;
  readonly issuedAt: string | null;
  readonly contentHash: string;
}

export interface VersionList {
  readonly plan: string;
  readonly versions: readonly VersionView[];
}

export interface IssueResult {
  readonly version: VersionView;
  /** What is worth knowing before the paper goes out, such as changes without a change request. */
  readonly notes: readonly string[];
}

/** Counts of one kind of rating; `ratings` by key, in the order of the scale. */
export interface RatingsView {
  readonly total: number;
  readonly ratings: Readonly<Record<string, CountView>>;
  /** The done rating and the best one below it together, as in Blue with Green. */
  readonly doneAndOnTrack: CountView & { readonly ratings: readonly string[] };
  readonly unrated: readonly string[];
}

export interface CountView {
  readonly count: number;
  /** Percent, rounded by the house's rule; null when nothing is rated. */
  readonly share: number | null;
}

export interface BreakdownView {
  readonly version: string;
  readonly rows: number;
  readonly activity: RatingsView;
  readonly impact: RatingsView;
}

export interface BreakdownResult {
  readonly current: BreakdownView;
  readonly previous: BreakdownView | null;
  /** How the totals follow from each other and from the rows, in words. */
  readonly reconciliation: string;
}

export interface FieldChangeView {
  readonly from: string | null;
  readonly to: string | null;
}

export interface TextChangeView extends FieldChangeView {
  readonly onlyQuotesCaseSpacingOrFullStop: boolean;
}

export interface DeadlineChangeView extends TextChangeView {
  readonly movement: string;
  readonly original: string | null;
  readonly timesMoved: number;
}

export interface ProgressChangeView {
  readonly itemsBefore: number;
  readonly itemsAfter: number;
  readonly itemsKept: number;
  readonly added: readonly string[];
  readonly removed: readonly string[];
  readonly changed: ReadonlyArray<{ readonly from: string; readonly to: string }>;
}

export interface RatingChangeView extends FieldChangeView {
  readonly direction: Direction;
}

/** What became of one action. `change` is "same" when nothing in it differs. */
export interface ActionChangeView {
  readonly ref: string;
  readonly change: 'same' | 'changed' | 'added' | 'removed' | 'merged' | 'renumbered' | 'closed';
  readonly was: string | null;
  readonly into: string | null;
  readonly fieldsChanged: readonly string[];
  readonly text: TextChangeView | null;
  readonly lead: TextChangeView | null;
  readonly board: TextChangeView | null;
  readonly deadline: DeadlineChangeView | null;
  readonly progress: ProgressChangeView | null;
  readonly activityRating: RatingChangeView | null;
  readonly impactRating: RatingChangeView | null;
  readonly priority: FieldChangeView | null;
}

export interface TravelView {
  readonly ref: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly direction: string;
}

export interface ComparisonResult {
  readonly from: string;
  readonly to: string;
  readonly summary: {
    readonly added: readonly string[];
    readonly removed: readonly string[];
    readonly merged: readonly string[];
    readonly closed: readonly string[];
    readonly renumbered: readonly string[];
    readonly textChanged: readonly string[];
    readonly textChangedBeyondPunctuation: readonly string[];
    readonly leadChanged: readonly string[];
    readonly deadlineChanged: readonly string[];
    readonly deadlineMoved: readonly string[];
    readonly progressChanged: number;
    readonly activityRatingChanged: readonly string[];
    readonly impactRatingChanged: readonly string[];
  };
  readonly actions: readonly ActionChangeView[];
  readonly directionOfTravel: {
    readonly activity: readonly TravelView[];
    readonly impact: readonly TravelView[];
    readonly counts: Readonly<Record<string, number>>;
  };
  readonly unexplained: ReadonlyArray<{
    readonly ref: string;
    readonly field: string;
    readonly from: string;
    readonly to: string;
    readonly nearby: string | null;
  }>;
  readonly priorities: ReadonlyArray<{
    readonly priority: string;
    readonly what: string;
    readonly from: string;
    readonly to: string;
  }>;
  readonly glossary: ReadonlyArray<{
    readonly role: string;
    readonly from: string | null;
    readonly to: string | null;
  }>;
  readonly reconciliation: string;
}

export interface PaperFile {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

export interface HistoryEntry {
  readonly number: number;
  readonly at: string;
  readonly who: string;
  readonly operation: string;
  readonly sentence: string;
  readonly state: 'done' | 'undone' | 'dropped';
}

export interface MovedStep {
  readonly sentence: string;
}
