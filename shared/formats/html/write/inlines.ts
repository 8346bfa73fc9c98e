import { assertNever } from '#shared/document/assert-never';
import type { Inline, Marks, TextRun } from '#shared/document/text-document';
import { writableAddress } from '../../ooxml/links.ts';
import { readableOn } from '../../ooxml/readable-colour.ts';
import { escapeAttribute, escapeText } from '../../xml/write-text.ts';
import { cssColour, styleAttribute } from './css-text.ts';
import { anchorId, type HtmlContext } from './html-context.ts';

export function inlinesHtml(context: HtmlContext, inlines: readonly Inline[]): string {
  return inlines.map((inline) => inlineHtml(context, inline)).join('');
}

function inlineHtml(context: HtmlContext, inline: Inline): string {
  switch (inline.kind) {
    case 'text':
      return runHtml(inline);
    case 'break':
      // Page breaks part paragraphs before it comes to this; columns there are none.
      return '<br/>';
    case 'note':
      return noteMark(context, inline.note, inline.id);
    case 'image':
      return '';
    default:
      return assertNever(inline);
  }
}

function runHtml(run: TextRun): string {
  const looked = withLook(run.marks, textHtml(run.text));
  const field =
    run.field?.kind === 'live'
      ? `<span class="field" data-field="${escapeAttribute(run.field.name)}">${looked}</span>`
      : looked;
  return run.link === null ? field : withLink(run.link, field);
}

/** In place of a tab: wide enough to part a number from its heading. */
const EM_SPACE = '\u2003';

function textHtml(text: string): string {
  return escapeText(text).replaceAll('\n', '<br/>').replaceAll('\t', EM_SPACE);
}

const TAGS: ReadonlyArray<readonly [mark: 'bold' | 'italic' | 'underline' | 'strike', tag: string]> = [
  ['bold', 'b'],
  ['italic', 'i'],
  ['underline', 'u'],
  ['strike', 's'],
];

function withLook(marks: Marks, text: string): string {
  let html = text;
  for (const [mark, tag] of TAGS) {
    if (marks[mark]) html = `<${tag}>${html}</${tag}>`;
  }
  if (marks.script !== null) {
    const tag = marks.script === 'superscript' ? 'sup' : 'sub';
    html = `<${tag}>${html}</${tag}>`;
  }
  const fill = cssColour(marks.shade ?? marks.highlight);
  const style = styleAttribute({
    'background-color': fill,
    color: cssColour(marks.colour) ?? (fill === null ? null : `#${readableOn(fill.slice(1))}`),
    'font-size': marks.size === null ? null : `${marks.size}pt`,
  });
  return style === '' ? html : `<span${style}>${html}</span>`;
}

/** A link that may not be kept leaves its text. */
function withLink(link: string, html: string): string {
  if (link.startsWith('#')) {
    return `<a href="#${escapeAttribute(encodeURIComponent(anchorId(link.slice(1)).toWellFormed()))}">${html}</a>`;
  }
  const address = writableAddress(link);
  return address === null ? html : `<a href="${escapeAttribute(address)}" rel="noreferrer">${html}</a>`;
}

function noteMark({ notes, ids }: HtmlContext, kind: 'footnote' | 'endnote', id: string): string {
  const index = notes.findIndex((note) => note.kind === kind && note.id === id);
  if (index < 0) return '';
  const number = index + 1;
  const first = ids.take(`note-mark-${number}`);
  const place = first === null ? '' : ` id="note-mark-${number}"`;
  return `<sup><a href="#note-${number}"${place} role="doc-noteref" aria-label="Note ${number}">${number}</a></sup>`;
}
