import type { Severity } from '#shared/checks/finding';
import type { PaperKind } from '#shared/checks/paper/checked-paper';
import type { HouseStyle, RuleGroup } from '#shared/checks/rule';
import type { PaperStyle } from '#shared/document/paper-style';
import type { SourceRef } from '#shared/document/source-ref';
import type { TextDocument } from '#shared/document/text-document';
import type { OverrideReach } from '#shared/domain/finding-override';
import type { PaperFile } from './results.ts';

/** A check with what it was made of, for showing findings in their places. */
export interface OpenedCheck {
  readonly report: CheckReport;
  /** In the order of the report's papers; null for one that could not be read. */
  readonly documents: ReadonlyArray<TextDocument | null>;
  readonly style: PaperStyle;
}

/** What checking one paper or a pack gives. */
export interface CheckReport {
  readonly papers: readonly CheckedPaperView[];
  readonly findings: readonly FindingView[];
  /** How many rules were run. */
  readonly rules: number;
  /** Rules that broke off: faults of Clearday, never of the paper. */
  readonly failures: ReadonlyArray<{ readonly rule: string; readonly message: string }>;
}

export interface CheckedPaperView {
  readonly fileName: string;
  /** Why it could not be checked, in a sentence; null when it was. */
  readonly refused: string | null;
  readonly kind: PaperKind;
  /** The paper's own date, by which its tenses are judged. */
  readonly date: string | null;
  readonly paragraphs: number;
  readonly tables: number;
}

export interface PlaceView {
  readonly paper: string;
  /** In words, with the paragraph number that a reader sees. */
  readonly at: string;
  readonly quote: string;
  readonly source: SourceRef;
  /** Characters of the paragraph's text, from 0. */
  readonly start: number;
  readonly end: number;
}

export interface FindingView extends PlaceView {
  readonly rule: string;
  /** What the rule looks for, and the group that it is listed under. */
  readonly title: string;
  readonly group: string;
  readonly severity: Severity;
  readonly reason: string;
  readonly suggestion: string | null;
  /** Text to put in place of the quotation, where that is safe without asking. */
  readonly fix: string | null;
  /** Other places with the same cause. */
  readonly places: readonly PlaceView[];
  /** Who let it stand; null while it is open. */
  readonly accepted: AcceptedFindingView | null;
}
/** The check report as a file, and what is in it. */
export interface CheckReportFile extends PaperFile {
  readonly report: CheckReport;
}

/** A copy of a paper with fixes in it as tracked changes. */
export interface FixedPaper extends PaperFile {
  readonly made: number;
  /** Fixes for places where nothing can safely be changed: fields, headers, words that are tracked already. */
  readonly left: number;
}

/** A finding that somebody let stand. */
export interface AcceptedFindingView {
  readonly id: string;
  readonly reach: OverrideReach;
  readonly rule: string;
  readonly quote: string;
  readonly paper: string;
  readonly at: string;
  readonly finding: string;
  readonly reason: string;
  readonly by: string;
  /** ISO time. */
  readonly on: string;
  /** Label of the version that the paper was about, null for none. */
  readonly version: string | null;
  /** Who took it back and when; null while it holds. */
  readonly withdrawn: { readonly by: string; readonly at: string } | null;
}

/** The rules and what the house has made of them. */
export interface CheckSettingsView {
  readonly rules: readonly RuleView[];
  readonly house: HouseStyle;
  /** Short forms that need no explaining here, and words that the dictionary does not know. */
  readonly abbreviations: readonly string[];
  readonly words: readonly string[];
}

export interface RuleView {
  readonly id: string;
  readonly title: string;
  readonly group: RuleGroup;
  readonly groupName: string;
  /** As shipped, and as the house has it; null where the house says nothing. */
  readonly severity: Severity;
  readonly ownSeverity: Severity | null;
  readonly off: boolean;
  /** What the house tells its people to do, in place of the rule's own suggestion. */
  readonly advice: string | null;
}
