import type { ActionId, PlanId, VersionId } from '#shared/domain/ids';

/** A version as its row holds it: JSON columns as canonical text. */
export interface StoredVersion {
  readonly id: VersionId;
  readonly planId: PlanId;
  readonly sequence: number;
  readonly state: 'draft' | 'issued';
  readonly label: string;
  readonly status: string;
  readonly date: string | null;
  readonly description: string;
  readonly sectionsAffected: string;
  readonly reviewDue: string | null;
  readonly title: string;
  readonly subtitle: string;
  readonly documentControl: string;
  readonly versionHistory: string;
  readonly glossary: string;
  readonly scale: string;
  readonly sourceFileName: string | null;
  readonly sourceSha256: string | null;
  readonly createdAt: string;
  readonly issuedAt: string | null;
  readonly issueNumber: number | null;
  readonly previousHash: string | null;
  readonly contentHash: string;
  readonly versionHash: string;
}

export interface StoredPriority {
  /** From 0, in the order of the plan. */
  readonly position: number;
  readonly number: string;
  readonly title: string;
  readonly expectedOutcomes: string;
  readonly measures: string;
}

export interface StoredAction {
  /** From 0, through all priorities of the version. */
  readonly position: number;
  readonly priorityPosition: number;
  readonly actionId: ActionId;
  readonly ref: string;
  readonly wording: string;
  readonly lead: string;
  readonly leads: string;
  readonly deadline: string;
  readonly progress: string;
  readonly activityRating: string | null;
  readonly impactRating: string | null;
  readonly board: string;
  readonly closure: string | null;
}

/** The rows that together are the content of one version. */
export interface StoredContent {
  readonly front: StoredFront;
  readonly priorities: readonly StoredPriority[];
  readonly actions: readonly StoredAction[];
}

/** The parts of the content that stand before and after the priorities. */
export type StoredFront = Pick<
  StoredVersion,
  'title' | 'subtitle' | 'documentControl' | 'versionHistory' | 'glossary'
>;
