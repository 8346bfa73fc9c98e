import type { IsoDate } from '#shared/domain/civil-date';
import type { TrackedChange } from '#shared/document/tracked-changes';
import type { FileFacts } from '#shared/document/file-facts';
import type { Comment, Table, TableCell, TextDocument } from '#shared/document/text-document';
import type { Workbook } from '#shared/document/workbook';
import type { ImportDraft, TableKind } from '#shared/recognise/draft';
import type { Line } from './line.ts';

/** A document made ready for checking, once, so that no rule has to walk it. */
export interface CheckedPaper extends PaperFacts {
  /** With tracked changes accepted: what rules read. */
  readonly document: TextDocument;
  /** As it came, with its tracked changes and comments. */
  readonly original: TextDocument;
  /** Every paragraph once, in reading order: body with its tables, headers and footers, notes. */
  readonly lines: readonly Line[];
  /** Headings with text, by style, outline or look, in order. */
  readonly headings: readonly HeadingLine[];
  /** All tables in reading order, nested ones after the one they stand in. */
  readonly tables: readonly CheckedTable[];
  readonly changes: readonly TrackedChange[];
  readonly comments: readonly Comment[];
  /** What the file says and shows besides its text; null for a paper that is no file yet. */
  readonly file: FileFacts | null;
  /** The workbook that `document` was made of; null for a Word paper. */
  readonly workbook: Workbook | null;
  /** The plan in it, where there is one. */
  readonly plan: ImportDraft | null;
}

/** What a rule that reads single lines may know of the paper besides. */
export interface PaperFacts {
  /** Name of the file. */
  readonly name: string;
  readonly kind: PaperKind;
  readonly date: PaperDate | null;
}

export type PaperKind =
  'plan' | 'cover-report' | 'committee-report' | 'change-report' | 'agenda' | 'minutes' | 'unknown';

/** The paper's own date: the meeting it is for, or when it was written. A month where it names no day. */
export interface PaperDate {
  readonly from: IsoDate;
  readonly to: IsoDate;
  /** The meeting named at the top, the date under a signature, or the newest in the version control. */
  readonly as: 'meeting' | 'written' | 'version';
  /** The line that says it; null for a row of the version control. */
  readonly line: Line | null;
}

export interface HeadingLine {
  readonly line: Line;
  readonly level: number;
  readonly by: 'style' | 'outline' | 'look';
  /** "2.0" of "2.0 Breakdown", null without one. */
  readonly number: string | null;
  /** Without the number. */
  readonly title: string;
}

export interface CheckedTable {
  /** Index in the paper's tables. */
  readonly index: number;
  readonly table: Table;
  /** Kind that the recogniser took it for, 'other' where it took it for none. */
  readonly kind: TableKind;
  readonly part: Line['part'];
  /** Texts of the header by grid column; empty when no row looks like one. */
  readonly header: readonly string[];
  /** The nearest line with text above the table, in the body. */
  readonly before: Line | null;
  readonly rows: readonly CheckedRow[];
}

export interface CheckedRow {
  readonly index: number;
  /** Marked as header in Word, or looking like one. */
  readonly header: boolean;
  readonly cells: readonly CheckedCell[];
}

export interface CheckedCell {
  readonly cell: TableCell;
  readonly row: number;
  /** Grid column, from 0. */
  readonly column: number;
  /** Paragraphs joined by line breaks, white space folded in each. */
  readonly text: string;
  readonly lines: readonly Line[];
}
