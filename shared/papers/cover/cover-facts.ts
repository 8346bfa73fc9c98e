import type { PlanComparison } from '#shared/compare/changes';
import type { CoverReportDraft } from '#shared/domain/paper-draft';
import type { PlanContent } from '#shared/domain/plan';
import type { PaperFigures } from '#shared/figures/fields';
import type { RedItem } from '#shared/figures/red-items';

/** What the cover report of a version is composed from. */
export interface CoverFacts {
  readonly draft: CoverReportDraft;
  readonly planTitle: string;
  readonly content: PlanContent;
  readonly figures: PaperFigures;
  /** Null when there is no earlier version to compare with. */
  readonly comparison: PlanComparison | null;
  readonly redItems: readonly RedItem[];
  /** Between the margins, in twentieths of a point. */
  readonly width: number;
}
