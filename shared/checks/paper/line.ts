import type { SourceRef } from '#shared/document/source-ref';
import type { Paragraph } from '#shared/document/text-document';

/** One paragraph of a paper, with what a rule wants to know of it. */
export interface Line {
  /** Its place in the paper's lines. */
  readonly index: number;
  /** Name of the paper's file. */
  readonly paper: string;
  readonly paragraph: Paragraph;
  readonly at: SourceRef;
  /** As a person reads it: hidden text left out, tracked changes accepted, white space as it is. */
  readonly text: string;
  readonly part: LinePart;
  readonly number: PrintedNumber | null;
  readonly sentences: readonly Sentence[];
  /** Where it stands in a table. */
  readonly cell: CellPlace | null;
  /** Text of the heading above it, "" before the first. */
  readonly section: string;
  /** Number of the nearest numbered paragraph or heading at or above it, "" where there is none. */
  readonly under: string;
  /** In words: "2.1", or "4.3 d)", or "2.2, table 1, row 3 (Blue), Current Activity". */
  readonly where: string;
}

export type LinePart = 'body' | 'contents' | 'header' | 'footer' | 'note';

/** The number that a reader sees in front of a paragraph. */
export interface PrintedNumber {
  /** Without brackets, full stops and colons at its ends: "2.1", "d", "iv", "10". */
  readonly text: string;
  /** Word's own list numbers keep themselves in step; typed ones do not. */
  readonly by: 'list' | 'typed';
  /** Where the words after a typed number start; 0 for list numbers. */
  readonly textStart: number;
}

/** A sentence or a part of a list; `start` and `end` count characters of the line. */
export interface Sentence {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

export interface CellPlace {
  /** Index of the table in the paper's tables. */
  readonly table: number;
  /** Index of the row in the table's rows. */
  readonly row: number;
  /** Grid column, from 0. */
  readonly column: number;
  /** The header's text above it, "" where there is none. */
  readonly columnName: string;
  /** Text of the first cell of its row, shortened. */
  readonly rowName: string;
}
