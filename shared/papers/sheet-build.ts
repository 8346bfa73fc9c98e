import { text } from '#shared/document/build';
import type { Shade, TextRun } from '#shared/document/text-document';
import type { CellValue, Sheet, SheetCell, SheetRow } from '#shared/document/workbook';
import { lineText, type RichLine } from '#shared/domain/rich-text';
import { runsOf } from './rich-lines.ts';

/** What goes into a cell: plain text, rich text, a figure or a formula with the value it has now. */
export type CellContent =
  | string
  | number
  | { readonly runs: readonly TextRun[] }
  | { readonly formula: string; readonly shown: string | number }
  | { readonly title: string }
  /** A line that runs on over the empty cells beside it. */
  | { readonly note: string };

/** A sheet from rows of contents; an empty text leaves a cell out. Row numbers are those of the list, from 1. */
export function buildSheet(
  name: string,
  rows: ReadonlyArray<readonly CellContent[]>,
  parts: Partial<Sheet> = {},
): Sheet {
  return {
    name,
    visibility: 'visible',
    rows: rows.flatMap((contents, index) => buildRow(name, index + 1, contents)),
    columns: [],
    merges: [],
    tables: [],
    comments: [],
    printArea: [],
    printTitleRows: null,
    frozen: { rows: 0, columns: 0 },
    landscape: true,
    choices: [],
    textFills: [],
    ...parts,
  };
}

function buildRow(sheet: string, number: number, contents: readonly CellContent[]): SheetRow[] {
  const cells = contents.flatMap((content, index) => {
    const cell = buildCell(sheet, number, index + 1, content);
    return cell.text === '' ? [] : [cell];
  });
  return cells.length === 0 ? [] : [{ number, hidden: false, cells }];
}

function buildCell(sheet: string, row: number, column: number, content: CellContent): SheetCell {
  const at = { part: 'sheet', table: null, row, column, columnName: null, paragraph: null, sheet } as const;
  const shade: Shade | null = null;
  const base = { at, column, shade, bold: false, wrap: true, link: null };
  if (typeof content === 'string') return { ...base, text: content, value: textValue(content), runs: null };
  if (typeof content === 'number') {
    return { ...base, text: String(content), value: { kind: 'number', number: content }, runs: null };
  }
  if ('title' in content) return { ...base, ...lineCell(content.title), bold: true };
  if ('note' in content) return { ...base, ...lineCell(content.note) };
  if ('formula' in content) {
    return {
      ...base,
      text: String(content.shown),
      value: { kind: 'formula', formula: content.formula, shown: content.shown },
      runs: null,
    };
  }
  const words = content.runs.map((run) => run.text).join('');
  const plain = content.runs.every(
    (run) =>
      !run.marks.bold &&
      !run.marks.italic &&
      !run.marks.underline &&
      !run.marks.strike &&
      run.marks.script === null,
  );
  return { ...base, text: words, value: textValue(words), runs: plain ? null : content.runs };
}

function lineCell(words: string): Pick<SheetCell, 'text' | 'value' | 'runs' | 'wrap'> {
  return { text: words, value: textValue(words), runs: null, wrap: false };
}

function textValue(words: string): CellValue {
  return words === '' ? { kind: 'blank' } : { kind: 'text', text: words };
}

/** A line with its looks, for a cell. */
export function richContent(line: RichLine): CellContent {
  return line.length === 0 ? lineText(line) : { runs: runsOf(line) };
}

/** Several runs joined into one content, as in a cell with a list in it. */
export function joinRuns(parts: ReadonlyArray<string | RichLine>): CellContent {
  const runs = parts.flatMap((part) => (typeof part === 'string' ? [text(part)] : runsOf(part)));
  return { runs };
}
