import type { ActionId, ChangeRequestId, PlanId, VersionId } from './ids.ts';
import type { PlanContent } from './plan.ts';
import type { RatingScale } from './rating.ts';

/** The long-lived plan that versions belong to. */
export interface Plan {
  readonly id: PlanId;
  readonly title: string;
}

/** One dated state of a plan. Once issued it never changes again. */
export interface PlanVersion {
  readonly id: VersionId;
  readonly planId: PlanId;
  /** Order in the plan's life, from 1. Never reused. */
  readonly sequence: number;
  readonly meta: VersionMeta;
  readonly state: 'draft' | 'issued';
  readonly content: PlanContent;
  /** Ids of the actions in the order of the content's actions. */
  readonly actionIds: readonly ActionId[];
  readonly scale: RatingScale;
  readonly source: VersionSource | null;
}

/** What the version control table says of a version. Dates are ISO, or null when not yet known. */
export interface VersionMeta {
  /** "3.4". */
  readonly label: string;
  /** "Draft", "Final", "Final/update" or the council's own word. */
  readonly status: string;
  readonly date: string | null;
  readonly description: string;
  readonly sectionsAffected: string;
  readonly reviewDue: string | null;
}

/** The file that a version was read from. */
export interface VersionSource {
  readonly fileName: string;
  /** SHA-256 of the bytes, in hexadecimal. */
  readonly sha256: string;
}

/** Somebody asked for a plan to be changed, and somebody agreed. */
export interface ChangeRequest {
  readonly id: ChangeRequestId;
  readonly kind: ChangeRequestKind;
  readonly actionId: ActionId;
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly agreedBy: string;
  /** ISO date. */
  readonly agreedOn: string | null;
  /** The words in the plan that report it, where it was found there. */
  readonly evidence: string;
}

export type ChangeRequestKind =
  | 'deadline'
  | 'wording'
  | 'lead'
  | 'merged'
  | 'split'
  | 'closed'
  | 'reopened'
  | 'added'
  | 'activity-rating'
  | 'impact-rating'
  | 'other';
