import type { FindingOverrideId, VersionId } from './ids.ts';

/** How far somebody's word reaches: this paper alone, all papers about the plan, or every paper. */
export type OverrideReach = 'paper' | 'plan' | 'always';

/** Somebody's word that a finding of the paper check may stand, with their reason. It is never deleted. */
export interface FindingOverride {
  readonly id: FindingOverrideId;
  /** The version that the paper was about when it was accepted; null for a paper about none. */
  readonly versionId: VersionId | null;
  readonly reach: OverrideReach;
  readonly rule: string;
  /** The words that the finding points at; '' for what is about the file as a whole. */
  readonly quote: string;
  /** Name of the paper's file, and where in it the finding stood. */
  readonly paper: string;
  readonly where: string;
  /** What the finding said. */
  readonly finding: string;
  readonly reason: string;
  readonly acceptedBy: string;
  readonly acceptedAt: string;
  /** When it was taken back and by whom; null while it holds. */
  readonly withdrawn: { readonly by: string; readonly at: string } | null;
}

/** What of a finding says whether it has been accepted. */
export interface OverridableFinding {
  readonly rule: string;
  readonly quote: string;
  readonly paper: string;
  /** Whether the paper was checked against the plan. */
  readonly ofPlan: boolean;
}

/** What of somebody's word says which findings it is about. */
type OverrideWords = Pick<FindingOverride, 'rule' | 'quote' | 'paper' | 'reach' | 'withdrawn'>;

/** The word by which a finding may stand, null when there is none: the same rule about the same words. */
export function findOverride<Override extends OverrideWords>(
  finding: OverridableFinding,
  overrides: readonly Override[],
): Override | null {
  return (
    overrides.find(
      (each) =>
        each.withdrawn === null &&
        each.rule === finding.rule &&
        foldQuote(each.quote) === foldQuote(finding.quote) &&
        reaches(each, finding),
    ) ?? null
  );
}

function reaches({ reach, paper }: OverrideWords, finding: OverridableFinding): boolean {
  switch (reach) {
    case 'paper':
      return paper === finding.paper;
    case 'plan':
      return finding.ofPlan;
    case 'always':
      return true;
    default:
      return reach satisfies never;
  }
}

function foldQuote(quote: string): string {
  return quote.replaceAll(/\s+/g, ' ').trim();
}
