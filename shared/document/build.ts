import { BODY_START } from './source-ref.ts';
import {
  PLAIN,
  type Block,
  type Inline,
  type ListMark,
  type Marks,
  type Paragraph,
  type Section,
  type Shade,
  type Table,
  type TableCell,
  type TableRow,
  type TextRun,
} from './text-document.ts';
import type { PageSetup } from './text-document.ts';

/** A run of text that looks plain but for what is named. */
export function text(words: string, marks: Partial<Marks> = {}): TextRun {
  const look = Object.keys(marks).length === 0 ? PLAIN : { ...PLAIN, ...marks };
  return { kind: 'text', text: words, marks: look, link: null, field: null, control: null, revision: null };
}

/** Text that leads to a web or mail address, or to "#name" for an anchor in the document. */
export function link(words: string, address: string): TextRun {
  return { ...text(words), link: address };
}

/** A figure in prose that knows what it counts, as in `activity.blue.count`. */
export function liveField(name: string, shown: string): TextRun {
  return { ...text(shown), field: { kind: 'live', name } };
}

/** The number or text of the paragraph with that anchor, which readers can follow to it. */
export function reference(anchor: string, shown: string): TextRun {
  return { ...text(shown), link: `#${anchor}`, field: { kind: 'reference', anchor } };
}

/** "Page 1 of 1" for a header or footer; the numbers are the reader's program's to fill in. */
export function pageNumbers(): TextRun[] {
  return [
    text('Page '),
    { ...text('1'), field: { kind: 'page-number' } },
    text(' of '),
    { ...text('1'), field: { kind: 'page-count' } },
  ];
}

type ParagraphParts = Partial<Omit<Paragraph, 'kind' | 'inlines'>>;

export function paragraph(content: string | readonly Inline[], parts: ParagraphParts = {}): Paragraph {
  return {
    kind: 'paragraph',
    at: BODY_START,
    style: null,
    heading: null,
    list: null,
    alignment: null,
    pageBreakBefore: false,
    shade: null,
    anchors: [],
    control: null,
    markRevision: null,
    ...parts,
    inlines: toInlines(content),
  };
}

export function heading(
  level: number,
  content: string | readonly Inline[],
  parts: ParagraphParts = {},
): Paragraph {
  return paragraph(content, { style: `Heading ${level}`, heading: { level, by: 'style' }, ...parts });
}

/** A line of a bulleted list; `list` names it, `level` counts from 0. */
export function bullet(
  content: string | readonly Inline[],
  list: string,
  level = 0,
  parts: ParagraphParts = {},
): Paragraph {
  const label = BULLETS[level % BULLETS.length] ?? '•';
  return paragraph(content, { list: { list, level, kind: 'bullet', label }, ...parts });
}

/** By level: the characters that Arial and every screen font has. */
const BULLETS = ['•', '–', '▪'];

/** A line of a numbered list whose label `numberLists` works out. */
export function numbered(list: string, level: number): ListMark {
  return { list, level, kind: 'decimal', label: '' };
}

/** A paragraph in the size of tables. */
export function cellText(content: string | readonly Inline[], parts: ParagraphParts = {}): Paragraph {
  return paragraph(content, { style: 'Table text', ...parts });
}

type CellContent = string | readonly Block[];
type CellParts = { readonly fill?: string; readonly span?: number; readonly content: CellContent };

/** Cells from left to right; a fill is the colour behind a cell, RRGGBB. */
export function row(cells: ReadonlyArray<CellContent | CellParts>, header = false): TableRow {
  let column = 0;
  const built = cells.map((each): TableCell => {
    const parts: CellParts = typeof each === 'string' || isBlocks(each) ? { content: each } : each;
    const columnSpan = parts.span ?? 1;
    const cell: TableCell = {
      at: BODY_START,
      column,
      columnSpan,
      merge: 'none',
      shade: shadeOf(parts.fill),
      blocks: typeof parts.content === 'string' ? [cellText(parts.content)] : parts.content,
    };
    column += columnSpan;
    return cell;
  });
  return { header, revision: null, cells: built };
}

/** `caption` says what the table is about to people who do not see it. */
export function table(caption: string, columnWidths: readonly number[], rows: readonly TableRow[]): Table {
  return { kind: 'table', at: BODY_START, columnWidths, caption, rows };
}

/** Pages of one size that start at that block of the body, with one header and footer throughout. */
export function section(
  firstBlock: number,
  page: PageSetup,
  furniture: { readonly header?: readonly Block[]; readonly footer?: readonly Block[] } = {},
): Section {
  const { header, footer } = furniture;
  return {
    firstBlock,
    page,
    headers: header === undefined ? [] : [{ on: 'default', blocks: header }],
    footers: footer === undefined ? [] : [{ on: 'default', blocks: footer }],
  };
}

function toInlines(content: string | readonly Inline[]): readonly Inline[] {
  if (typeof content !== 'string') return content;
  return content === '' ? [] : [text(content)];
}

function isBlocks(each: readonly Block[] | CellParts): each is readonly Block[] {
  return Array.isArray(each);
}

function shadeOf(fill: string | undefined): Shade | null {
  return fill === undefined ? null : { fill, from: 'cell' };
}
