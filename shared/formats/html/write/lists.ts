import type { ListMark, Paragraph } from '#shared/document/text-document';
import { escapeText } from '../../xml/write-text.ts';
import { cssString, styleAttribute } from './css-text.ts';
import type { HtmlContext } from './html-context.ts';
import { inlinesHtml } from './inlines.ts';
import { extraAnchors, paragraphAttributes } from './paragraphs.ts';

export type ListParagraph = Paragraph & { readonly list: ListMark };

interface OpenList {
  readonly level: number;
  readonly tag: 'ul' | 'ol';
}

/** Paragraphs in a row that are points of lists, nested by level. */
export function listHtml(context: HtmlContext, items: readonly ListParagraph[]): string {
  const open: OpenList[] = [];
  let html = '';
  for (const item of items) {
    const tag = item.list.kind === 'bullet' ? 'ul' : 'ol';
    html += closeDownTo(open, item.list.level, tag);
    const last = open.at(-1);
    if (last === undefined || last.level < item.list.level) {
      open.push({ level: item.list.level, tag });
      html += openTag(tag);
    } else html += '</li>';
    html += itemHtml(context, item);
  }
  return html + closeDownTo(open, -1, 'ul');
}

/** Closes deeper lists, and one of the other kind at the same level. */
function closeDownTo(open: OpenList[], level: number, tag: OpenList['tag']): string {
  let html = '';
  for (let last = open.at(-1); last !== undefined; last = open.at(-1)) {
    const goesOn = last.level < level || (last.level === level && last.tag === tag);
    if (goesOn) break;
    html += `</li></${last.tag}>`;
    open.pop();
  }
  return html;
}

/** Numbers are written out, just as they are in the paper; some browsers take a list without markers for none. */
function openTag(tag: OpenList['tag']): string {
  return tag === 'ul' ? '<ul>' : '<ol role="list">';
}

function itemHtml(context: HtmlContext, item: ListParagraph): string {
  const { kind, label } = item.list;
  const attributes = paragraphAttributes(context, item);
  const text = extraAnchors(context, item) + inlinesHtml(context, item.inlines);
  if (kind !== 'bullet') {
    return `<li><div${attributes}><span class="number">${escapeText(label)}</span> <span>${text}</span></div>`;
  }
  const bullet = label === '•' ? '' : styleAttribute({ 'list-style-type': cssString(`${label} `) });
  return `<li${bullet}><div${attributes}>${text}</div>`;
}
