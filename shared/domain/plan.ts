import type { PlanDate } from './plan-date.ts';
import type { RatingKey } from './rating.ts';
import type { RichLine } from './rich-text.ts';

/**
 * All that one version of a plan says. It carries no ids and no history, so that two files that say the same are
 * equal. Texts are as written, with white space folded.
 */
export interface PlanContent {
  readonly title: string;
  readonly subtitle: string;
  readonly documentControl: readonly ControlField[];
  readonly versionHistory: readonly VersionRow[];
  readonly priorities: readonly Priority[];
  readonly glossary: readonly RoleHolder[];
}

/** A line of the document control table, as in "Security Classification: Open". */
export interface ControlField {
  readonly field: string;
  readonly value: string;
}

/** A line of the version control table. Dates stay as written. */
export interface VersionRow {
  readonly version: string;
  readonly status: string;
  readonly date: string;
  readonly description: string;
  readonly pagesAffected: string;
  readonly reviewDue: string;
}

export interface Priority {
  /** As printed: "1", "10", "A". */
  readonly number: string;
  readonly title: string;
  readonly actions: readonly Action[];
  readonly expectedOutcomes: readonly string[];
  readonly measures: readonly Measure[];
}

export interface Action {
  /** As printed: "1.1", "10.6". */
  readonly ref: string;
  readonly wording: RichLine;
  /** As written; `leads` is Clearday's reading of it. */
  readonly lead: string;
  readonly leads: readonly string[];
  readonly deadline: PlanDate;
  readonly progress: readonly ProgressItem[];
  /** Null where the plan gives none. */
  readonly activityRating: RatingKey | null;
  readonly impactRating: RatingKey | null;
  /** The board that the action reports to, where the plan says. */
  readonly board: string;
  /** Set when the action is closed though its row is still printed. */
  readonly closure: Closure | null;
}

/** An action that no longer counts. Why is said in its progress, or in a change request. */
export interface Closure {
  /** Reference of the action that takes it over, where there is one. */
  readonly into: string | null;
}

export type ProgressMark = 'bullet' | 'arrow' | 'dash' | 'number' | 'letter' | 'roman' | 'none';

export interface ProgressItem {
  /** 0 to 2. */
  readonly level: number;
  /** What stands before the item; `none` is a paragraph outside any list. */
  readonly mark: ProgressMark;
  readonly line: RichLine;
}

export interface Measure {
  readonly text: string;
  /** As written; null when the plan gives none. */
  readonly value: string | null;
  /** Values over time, where the plan prints them as a table. */
  readonly series: MeasureTable | null;
}

export interface MeasureTable {
  readonly header: readonly string[];
  readonly rows: ReadonlyArray<readonly string[]>;
}

/** Who holds a post. */
export interface RoleHolder {
  readonly role: string;
  readonly name: string;
}

/** An action with the priority that it stands under. */
export interface PlacedAction {
  readonly priority: Priority;
  readonly action: Action;
}

/** All actions in the order of the plan. */
export function listActions(content: PlanContent): PlacedAction[] {
  return content.priorities.flatMap((priority) => priority.actions.map((action) => ({ priority, action })));
}
