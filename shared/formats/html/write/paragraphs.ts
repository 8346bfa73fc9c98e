import { readableOn } from '../../ooxml/readable-colour.ts';
import type { Inline, Paragraph } from '#shared/document/text-document';
import { escapeAttribute, escapeText } from '../../xml/write-text.ts';
import { cssColour, styleAttribute } from './css-text.ts';
import { isTitle, type HtmlContext } from './html-context.ts';
import { inlinesHtml } from './inlines.ts';

/** A paragraph that is no point of a list: a heading, a numbered paragraph of a section, or text. */
export function paragraphHtml(context: HtmlContext, paragraph: Paragraph): string {
  return splitAtPages(paragraph.inlines)
    .map((inlines, index) => pieceHtml(context, paragraph, inlines, index))
    .join('\n');
}

/** What stands between page breaks. */
function splitAtPages(inlines: readonly Inline[]): Inline[][] {
  const pieces: Inline[][] = [[]];
  for (const inline of inlines) {
    if (inline.kind === 'break' && inline.to === 'page') pieces.push([]);
    else pieces.at(-1)?.push(inline);
  }
  return pieces;
}

function pieceHtml(
  context: HtmlContext,
  paragraph: Paragraph,
  inlines: readonly Inline[],
  index: number,
): string {
  if (index > 0 && inlines.length === 0) return '<div class="page-break"></div>';
  const text = inlinesHtml(context, inlines);
  if (index > 0) return `<p class="page-break">${text}</p>`;
  const attributes = paragraphAttributes(context, paragraph);
  const content = extraAnchors(context, paragraph) + labelled(paragraph, text);
  const level = headingLevel(context, paragraph);
  if (level === null) return `<p${attributes}>${content}</p>`;
  if (level > 6) return `<p role="heading" aria-level="${level}"${attributes}>${content}</p>`;
  return `<h${level}${attributes}>${content}</h${level}>`;
}

function headingLevel(context: HtmlContext, paragraph: Paragraph): number | null {
  if (isTitle(paragraph)) return 1;
  const { heading } = paragraph;
  return heading === null || heading.by === 'look' ? null : heading.level + context.headingShift;
}

/** The number of a section or of one of its paragraphs stands before the text. */
function labelled({ list, heading }: Paragraph, text: string): string {
  if (list === null || list.label === '') return text;
  const number = `<span class="number">${escapeText(list.label)}</span> `;
  return heading === null ? `${number}<span>${text}</span>` : number + text;
}

const CLASSES: Readonly<Record<string, string>> = {
  title: 'title',
  subtitle: 'subtitle',
  caption: 'caption',
  'toc heading': 'contents-heading',
  'table text': 'table-text',
};

const ALIGNMENTS = { left: 'left', centre: 'center', right: 'right', justified: 'justify' } as const;

/** Class, id and style of a paragraph, whatever element it becomes. */
export function paragraphAttributes(context: HtmlContext, paragraph: Paragraph): string {
  const { style, list, heading, alignment, shade, pageBreakBefore, anchors } = paragraph;
  const names = [
    CLASSES[style?.toLowerCase() ?? ''] ?? '',
    heading === null || heading.by === 'look' ? '' : `heading-${heading.level}`,
    list !== null && heading === null && context.sectionLists.has(list.list) ? 'point' : '',
    pageBreakBefore ? 'page-break' : '',
  ].filter((name) => name !== '');
  const id = anchors[0] === undefined ? null : context.ids.take(anchors[0]);
  const fill = cssColour(shade);
  return [
    names.length === 0 ? '' : ` class="${names.join(' ')}"`,
    id === null ? '' : ` id="${escapeAttribute(id)}"`,
    styleAttribute({
      'text-align': alignment === null ? null : ALIGNMENTS[alignment],
      'background-color': fill,
      color: fill === null ? null : `#${readableOn(fill.slice(1))}`,
    }),
  ].join('');
}

/** Further names of a place than the first. */
export function extraAnchors(context: HtmlContext, { anchors }: Paragraph): string {
  return anchors
    .slice(1)
    .map((anchor) => context.ids.take(anchor))
    .map((id) => (id === null ? '' : `<span id="${escapeAttribute(id)}"></span>`))
    .join('');
}
