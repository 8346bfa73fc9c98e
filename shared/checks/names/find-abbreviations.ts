import type { Line } from '../paper/line.ts';
import { isShouted } from './words.ts';

/** A short form as it stands in a text: "SROs". */
export interface AbbreviationUse {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
  /** As written, without the s of the plural. */
  readonly written: string;
  /** In capitals: what counts as one and the same. */
  readonly key: string;
}

/** An explanation in the text: "Public Law Outline (PLO)" or "PLO (Public Law Outline)". */
export interface Explanation {
  readonly key: string;
  readonly line: Line;
  /** Of the short form. */
  readonly start: number;
  readonly end: number;
  /** The long form as written. */
  readonly words: string;
  readonly wordsStart: number;
}

const SHORT =
  /(?<![\p{L}\p{N}_.@/\\&'’-])(?<short>\p{Lu}\p{L}{0,8}\p{Lu}\d?s?|\p{Lu}{2}\p{Ll})(?![\p{L}\p{N}_@]|[-‑]\d|\.\p{L})/gu;
const ROMAN = /^(?=[IVXL])X{0,3}(?:IX|IV|V?I{0,3})$/;
/** "HR1 2AB" is a postcode. */
const POSTCODE = /^\p{Lu}{1,2}\d$/u;

/** Short forms in a line: two capitals at least, and hardly anything between them. Headings that shout have none. */
export function findUses(line: Line): AbbreviationUse[] {
  const { text } = line;
  if (isShouted(text) && text.trim().split(/\s+/).length > 2) return [];
  const uses: AbbreviationUse[] = [];
  for (const match of text.matchAll(SHORT)) {
    const whole = match.groups?.['short'] ?? '';
    const written = whole.replace(/(?<=\p{Lu}|\d)s$/u, '');
    if (!isShortForm(written)) continue;
    uses.push({
      line,
      start: match.index,
      end: match.index + whole.length,
      written,
      key: written.toUpperCase(),
    });
  }
  return uses;
}

const MOST_CAPITALS = 7;

function isShortForm(written: string): boolean {
  const capitals = written.match(/\p{Lu}/gu)?.length ?? 0;
  if (capitals < 2 || capitals > MOST_CAPITALS || capitals * 2 < written.length) return false;
  return !ROMAN.test(written) && !POSTCODE.test(written) && !/^([A-Z])\1+$/.test(written);
}

const BRACKET =
  /\((?:the\s+)?[“"‘']?(?<short>\p{Lu}[\p{L}&\d]{1,9})[”"’']?(?:(?:,|;|\sor\s)[^()]{0,30})?\)/gu;
const BRACKET_AFTER = /(?<![\p{L}\p{N}])(?<short>\p{Lu}[\p{L}\d]{1,9})\s\((?<words>[^()]{5,90})\)/gu;
const EQUALS = /^\s*(?<short>\p{Lu}[\p{L}\d&]{1,9})\s*(?:[–—=:-]|stands for|means)\s+(?<words>.{5,120})$/u;

/** What a line explains. `beside` is the text of the next cell of its row, for lists of abbreviations. */
export function findExplanations(line: Line, beside = ''): Explanation[] {
  const { text } = line;
  const found: Explanation[] = [];
  for (const match of text.matchAll(BRACKET)) {
    const short = match.groups?.['short'] ?? '';
    const long = longFormBefore(text, match.index, short);
    if (long === null) continue;
    const start = match.index + match[0].indexOf(short);
    found.push(explain(line, short, start, text.slice(long, match.index), long));
  }
  for (const match of text.matchAll(BRACKET_AFTER)) {
    const { short = '', words = '' } = match.groups ?? {};
    const begin = longFormStart(words, short);
    if (begin === null || begin > 4) continue;
    const wordsStart = match.index + match[0].indexOf('(') + 1;
    found.push(explain(line, short, match.index, words, wordsStart));
  }
  const equals = EQUALS.exec(text)?.groups;
  if (equals !== undefined) {
    const { short = '', words = '' } = equals;
    if (longFormStart(words, short) === 0)
      found.push(explain(line, short, text.indexOf(short), words, text.indexOf(words)));
  }
  const alone = text.trim();
  if (beside !== '' && /^\p{Lu}[\p{L}\d&]{1,9}$/u.test(alone) && longFormStart(beside, alone) === 0) {
    found.push(explain(line, alone, text.indexOf(alone), beside, 0));
  }
  return found.filter(({ key }) => isShortForm(key));
}

function explain(line: Line, short: string, start: number, words: string, wordsStart: number): Explanation {
  const written = short.replace(/(?<=\p{Lu})s$/u, '');
  const trimmed = words.replace(/[\s,–-]+$/u, '');
  return { key: written.toUpperCase(), line, start, end: start + short.length, words: trimmed, wordsStart };
}

const FARTHEST = 90;

/** Where the long form of a short form in brackets starts, null when the words before do not fit it. */
function longFormBefore(text: string, bracket: number, short: string): number | null {
  const from = Math.max(0, bracket - FARTHEST);
  // A long form stays in its sentence.
  const sentence = text.slice(from, bracket);
  const cut = Math.max(sentence.lastIndexOf('. '), sentence.lastIndexOf('; '), sentence.lastIndexOf(')')) + 1;
  const start = longFormStart(sentence.slice(cut), short);
  return start === null ? null : from + cut + start;
}

/**
 * Reads a short form from its end: each letter has to be found in the words, the first one at the start of a word
 * (Schwartz and Hearst, 2003). Null when it cannot be.
 */
function longFormStart(words: string, short: string): number | null {
  return readBackwards(words, short, true) ?? readBackwards(words, short, false);
}

function readBackwards(words: string, short: string, byInitials: boolean): number | null {
  const letters = short
    .replace(/(?<=\p{Lu})s$/u, '')
    .replaceAll(/[^\p{L}]/gu, '')
    .toLowerCase();
  const low = words.toLowerCase();
  let at = low.length - 1;
  let initials = 0;
  for (let index = letters.length - 1; index >= 0; index--) {
    const letter = letters[index] ?? '';
    const initial = byInitials || index === 0 ? lastInitial(low, letter, at) : -1;
    const inside = index === 0 ? -1 : low.lastIndexOf(letter, at);
    const found = initial >= 0 ? initial : inside;
    if (found < 0) return null;
    if (isInitial(low, found)) initials++;
    at = found - 1;
  }
  if (initials < letters.length * FEWEST_INITIALS) return null;
  const start = at + 1;
  const long = words.slice(start).trim();
  const enoughWords = long.split(/[\s/-]+/).length >= Math.min(2, letters.length);
  return enoughWords && long.length > letters.length + 2 ? start : null;
}

/** "Edge of Care and Home (ECHO)" takes one letter from inside a word; a long form takes no more than a few. */
const FEWEST_INITIALS = 0.6;

function isInitial(words: string, at: number): boolean {
  return at === 0 || /[\s/(‘'“"-]/.test(words[at - 1] ?? '');
}

function lastInitial(words: string, letter: string, from: number): number {
  for (let at = from; at >= 0; at--) {
    if (words[at] === letter && isInitial(words, at)) return at;
  }
  return -1;
}
