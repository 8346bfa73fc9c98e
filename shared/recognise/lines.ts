import { foldSpaces } from '#shared/document/text';
import type { Block, ListMark, Paragraph, TextRun } from '#shared/document/text-document';
import type { ProgressMark } from '#shared/domain/plan';
import { PLAIN_RUN, lineText, tidyLine, type StyledRun } from '#shared/domain/rich-text';
import { append } from './append.ts';
import type { GridLine } from './grid.ts';

/** Deepest list level that a plan keeps. */
export const DEEPEST_LEVEL = 2;

/** Paragraphs of a cell as lines with their list level and mark; hidden text and empty paragraphs are left out. */
export function linesOfBlocks(blocks: readonly Block[]): GridLine[] {
  const lines: GridLine[] = [];
  for (const block of blocks) {
    if (block.kind === 'paragraph') addParagraph(lines, block);
    else if (block.kind === 'contents') for (const entry of block.entries) addParagraph(lines, entry);
    // A table inside a cell is read as its lines: plans use it for layout.
    else
      for (const row of block.rows) for (const cell of row.cells) append(lines, linesOfBlocks(cell.blocks));
  }
  return lines;
}

function addParagraph(lines: GridLine[], paragraph: Paragraph): void {
  const runs = paragraph.inlines.flatMap((inline) =>
    inline.kind === 'text' && !inline.marks.hidden && inline.field?.kind !== 'page-number'
      ? [toStyledRun(inline)]
      : [],
  );
  if (paragraph.list !== null) {
    const line = tidyLine(runs);
    if (line.length > 0)
      lines.push({
        label: numberOf(paragraph.list),
        level: clampLevel(paragraph.list.level),
        mark: markOf(paragraph.list),
        line,
      });
    return;
  }
  append(lines, typedLines(runs));
}

/** Number or letter of a list item; "" for a bullet. */
export function numberOf(list: ListMark): string {
  return list.kind === 'bullet' ? '' : list.label;
}

export function toStyledRun(run: TextRun): StyledRun {
  const { bold, italic, underline, strike, script } = run.marks;
  // Links are underlined on the page because they are links, not for emphasis.
  return { text: run.text, bold, italic, underline: underline && run.link === null, strike, script };
}

function markOf(list: ListMark): ProgressMark {
  switch (list.kind) {
    case 'bullet':
      return bulletMark(list.label);
    case 'decimal':
      return 'number';
    case 'lower-letter':
    case 'upper-letter':
      return 'letter';
    case 'lower-roman':
    case 'upper-roman':
      return 'roman';
    case 'other':
      return 'bullet';
    default:
      return list.kind satisfies never;
  }
}

function bulletMark(label: string): ProgressMark {
  if (/^[➢➤➔→⇨➜►▶>]/u.test(label)) return 'arrow';
  return /^[-–—−]/.test(label) ? 'dash' : 'bullet';
}

function clampLevel(level: number): number {
  return Math.min(DEEPEST_LEVEL, Math.max(0, level));
}

const TYPED =
  /^([ \t\u00a0]*)([•●○◦▪▫■□‣⁃·∙➢➤➔→⇨➜►▶❖◆◇✓]|o(?=[ \t\u00a0]{1,}\S)|[-–—](?=[ \t\u00a0])|\(?(?:[ivx]{1,5})[.)](?=[ \t\u00a0])|\(?[a-h][.)](?=[ \t\u00a0])|\d{1,2}[.)](?=[ \t\u00a0]))[ \t\u00a0]*/u;
const SPACES_A_LEVEL = 3;
const TAB = '   ';

/** How many spaces make a level where somebody typed the lists: two, if that is the least that anything is indented by. */
function indentOf(lines: readonly string[]): number {
  let least = Infinity;
  for (const line of lines) {
    const width = widthOf(TYPED.exec(line)?.[1] ?? '');
    if (width > 0) least = Math.min(least, width);
  }
  return least === 2 ? 2 : SPACES_A_LEVEL;
}

function widthOf(indent: string): number {
  return indent.replaceAll('\t', TAB).length;
}

/**
 * Lines of text without a real list: split at line breaks where a bullet was typed by hand, each typed bullet taken
 * off and its level told from its indent.
 */
export function typedLines(
  runs: readonly StyledRun[],
  indent = indentOf(lineText(runs).split('\n')),
): GridLine[] {
  const text = lineText(runs);
  const pieces =
    text.includes('\n') && text.split('\n').some((line) => TYPED.test(line)) ? splitLines(runs) : [runs];
  return pieces.flatMap((piece) => {
    const match = TYPED.exec(lineText(piece));
    if (match === null) {
      const line = tidyLine(piece);
      return line.length === 0 ? [] : [{ label: '', level: 0, mark: 'none' as const, line }];
    }
    const line = tidyLine(dropStart(piece, match[0].length));
    const [, spaces = '', typed = ''] = match;
    const label = /[a-z\d]/.test(typed) && typed !== 'o' ? typed : '';
    return line.length === 0
      ? []
      : [{ label, level: typedLevel(widthOf(spaces), indent, typed), mark: typedMark(typed), line }];
  });
}

/** Each line of a cell of a sheet is a line of its own, bullet or not. */
export function linesOfCellText(runs: readonly StyledRun[]): GridLine[] {
  const indent = indentOf(lineText(runs).split('\n'));
  return splitLines(runs).flatMap((line) => typedLines(line, indent));
}

function splitLines(runs: readonly StyledRun[]): StyledRun[][] {
  const lines: StyledRun[][] = [[]];
  for (const run of runs) {
    const [first = '', ...others] = run.text.split('\n');
    lines.at(-1)?.push({ ...run, text: first });
    for (const text of others) lines.push([{ ...run, text }]);
  }
  return lines;
}

function dropStart(runs: readonly StyledRun[], length: number): StyledRun[] {
  let left = length;
  return runs.map((run) => {
    const dropped = Math.min(left, run.text.length);
    left -= dropped;
    return { ...run, text: run.text.slice(dropped) };
  });
}

function typedLevel(width: number, indent: number, mark: string): number {
  const byIndent = Math.floor(width / indent);
  // Without an indent the bullet itself tells: Word's own lists go from • to o to ▪.
  const byMark = /^[○◦o]$/.test(mark) ? 1 : 0;
  return clampLevel(Math.max(byIndent, width === 0 ? byMark : 0));
}

function typedMark(mark: string): ProgressMark {
  if (/^\(?[ivx]+[.)]$/.test(mark)) return 'roman';
  if (/^\(?[a-h][.)]$/.test(mark)) return 'letter';
  if (/^\d/.test(mark)) return 'number';
  return bulletMark(mark);
}

export function plainRun(text: string): StyledRun {
  return { ...PLAIN_RUN, text };
}

/** Whether the text of a cell is nothing but white space and marks of emptiness. */
export function isBlank(text: string): boolean {
  return /^[-–—.\s]*$/.test(foldSpaces(text));
}
