import { foldSpaces } from '#shared/document/text';
import { foldPhrase, type Vocabulary } from './vocabulary.ts';

export interface PriorityTitle {
  /** Null where the words give none. */
  readonly number: string | null;
  readonly title: string;
}

const NUMBERED =
  /^(?:(?<word>[^\d:.)(–—-]+?)\s+)?(?<number>\d{1,3}|[A-Z]|[IVX]{1,5})(?:\.0)?(?:\s*[:.)–—-]+\s*|\s+(?=\S))(?<title>.*)$/;

const NUMBER_WORDS = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
];
const SPELT = /^(?<word>[^\d:.)(–—-]+?)\s+(?<spelt>[A-Za-z]+)(?:\s*[:.)–—-]+\s*|\s*$)(?<title>.*)$/;

const MONTH = /^(?:jan|feb|mar|apr|may|june?|july?|aug|sep|oct|nov|dec)[a-z]*\b/i;

/**
 * Number and title of a priority in a heading, a band or the name of a sheet: "1: Corporate…", "Priority 2 –
 * Workforce", "Theme C. Practice". The word before the number must be one that plans use for it. Text without a
 * number is a title alone.
 */
export function readPriorityTitle(text: string, vocabulary: Vocabulary): PriorityTitle {
  const folded = foldSpaces(text);
  const spelt = readSpeltNumber(folded, vocabulary);
  if (spelt !== null) return spelt;
  const groups = NUMBERED.exec(folded)?.groups;
  const onlyNumber = /^(?<word>[^\d:.)(–—-]+?)\s+(?<number>\d{1,3}|[A-Z]|[IVX]{1,5})$/.exec(folded)?.groups;
  const found = groups ?? onlyNumber;
  if (found === undefined) return { number: null, title: folded };
  const word = foldPhrase(found['word'] ?? '');
  const known = word === '' || vocabulary.priorityWords.includes(word);
  // "7 June 2023" is a date.
  if (word === '' && MONTH.test(found['title'] ?? '')) return { number: null, title: folded };
  // A letter alone may be an article: "A fair start". It counts only after a word or before a colon.
  const letter = /^[A-Z]+$/.test(found['number'] ?? '');
  if (!known || (letter && word === '' && !/^[A-Z]+\s*[:.)–—-]/.test(folded)))
    return { number: null, title: folded };
  return { number: found['number'] ?? null, title: (found['title'] ?? '').trim() };
}

/** "Priority One: Homes". */
function readSpeltNumber(text: string, vocabulary: Vocabulary): PriorityTitle | null {
  const groups = SPELT.exec(text)?.groups;
  const at = NUMBER_WORDS.indexOf((groups?.['spelt'] ?? '').toLowerCase());
  if (at < 0 || !vocabulary.priorityWords.includes(foldPhrase(groups?.['word'] ?? ''))) return null;
  return { number: String(at + 1), title: (groups?.['title'] ?? '').trim() };
}

/** Headings such as "Action plan" say nothing of a priority: the one above them does. */
export function isGenericHeading(text: string, vocabulary: Vocabulary): boolean {
  const folded = foldPhrase(text);
  return Object.values(vocabulary.sections).some((phrases) => phrases.includes(folded));
}
