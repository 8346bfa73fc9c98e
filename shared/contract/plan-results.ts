import type { ProgressItem } from '#shared/domain/plan';
import type { RatingKey, RatingScale } from '#shared/domain/rating';
import type { RichLine } from '#shared/domain/rich-text';
import type { ActionRow } from '#shared/figures/action-row';
import type { ActionMoment } from '#shared/figures/action-timeline';
import type { Band, Glance } from '#shared/figures/glance';

/**
 * What the Plan screen shows. A page that says which state it knows is sent only the rows that differ from it: a plan
 * of thousands of actions crosses once.
 */
export type PlanAnswer =
  /** The workspace has no version yet. */
  | { readonly kind: 'none' }
  /** Nothing differs from what the page knows. */
  | { readonly kind: 'same' }
  | (PlanFront & { readonly kind: 'whole'; readonly rows: readonly ActionRow[] })
  /** The first actions of a long plan, for something to look at; 'plan.rows' gives the others. */
  | (PlanFront & { readonly kind: 'start'; readonly rows: readonly ActionRow[] })
  /** The same actions in the same order as the page knows, some of them changed. */
  | (PlanFront & { readonly kind: 'changed'; readonly rows: readonly ActionRow[] });

/** Actions of a long plan from one place on. */
export interface PlanRows {
  /** Null where the plan is no longer as the stamp says: ask for it again. */
  readonly rows: readonly ActionRow[] | null;
}

/** All of a version that the Plan screen shows but its actions. */
export interface PlanFront {
  /** Names this state of the plan. */
  readonly stamp: string;
  readonly title: string;
  readonly version: PlanVersionLine;
  readonly previous: PlanVersionLine | null;
  readonly scale: RatingScale;
  /** ISO date on which what is overdue is judged. */
  readonly asOf: string;
  readonly bands: readonly Band[];
  readonly glance: Glance;
}

export interface PlanVersionLine {
  readonly label: string;
  readonly state: 'draft' | 'issued';
  readonly status: string;
  /** ISO dates, null where not known. */
  readonly date: string | null;
  readonly issuedAt: string | null;
}

/** All there is to know of one action. */
export interface ActionView {
  readonly version: PlanVersionLine;
  readonly previous: PlanVersionLine | null;
  readonly scale: RatingScale;
  readonly row: ActionRow;
  readonly priority: { readonly number: string; readonly title: string };
  /** The wording as a heading: its first part, or cut at a word. */
  readonly title: string;
  readonly wording: RichLine;
  /** The deadline as the plan has it, in words. */
  readonly deadline: { readonly written: string; readonly long: string };
  readonly progress: readonly ProgressItem[];
  /** Ratings in the version before; null for a new action. */
  readonly before: { readonly activity: RatingKey | null; readonly impact: RatingKey | null } | null;
  /** Why something about it changed in this version. */
  readonly requests: readonly RequestView[];
  /** The newest version first. */
  readonly history: readonly ActionMoment[];
}

/** A change request as the screen shows it. */
export interface RequestView {
  readonly kind: string;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly agreedBy: string;
  readonly agreedOn: string | null;
}

/** What was done, as the history has it: "Rated 12 actions Amber". */
export interface ActionsChanged {
  readonly sentence: string;
}
