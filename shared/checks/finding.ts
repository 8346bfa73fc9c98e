import type { SourceRef } from '#shared/document/source-ref';
import type { Line } from './paper/line.ts';

/**
 * An error is wrong whatever was meant; a warning is very likely wrong; a question is for a person who knows the facts.
 */
export type Severity = 'error' | 'warning' | 'question';

/** A stretch of a line's text: what a rule points at. */
export interface Mark {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
}

/** What a rule found, before it is told to anybody. */
export interface Found {
  /** Null for what is wrong with the file as a whole. */
  readonly mark: Mark | null;
  /** One or two plain sentences: what is wrong, and how it shows. */
  readonly reason: string;
  /** What to write or to do instead, where that is known. */
  readonly suggestion?: string;
  /** Text to put in place of the marked words, where that is safe without asking. */
  readonly fix?: string;
  /** Where it differs from the rule's own. */
  readonly severity?: Severity;
  /** Other marks that show the same mistake. */
  readonly alsoAt?: readonly Mark[];
  /** Findings of one rule with one cause are told once, with all their places. */
  readonly cause?: string;
}

/** Where a finding stands, for people and for programs. */
export interface Place {
  /** Name of the file, for packs. */
  readonly paper: string;
  readonly at: SourceRef;
  /** In words, with the paragraph number that a reader sees: "2.2, table 1, row 3 (Blue), Current Activity". */
  readonly where: string;
  /** Characters of the paragraph's text, from 0. */
  readonly start: number;
  readonly end: number;
  readonly quote: string;
}

export interface Finding {
  readonly rule: string;
  readonly severity: Severity;
  readonly place: Place;
  readonly reason: string;
  readonly suggestion: string | null;
  /** Text to put in place of the quotation of `place`, where that is safe. */
  readonly fix: string | null;
  /** Other places with the same cause. */
  readonly places: readonly Place[];
}

/** Marks a stretch of a line. */
export function markRange(line: Line, start: number, end: number): Mark {
  return { line, start, end };
}

/** Marks the whole of a line. */
export function markLine(line: Line): Mark {
  return { line, start: 0, end: line.text.length };
}

/** Marks what a regular expression matched in a line; `offset` is where the text that was searched starts in it. */
export function markMatch(
  line: Line,
  match: { readonly index: number; readonly 0: string },
  offset = 0,
): Mark {
  return { line, start: offset + match.index, end: offset + match.index + match[0].length };
}

/** The marked words. */
export function quoteOf({ line, start, end }: Mark): string {
  return line.text.slice(start, end);
}
