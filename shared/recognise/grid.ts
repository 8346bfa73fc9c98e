import type { SourceRef } from '#shared/document/source-ref';
import type { Shade } from '#shared/document/text-document';
import { lineText, type RichLine } from '#shared/domain/rich-text';
import type { ProgressMark } from '#shared/domain/plan';

/** A paragraph or list item in a cell. */
export interface GridLine {
  /** Number or letter in front of it; "" for bullets and plain paragraphs. */
  readonly label: string;
  readonly level: number;
  readonly mark: ProgressMark;
  readonly line: RichLine;
}

export interface GridCell {
  readonly at: SourceRef;
  /** Grid column it starts at, from 0. */
  readonly column: number;
  readonly span: number;
  /** The cell goes on from the one above it. */
  readonly continues: boolean;
  readonly lines: readonly GridLine[];
  /** All lines in one as a person sees them, numbers in front included and bullets not; white space folded. */
  readonly text: string;
  readonly shade: Shade | null;
  readonly bold: boolean;
}

export interface GridRow {
  /** Marked as a header in the document. */
  readonly header: boolean;
  readonly cells: readonly GridCell[];
  readonly at: SourceRef;
}

/** A table of a Word file or a stretch of a sheet, seen the same way. */
export interface Grid {
  readonly at: SourceRef;
  /** Name of the sheet, null for a Word table. */
  readonly sheet: string | null;
  readonly columns: number;
  readonly rows: readonly GridRow[];
}

/** The cell that covers a column of a row. */
export function cellAt({ cells }: GridRow, column: number): GridCell | null {
  // Cells stand in order of their columns. Most rows have as many as columns, so the place to look first is known.
  const there = cells[column];
  if (there?.column === column) return there;
  let from = 0;
  let to = cells.length;
  while (from < to) {
    const middle = (from + to) >> 1;
    const cell = cells[middle];
    if (cell === undefined || column < cell.column) to = middle;
    else if (column < cell.column + cell.span) return cell;
    else from = middle + 1;
  }
  return null;
}

/** Text of the cell that covers a column, "" where there is none. */
export function textAt(row: GridRow, column: number): string {
  return cellAt(row, column)?.text ?? '';
}

export function isEmptyRow(row: GridRow): boolean {
  return row.cells.every((cell) => cell.text === '');
}

/** Whether a text has a word in it, of two letters or more: beyond ASCII almost every character is a letter. */
export function isWorded(text: string): boolean {
  return /[a-zA-Z\u0080-\uffff]{2}/.test(text);
}

/** What a row says, for showing to a person. */
export function rowText(row: GridRow): string {
  return row.cells
    .map((cell) => cell.text)
    .filter((text) => text !== '')
    .join(' | ');
}

/** The only cell with text, when there is just one. */
export function onlyFilledCell(row: GridRow): GridCell | null {
  const filled = row.cells.filter((cell) => cell.text !== '');
  return filled.length === 1 ? (filled[0] ?? null) : null;
}

export function linesText(lines: readonly GridLine[]): string {
  return lines.map((each) => `${each.label} ${lineText(each.line)}`.trim()).join(' ');
}
