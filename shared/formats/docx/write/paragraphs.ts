import type { IParagraphOptions, Paragraph as LibraryParagraph, Run, TabStopDefinition } from 'docx';
import type { PaperStyle } from '#shared/document/paper-style';
import type { Paragraph } from '#shared/document/text-document';
import { SPACER_STYLE } from '../own-marks.ts';
import { controlProperties } from './content-controls.ts';
import { writeInlines } from './runs.ts';
import { styleName } from './style-book.ts';
import type { WriteContext } from './write-context.ts';

/** Twentieths of a point in a point. */
export const TWIPS = 20;

/** What a paragraph's look takes from where it stands. */
export interface Setting {
  readonly inTable: boolean;
  /** The paragraph after it is an item of the same list. */
  readonly listGoesOn: boolean;
  /** It follows a table, which leaves no room below itself. */
  readonly afterTable: boolean;
  /** Room between the margins when the paragraph is in a header or footer; tabs lead to its middle and its end. */
  readonly furnitureWidth: number | null;
  /** A header row must not stay behind alone at the end of a page. */
  readonly keepWithNext: boolean;
  /** Text that names no colour is black or white, as the fill behind it asks for, and not in its style's colour. */
  readonly colourByFill: boolean;
  /** What a page has for text from top to bottom, in points. */
  readonly pageRoom: number;
}

export const ANYWHERE: Setting = {
  inTable: false,
  listGoesOn: false,
  afterTable: false,
  furnitureWidth: null,
  keepWithNext: false,
  colourByFill: false,
  pageRoom: Infinity,
};

/** What a line of a table of contents has around its text. */
export interface Frame {
  readonly before: readonly Run[];
  readonly after: readonly Run[];
  readonly plainLinks: boolean;
  readonly tabStops: readonly TabStopDefinition[];
}

const NO_FRAME: Frame = { before: [], after: [], plainLinks: false, tabStops: [] };

export function writeParagraph(
  context: WriteContext,
  paragraph: Paragraph,
  setting: Setting,
  frame: Frame = NO_FRAME,
): LibraryParagraph {
  const { library } = context;
  const around = {
    control: paragraph.control,
    plainLinks: frame.plainLinks,
    colourByFill: setting.colourByFill,
  };
  const inside = writeInlines(context, paragraph.inlines, around);
  const options = {
    ...paragraphOptions(context, paragraph, setting),
    ...(frame.tabStops.length === 0 ? {} : { tabStops: frame.tabStops }),
    children: withAnchors(context, paragraph.anchors, [...frame.before, ...inside, ...frame.after]),
  };
  return paragraph.control === null
    ? new library.docx.Paragraph(options)
    : library.controlledParagraph(options, controlProperties(library, paragraph.control));
}

/** A paragraph that says nothing, where Word needs one. */
export function writeSpacer(context: WriteContext): LibraryParagraph {
  return new context.library.docx.Paragraph({ style: context.styles.get(SPACER_STYLE).id });
}

const ALIGNMENTS = { left: 'left', centre: 'center', right: 'right', justified: 'both' } as const;

function paragraphOptions(context: WriteContext, paragraph: Paragraph, setting: Setting): IParagraphOptions {
  const name = styleName(paragraph);
  const style = name === null || name.toLowerCase() === 'normal' ? null : context.styles.get(name);
  const outline = outlineLevel(paragraph, style?.heading ?? null);
  return {
    ...(style === null ? {} : { style: style.id }),
    ...(setting.keepWithNext ? { keepNext: true } : {}),
    ...(paragraph.pageBreakBefore ? { pageBreakBefore: true } : {}),
    ...listOptions(context, paragraph),
    ...(paragraph.shade === null
      ? {}
      : { shading: { type: 'clear', color: 'auto', fill: paragraph.shade } as const }),
    ...tabOptions(paragraph, setting),
    ...spacingOptions(context.style, paragraph, setting),
    ...(paragraph.alignment === null ? {} : { alignment: ALIGNMENTS[paragraph.alignment] }),
    ...(outline === null ? {} : { outlineLevel: outline }),
  };
}

/** 9 takes a style's own level away (17.3.1.20). */
function outlineLevel({ heading }: Paragraph, ofStyle: number | null): number | null {
  if (heading?.by === 'outline') return heading.level - 1;
  return ofStyle !== null && heading?.by !== 'style' ? 9 : null;
}

function listOptions(context: WriteContext, paragraph: Paragraph): IParagraphOptions {
  if (paragraph.list === null) return {};
  // The instance is named by its number in the numbering part; see `finishTextPart`.
  const reference = String(context.lists.take(paragraph));
  return { numbering: { reference, level: paragraph.list.level, custom: true } };
}

/** Items of a list stand closer together than paragraphs do; text keeps its distance from a table above it. */
function spacingOptions(
  { spacing }: PaperStyle,
  paragraph: Paragraph,
  { listGoesOn, afterTable, inTable }: Setting,
): IParagraphOptions {
  if (inTable || paragraph.heading !== null) return {};
  const own = {
    ...(afterTable ? { before: spacing.afterParagraph * TWIPS } : {}),
    ...(listGoesOn ? { after: spacing.afterListItem * TWIPS } : {}),
  };
  return Object.keys(own).length === 0 ? {} : { spacing: own };
}

/** In a header or footer one tab leads to the right margin; of two, the first leads to the middle. */
function tabOptions(paragraph: Paragraph, { furnitureWidth }: Setting): IParagraphOptions {
  if (furnitureWidth === null) return {};
  const tabs = paragraph.inlines
    .map((inline) => (inline.kind === 'text' ? inline.text : ''))
    .join('')
    .split('\t').length;
  if (tabs === 1) return {};
  const right = { type: 'right', position: furnitureWidth } as const;
  const middle = { type: 'center', position: Math.round(furnitureWidth / 2) } as const;
  return { tabStops: tabs === 2 ? [right] : [middle, right] };
}

function withAnchors(context: WriteContext, anchors: readonly string[], inside: readonly Run[]): Run[] {
  const { library } = context;
  const mark = (name: string, attributes: Record<string, string | number>): Run =>
    library.inline(library.element(name, attributes));
  const marks = anchors.map((anchor) => ({
    id: context.anchors.nextBookmarkId(),
    name: context.anchors.nameOf(anchor),
  }));
  return [
    ...marks.map(({ id, name }) => mark('w:bookmarkStart', { 'w:id': id, 'w:name': name })),
    ...inside,
    ...marks.map(({ id }) => mark('w:bookmarkEnd', { 'w:id': id })),
  ];
}
