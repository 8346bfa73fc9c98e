import type { Prose, ProseParagraph, ProseRun } from '#shared/domain/paper-draft';
import { readEntities } from './entities.ts';

const TOKEN = /<!--[\s\S]*?-->|<!\[[^\]>]*\]>|<\/?[a-zA-Z][^>]*>|<[^>]*>|[^<]+/g;
const BLOCKS = new Set([
  'p',
  'div',
  'li',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'tr',
  'td',
  'th',
  'br',
  'table',
]);
/** What stands in these is never text of a paragraph. */
const UNSEEN = new Set(['style', 'script', 'head', 'title', 'xml', 'template']);
const BOLD = new Set(['b', 'strong']);
const ITALIC = new Set(['i', 'em']);
const VOID = new Set(['br', 'img', 'meta', 'link', 'hr', 'input', 'col']);

interface OpenElement {
  readonly tag: string;
  readonly bold: boolean;
  readonly italic: boolean;
}

/**
 * What the clipboard holds, as prose: paragraphs, bullets, bold and italic; nothing else comes along. Read by hand,
 * because the window's policy lets no text become markup (reliability.md E-11).
 */
export function readPastedHtml(html: string): Prose {
  const reader = new PasteReader();
  for (const [token] of fragmentOf(html).matchAll(TOKEN)) reader.take(token);
  return reader.finish();
}

/** Plain text: a paragraph for each line. */
export function readPastedText(text: string): Prose {
  return text
    .split(/\r?\n/)
    .map((line) => line.replaceAll(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .map((line) => ({ kind: 'point', runs: [{ text: line, bold: false, italic: false }] }));
}

function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  return start < 0 || end < start ? html : html.slice(start, end);
}

class PasteReader {
  readonly #done: ProseParagraph[] = [];
  readonly #open: OpenElement[] = [];
  #runs: ProseRun[] = [];
  #kind: ProseParagraph['kind'] = 'point';
  /** Word writes the bullet itself between such marks. */
  #inMark = false;

  take(token: string): void {
    if (token.startsWith('<!--')) return;
    if (token.startsWith('<!')) {
      if (/supportLists/i.test(token)) this.#inMark = true;
      else if (/endif/i.test(token)) this.#inMark = false;
      return;
    }
    if (token.startsWith('</')) this.#close(tagOf(token));
    else if (token.startsWith('<')) this.#begin(token);
    else this.#text(token);
  }

  finish(): Prose {
    this.#endParagraph();
    return this.#done;
  }

  #begin(token: string): void {
    const tag = tagOf(token);
    if (BLOCKS.has(tag)) {
      this.#endParagraph();
      const listed = tag === 'li' || /class=["']?MsoListParagraph/i.test(token);
      if (tag !== 'br') this.#kind = listed || this.#isInListItem() ? 'bullet' : 'point';
    }
    const field = /data-field=["']([^"'{}\s]+)["']/.exec(token)?.[1];
    if (field !== undefined) this.#add(`{{${field}}}`);
    if (VOID.has(tag) || token.endsWith('/>')) return;
    const outer = this.#open.at(-1);
    const weight = /font-weight:\s*(\w+)/i.exec(token)?.[1];
    const slant = /font-style:\s*(\w+)/i.exec(token)?.[1];
    this.#open.push({
      tag: field === undefined ? tag : UNREAD,
      bold: weight === undefined ? BOLD.has(tag) || (outer?.bold ?? false) : /bold|[6-9]00/.test(weight),
      italic: slant === undefined ? ITALIC.has(tag) || (outer?.italic ?? false) : slant === 'italic',
    });
  }

  #close(tag: string): void {
    const at = this.#open.findLastIndex((each) => each.tag === tag || each.tag === UNREAD);
    if (at >= 0) this.#open.length = at;
    if (BLOCKS.has(tag)) this.#endParagraph();
  }

  #text(token: string): void {
    if (this.#inMark || this.#open.some(({ tag }) => UNSEEN.has(tag) || tag === UNREAD)) return;
    this.#add(readEntities(token).replaceAll(/\s+/g, ' '));
  }

  #add(text: string): void {
    const { bold, italic } = this.#open.at(-1) ?? { bold: false, italic: false };
    const last = this.#runs.at(-1);
    const words = last === undefined || last.text.endsWith(' ') ? text.trimStart() : text;
    if (words === '') return;
    if (last !== undefined && last.bold === bold && last.italic === italic) {
      this.#runs[this.#runs.length - 1] = { ...last, text: last.text + words };
    } else this.#runs.push({ text: words, bold, italic });
  }

  #isInListItem(): boolean {
    return this.#open.some(({ tag }) => tag === 'li');
  }

  #endParagraph(): void {
    const last = this.#runs.at(-1);
    if (last !== undefined) this.#runs[this.#runs.length - 1] = { ...last, text: last.text.trimEnd() };
    const runs = this.#runs.filter(({ text }) => text !== '');
    if (runs.length > 0) this.#done.push({ kind: this.#kind, runs });
    this.#runs = [];
    this.#kind = this.#isInListItem() ? 'bullet' : 'point';
  }
}

/** Stands for a field of ours, whose own text says nothing new. */
const UNREAD = 'field of ours';

function tagOf(token: string): string {
  return /^<\/?([a-zA-Z][\w:-]*)/.exec(token)?.[1]?.toLowerCase() ?? '';
}
