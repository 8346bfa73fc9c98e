import type { PlanComparison } from '#shared/compare/changes';
import type { IsoDate } from '#shared/domain/civil-date';
import type { RoleHolder } from '#shared/domain/plan';
import type { PlanVersion } from '#shared/domain/version';
import type { Found, Severity } from './finding.ts';
import type { CheckedPaper, PaperFacts } from './paper/checked-paper.ts';
import type { Line } from './paper/line.ts';

export type RuleGroup =
  'figures' | 'dates' | 'numbering' | 'ratings' | 'plan-sense' | 'left-overs' | 'names' | 'publication';

interface RuleHead {
  /** Group and name, stable: "figures/wrong-share". Settings and accepted findings go by it. */
  readonly id: string;
  readonly group: RuleGroup;
  /** What it looks for, for the list of rules: "Percentages that do not fit their count and total". */
  readonly title: string;
  readonly severity: Severity;
}

/**
 * Looks at one line at a time and at nothing else of the paper but its facts. Prefer it: while somebody types, only
 * lines that changed are looked at again.
 */
export interface LineRule extends RuleHead {
  readonly scope: 'line';
  readonly check: (line: Line, facts: PaperFacts, context: CheckContext) => readonly Found[];
}

/** Looks at a paper as a whole. */
export interface PaperRule extends RuleHead {
  readonly scope: 'paper';
  readonly check: (paper: CheckedPaper, context: CheckContext) => readonly Found[];
}

/** Looks across the papers of a pack: at least two. */
export interface PackRule extends RuleHead {
  readonly scope: 'pack';
  readonly check: (papers: readonly CheckedPaper[], context: CheckContext) => readonly Found[];
}

export type Rule = LineRule | PaperRule | PackRule;

/** What is known besides the paper. Everything may be missing: a paper can be checked with nothing but itself. */
export interface CheckContext {
  readonly plan: PlanBehind | null;
  /** The register of roles, one spelling each. */
  readonly roles: readonly RoleHolder[];
  readonly meeting: MeetingFacts | null;
  /** What the council is called. */
  readonly council: string | null;
  readonly dictionary: Dictionary | null;
  readonly settings: CheckSettings;
}

/** The version that the paper is about, and the one before it. */
export interface PlanBehind {
  readonly version: PlanVersion;
  readonly previous: PlanVersion | null;
  readonly comparison: PlanComparison | null;
}

export interface MeetingFacts {
  readonly date: IsoDate;
  readonly body: string | null;
  readonly venue: string | null;
}

/** British English and the field's own words. */
export interface Dictionary {
  readonly isWord: (word: string) => boolean;
  readonly suggest: (word: string) => readonly string[];
}

export interface CheckSettings {
  /** Ids of rules that are switched off. */
  readonly off: readonly string[];
  readonly severities: Readonly<Record<string, Severity>>;
  /** By rule: what the house tells its people to do, in place of the rule's own suggestion. */
  readonly advice: Readonly<Record<string, string>>;
  readonly house: HouseStyle;
  /** Short forms that everybody knows here, besides NHS and the like. */
  readonly abbreviations: readonly string[];
  /** Words that the dictionary does not know and that are right here. */
  readonly words: readonly string[];
}

/** How a house writes; null leaves a matter alone. */
export interface HouseStyle {
  /** "7 June 2023" or "7th June 2023", everywhere in prose. */
  readonly date: 'plain' | 'ordinal' | null;
  /** "2pm" or "14:00". */
  readonly time: 'twelve' | 'twenty-four' | null;
  /** "1,000". */
  readonly thousandsComma: boolean | null;
}

export const DEFAULT_SETTINGS: CheckSettings = {
  off: [],
  severities: {},
  advice: {},
  house: { date: null, time: null, thousandsComma: null },
  abbreviations: [],
  words: [],
};

/** Nothing known but the paper. */
export const NO_CONTEXT: CheckContext = {
  plan: null,
  roles: [],
  meeting: null,
  council: null,
  dictionary: null,
  settings: DEFAULT_SETTINGS,
};
