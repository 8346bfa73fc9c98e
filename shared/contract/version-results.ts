import type { ActionChange, HolderChange } from '#shared/compare/changes';
import type { ControlField, VersionRow } from '#shared/domain/plan';
import type { RatingKey, RatingScale } from '#shared/domain/rating';
import type { VersionMeta } from '#shared/domain/version';
import type { ActionChangeView, VersionView } from './results.ts';

/** What the plan itself says of one of its versions. */
export interface VersionDetails {
  readonly version: VersionView;
  readonly title: string;
  readonly documentControl: readonly ControlField[];
  /** Rows of the plan's own version control table that no version in this workspace stands for; oldest first. */
  readonly earlierRows: readonly VersionRow[];
}

/** What a person should know before a version is issued, and what it would say of itself. */
export interface IssuePreparation {
  readonly version: VersionView;
  /** The label of the version before; null for the first. */
  readonly previous: string | null;
  /** The details as issuing would fill them in. */
  readonly proposed: VersionMeta;
  readonly documentControl: readonly ControlField[];
  /** How much changed, in a sentence; '' for the first version. */
  readonly summary: string;
  /** How the totals follow from each other, in words. */
  readonly reconciliation: string;
  readonly unexplained: readonly UnexplainedView[];
  /** A label for the version after, as "3.5" after "3.4". */
  readonly next: string;
}

/** A deadline, lead or wording that changed without a change request. */
export interface UnexplainedView {
  /** Id of the action. */
  readonly action: string;
  readonly ref: string;
  readonly field: 'deadline' | 'lead' | 'wording';
  readonly from: string;
  readonly to: string;
  readonly change: ActionChange;
  /** A change request in the plan's words that seems to be about something else. */
  readonly nearby: string | null;
}

/** All that differs between two versions, for a person to go through. */
export interface Differences {
  readonly from: VersionView;
  readonly to: VersionView;
  readonly scale: RatingScale;
  readonly activity: TravelSummary;
  /** Null when only one of the two versions rates impact. */
  readonly impact: TravelSummary | null;
  readonly deadlinesMoved: number;
  /** Actions with a difference, in the order of the plan; removed ones last. */
  readonly actions: readonly ActionDifference[];
  readonly holders: readonly HolderChange[];
  readonly priorities: ReadonlyArray<{
    readonly priority: string;
    readonly what: string;
    readonly from: string;
    readonly to: string;
  }>;
  readonly unexplained: readonly UnexplainedView[];
  readonly reconciliation: string;
}

/** How one kind of rating went, counted and from rating to rating. */
export interface TravelSummary {
  readonly counts: Readonly<Record<string, number>>;
  readonly movements: readonly MovementView[];
}

/** `from` is 'new' for an action that was not there, `to` is 'closed' for one that is not any more. */
export interface MovementView {
  readonly from: RatingKey | null;
  readonly to: RatingKey | null;
  readonly direction: 'achieved' | 'improved' | 'deteriorated' | 'unchanged' | 'other';
  readonly refs: readonly string[];
}

export interface ActionDifference {
  readonly ref: string;
  /** The wording as it is now, or as it was for a removed action. */
  readonly wording: string;
  readonly change: ActionChangeView['change'];
  /** The reference before, where it was renumbered. */
  readonly was: string | null;
  readonly into: string | null;
  readonly activity: RatingKey | null;
  readonly impact: RatingKey | null;
  readonly changes: readonly ActionChange[];
  /** Change requests on record for it in the later version. */
  readonly requests: readonly RequestView[];
}

export interface RequestView {
  readonly kind: string;
  readonly reason: string;
  readonly agreedBy: string;
  readonly agreedOn: string | null;
}
