import type { SourceRef } from './source-ref.ts';
import type { DocumentProperties, Shade, TextRun } from './text-document.ts';

/** The neutral workbook: what an Excel file shows, without Excel. Rows and columns count from 1. */
export interface Workbook {
  readonly kind: 'workbook';
  readonly properties: DocumentProperties;
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  readonly visibility: 'visible' | 'hidden' | 'very-hidden';
  /** Rows with something in them, in order. */
  readonly rows: readonly SheetRow[];
  readonly columns: readonly SheetColumn[];
  readonly merges: readonly CellRange[];
  readonly tables: readonly SheetTable[];
  readonly comments: readonly SheetComment[];
  readonly printArea: readonly CellRange[];
  /** Rows repeated on each printed page, null when none are. */
  readonly printTitleRows: { readonly first: number; readonly last: number } | null;
  /** How many rows and columns stay in view. */
  readonly frozen: { readonly rows: number; readonly columns: number };
  readonly landscape: boolean;
  /** Cells that take one of a list of texts. */
  readonly choices: readonly CellChoice[];
  /** Fills that a cell has as long as its whole text is the one named, by a conditional format. */
  readonly textFills: readonly TextFill[];
}

export interface SheetRow {
  readonly number: number;
  readonly hidden: boolean;
  /** Filled or shaded cells, in order of column; of merged cells only the first, which is all that Excel shows. */
  readonly cells: readonly SheetCell[];
}

export interface SheetColumn {
  readonly first: number;
  readonly last: number;
  /** In characters, null for the default width. */
  readonly width: number | null;
  readonly hidden: boolean;
}

export interface SheetCell {
  readonly at: SourceRef;
  readonly column: number;
  /** As a person sees it: "1.10" of a number shown with two decimals, "March 2023" of a date. */
  readonly text: string;
  readonly value: CellValue;
  /**
   * The text run by run, when parts of it look different or the whole has a look that `bold` does not say:
   * italic, underlined, struck out, raised or coloured.
   */
  readonly runs: readonly TextRun[] | null;
  readonly shade: Shade | null;
  readonly bold: boolean;
  readonly wrap: boolean;
  /** http, https or mailto address. */
  readonly link: string | null;
}

export type CellValue =
  | { readonly kind: 'blank' }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  /** ISO date, with time when it has one. A time alone is a number: the share of a day. */
  | { readonly kind: 'date'; readonly iso: string }
  | { readonly kind: 'truth'; readonly truth: boolean }
  | { readonly kind: 'error'; readonly error: string }
  /**
   * `shown` is the value that the file keeps beside the formula (a date as ISO date, TRUE, #REF! as text). It is
   * never worked out by a reader. `formula` is "" where the file keeps it with another cell of a shared formula.
   */
  | { readonly kind: 'formula'; readonly formula: string; readonly shown: string | number | null };

export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

export interface SheetTable {
  readonly name: string;
  readonly range: CellRange;
  readonly hasHeader: boolean;
}

export interface SheetComment {
  readonly at: SourceRef;
  readonly author: string;
  readonly text: string;
}

export interface CellChoice {
  readonly range: CellRange;
  readonly options: readonly string[];
}

export interface TextFill {
  readonly range: CellRange;
  readonly text: string;
  readonly fill: string;
  readonly colour: string | null;
}
