import type { IsoDate } from './civil-date.ts';

/** A stretch of an author's words with one look. `{{field}}` in it stands for a figure of the plan. */
export interface ProseRun {
  readonly text: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/** A point has a number of its own; a bullet belongs to the point before it. */
export interface ProseParagraph {
  readonly kind: 'point' | 'bullet';
  readonly runs: readonly ProseRun[];
}

export type Prose = readonly ProseParagraph[];

/** The sections that every cover report has, where the plan gives rise to them, in their order. */
export const STANDARD_SECTIONS = [
  'introduction',
  'breakdown',
  'red-items',
  'travel',
  'improvements',
  'requests',
  'presenting',
] as const;

export type StandardSection = (typeof STANDARD_SECTIONS)[number];

/** Where an author may write in place of the words that Clearday proposes. */
export const PROSE_SLOTS = [
  'introduction',
  'breakdown',
  'breakdown-after',
  'red-items',
  'travel',
  'improvements',
  'requests',
] as const;

export type ProseSlot = (typeof PROSE_SLOTS)[number];

/** A section of the author's own. */
export interface FreeSection {
  /** Names it within the report: "free-1". */
  readonly id: string;
  readonly title: string;
  /** The section that it stands behind; several behind one stand in the order of the list. */
  readonly after: StandardSection;
  readonly words: Prose;
}

/** What an author says of one action. */
export interface ActionWords {
  readonly ref: string;
  readonly words: Prose;
}

export interface BoardRequest {
  /** Goes on from "The board is asked to". */
  readonly words: Prose;
  /** The section that it is about: a standard one, or the id of a free one; null for none. */
  readonly about: string | null;
}

/**
 * What a person decided about the cover report of one version. Null leaves it to what the plan and the settings call
 * for, so that a report nobody has touched follows the plan.
 */
export interface CoverReportDraft {
  readonly council: string | null;
  readonly board: string | null;
  readonly meeting: IsoDate | null;
  /** Label of the version to compare with; null is the one before. */
  readonly previous: string | null;
  readonly presenter: { readonly name: string; readonly role: string } | null;
  /** The author's words; a slot that is not in the list keeps the proposed ones. */
  readonly prose: ReadonlyArray<{ readonly slot: ProseSlot; readonly words: Prose }>;
  /** On red items; without it the plan's own latest progress is quoted. */
  readonly commentary: readonly ActionWords[];
  /** The chosen improvements in their order, with the author's words or null for the plan's. */
  readonly topFive: ReadonlyArray<{ readonly ref: string; readonly words: Prose | null }> | null;
  readonly freeSections: readonly FreeSection[];
  readonly requests: readonly BoardRequest[] | null;
}

/** A report that nobody has touched. */
export const UNTOUCHED_DRAFT: CoverReportDraft = {
  council: null,
  board: null,
  meeting: null,
  previous: null,
  presenter: null,
  prose: [],
  commentary: [],
  topFive: null,
  freeSections: [],
  requests: null,
};

/** The name that the author's words go by when they speak of a section: `{{section.red-items}}`. */
export const SECTION_FIELD = 'section.';

/** Plain words as one point. */
export function plainProse(text: string): Prose {
  return text === '' ? [] : [{ kind: 'point', runs: [{ text, bold: false, italic: false }] }];
}
