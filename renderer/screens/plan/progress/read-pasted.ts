import type { ProgressItem, ProgressMark } from '#shared/domain/plan';
import { PLAIN_RUN, tidyLine, type StyledRun } from '#shared/domain/rich-text';
import { DEEPEST, toLevel, toMark } from './progress-document.ts';
import { readMarkup, type Markup } from './read-markup.ts';

/** Whose content is no text of the document. */
const SKIPPED = new Set(['style', 'script', 'head', 'title', 'template', 'xml', 'o:p']);
const BLOCKS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'tr', 'blockquote', 'pre']);
const LISTS = new Set(['ul', 'ol']);

type Open = Extract<Markup, { readonly kind: 'open' }>;

interface Look {
  readonly tag: string;
  readonly look: Partial<StyledRun>;
}

interface Unfinished {
  readonly level: number;
  readonly mark: ProgressMark;
  readonly runs: StyledRun[];
}

/**
 * Progress items of markup from the clipboard, as from Word: paragraphs, list items with their levels, bold, italic
 * and what else the plan knows. Fonts, sizes, colours and pictures stay behind.
 */
export function readPasted(html: string): ProgressItem[] {
  const reader = new PasteReader();
  for (const piece of readMarkup(fragmentOf(html))) reader.take(piece);
  return reader.finish();
}

/** What was copied, without what the clipboard puts around it. */
function fragmentOf(html: string): string {
  const start = html.indexOf('<!--StartFragment-->');
  const end = html.lastIndexOf('<!--EndFragment-->');
  return start >= 0 && end > start ? html.slice(start, end) : html;
}

class PasteReader {
  readonly #items: ProgressItem[] = [];
  readonly #lists: ProgressMark[] = [];
  #looks: Look[] = [];
  #current: Unfinished | null = null;
  #skipping: string | null = null;
  /** Inside the sign that Word writes before an item of a list, for readers that know no lists. */
  #inSign: string | null = null;

  take(piece: Markup): void {
    if (this.#skipping !== null) {
      if (piece.kind === 'close' && piece.name === this.#skipping) this.#skipping = null;
      return;
    }
    if (piece.kind === 'text') this.#text(piece.text);
    else if (piece.kind === 'open') this.#open(piece);
    else this.#close(piece.name);
  }

  finish(): ProgressItem[] {
    this.#endItem();
    return this.#items;
  }

  #open(tag: Open): void {
    const { name } = tag;
    if (SKIPPED.has(name)) {
      this.#skipping = name;
      return;
    }
    if (LISTS.has(name)) {
      this.#endItem();
      this.#lists.push(listMark(tag));
    } else if (BLOCKS.has(name)) this.#startItem(tag);
    else if (name === 'br') this.#text(' ');
    else if (isSign(tag)) this.#inSign = name;
    this.#looks.push({ tag: name, look: lookOf(tag) });
    if (name === 'br' || name === 'img' || name === 'hr') this.#looks.pop();
  }

  #close(name: string): void {
    if (this.#inSign === name) this.#inSign = null;
    if (LISTS.has(name)) {
      this.#endItem();
      this.#lists.pop();
    } else if (BLOCKS.has(name)) this.#endItem();
    const at = this.#looks.findLastIndex((each) => each.tag === name);
    if (at >= 0) this.#looks = this.#looks.slice(0, at);
  }

  #text(text: string): void {
    if (this.#inSign !== null) return;
    if (this.#current === null) {
      if (text.trim() === '') return;
      this.#current = { level: 0, mark: 'none', runs: [] };
    }
    const run = this.#looks.reduce<StyledRun>((made, { look }) => ({ ...made, ...look }), PLAIN_RUN);
    this.#current.runs.push({ ...run, text });
  }

  #startItem(tag: Open): void {
    // A paragraph inside an item that is still empty is that item.
    if (this.#current !== null && this.#current.runs.length === 0 && tag.name !== 'li') return;
    this.#endItem();
    this.#current = { ...placeOf(tag, this.#lists), runs: [] };
  }

  #endItem(): void {
    const item = this.#current;
    this.#current = null;
    if (item === null) return;
    const line = tidyLine(item.runs.filter((run) => run.text !== ''));
    if (line.length > 0) this.#items.push({ level: item.level, mark: item.mark, line });
  }
}

/** Level and mark of a paragraph: our own, Word's "mso-list:l0 level2 lfo1", or those of the lists around it. */
function placeOf({ name, attributes }: Open, lists: readonly ProgressMark[]): Omit<Unfinished, 'runs'> {
  const own = attributes.get('data-mark');
  if (own !== undefined) return { level: toLevel(attributes.get('data-level')), mark: toMark(own) };
  const word = /mso-list:\s*\S+\s+level(\d)/i.exec(attributes.get('style') ?? '');
  if (word !== null) return { level: Math.min(DEEPEST, Number(word[1]) - 1), mark: 'bullet' };
  const mark = lists.at(-1);
  if (mark === undefined || (name !== 'li' && name !== 'p' && name !== 'div'))
    return { level: 0, mark: 'none' };
  return { level: Math.min(DEEPEST, lists.length - 1), mark };
}

function listMark({ name, attributes }: Open): ProgressMark {
  if (name === 'ul') return 'bullet';
  const type = attributes.get('type') ?? attributes.get('style') ?? '';
  if (/^[aA]$|alpha|latin/.test(type)) return 'letter';
  return /^[iI]$|roman/.test(type) ? 'roman' : 'number';
}

function isSign({ attributes }: Open): boolean {
  return /mso-list:\s*ignore/i.test(attributes.get('style') ?? '');
}

const TAG_LOOKS: Readonly<Record<string, Partial<StyledRun>>> = {
  b: { bold: true },
  strong: { bold: true },
  i: { italic: true },
  em: { italic: true },
  u: { underline: true },
  ins: { underline: true },
  s: { strike: true },
  strike: { strike: true },
  del: { strike: true },
  sup: { script: 'superscript' },
  sub: { script: 'subscript' },
};

function lookOf({ name, attributes }: Open): Partial<StyledRun> {
  const style = attributes.get('style') ?? '';
  const weight = /(?:^|[;\s])font-weight:\s*(bold|[6-9]00|normal|[1-5]00)/i.exec(style)?.[1];
  return {
    ...TAG_LOOKS[name],
    ...(weight === undefined ? {} : { bold: /bold|[6-9]00/i.test(weight) }),
    ...(/(?:^|[;\s])font-style:\s*italic/i.test(style) ? { italic: true } : {}),
  };
}

const SIGNS = /^\s*(?:[•·●▪◦‣o§]|[-–—])\s+/;

/** Items of pasted text without markup: a line each, signs of lists taken off. */
export function readPastedText(text: string): ProgressItem[] {
  return text.split(/\r\n?|\n/).flatMap((line): ProgressItem[] => {
    const listed = SIGNS.test(line);
    const words = tidyLine([{ ...PLAIN_RUN, text: listed ? line.replace(SIGNS, '') : line }]);
    if (words.length === 0 || words[0]?.text === '') return [];
    return [{ level: 0, mark: listed ? 'bullet' : 'none', line: words }];
  });
}
