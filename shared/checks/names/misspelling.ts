import { markRange, type Found } from '../finding.ts';
import type { Line } from '../paper/line.ts';
import type { Dictionary, LineRule } from '../rule.ts';
import { findNearWords } from './near-words.ts';
import { isShouted, plainMarks, wordsOf, type Word } from './words.ts';
import { isWelsh } from './welsh.ts';

/** Words that are in no British dictionary and among no words of the field. Names and Welsh are left alone. */
export const misspellingRule: LineRule = {
  id: 'names/misspelling',
  group: 'names',
  title: 'Misspelt words',
  severity: 'warning',
  scope: 'line',
  check: (line, _facts, { dictionary }) => {
    if (dictionary === null || line.part === 'contents') return [];
    const words = wordsOf(withoutAddresses(line.text));
    const wrong = words.filter((word) => isWrong(word, line, dictionary));
    if (wrong.length === 0 || isWelsh(words, dictionary)) return [];
    return wrong.flatMap((word) => tell(word, line, dictionary));
  },
};

/** The bounds keep a paragraph without a single space from taking for ever. */
const ADDRESS =
  /(?:https?:\/\/|www\.)\S+|[^\s@]{1,64}@[^\s@]{1,200}|(?<![\w-])[\w-]{1,63}(?:\.[\w-]{1,63}){0,6}\.(?:uk|com|org|net|gov|wales|cymru|docx?|xlsx?|pdf)\b\S*/gi;

/** Addresses and names of files blanked out, so that places stay as they are. */
function withoutAddresses(text: string): string {
  return text.replaceAll(ADDRESS, (address) => ' '.repeat(address.length));
}

const SHORTEST = 3;
/** Longer ones are no words, and looking for their neighbours would take for ever. */
const LONGEST = 40;

function isWrong(word: Word, line: Line, dictionary: Dictionary): boolean {
  const text = plainMarks(word.text);
  if (
    text.length < SHORTEST ||
    text.length > LONGEST ||
    isPiece(word, line.text) ||
    isShouted(text) ||
    /\p{Ll}\p{Lu}/u.test(text)
  )
    return false;
  if (knows(text, dictionary)) return false;
  if (!/^\p{Lu}/u.test(text)) return true;
  // A word with a capital is a name, unless it only starts a sentence; and even then it may be one.
  if (isNamePart(word, line.text)) return false;
  const starts = line.sentences.some(({ start, text: sentence }) => {
    const at = start + (sentence.length - sentence.replace(/^[\W\d_]+/u, '').length);
    return at === word.start;
  });
  const low = text.toLowerCase();
  return starts && text.length >= SHORTEST_CAPITALISED && findNearWords(low, dictionary.isWord).length > 0;
}

const SHORTEST_CAPITALISED = 6;

/** Another capital follows: a name of two words. */
function isNamePart({ end }: Word, text: string): boolean {
  return /^[ \u00a0]\p{Lu}/u.test(text.slice(end));
}

/** Short forms in small letters, and pieces of words, as in "child/ren" and "site.x". */
function isPiece({ text: word, start, end }: Word, text: string): boolean {
  if (
    /^(?:tbc|tba|tbd|asap|etc|viz|ibid|incl|approx|qtr|yrs?|wks?|hrs?|mins?|nos?|pgs?|paras?|cont)$/i.test(
      word,
    )
  )
    return true;
  if (word.length <= 3 && text[start - 1] === '/') return true;
  return /^\.\p{L}/u.test(text.slice(end)) || /\p{L}\.$/u.test(text.slice(0, start));
}

/** Prefixes that make a word of any other. */
const PREFIX =
  /^(?:pre|post|non|co|re|sub|multi|anti|inter|intra|semi|self|ex|mid|cross|under|over|e|un|micro|macro|neuro|bi|tri)-?(?=\p{L}{4})/u;

function knows(text: string, { isWord }: Dictionary): boolean {
  const bare = text.replace(/'s?$/, '');
  if (isWord(text) || isWord(bare)) return true;
  if (
    bare.includes('-') &&
    bare
      .split('-')
      .every(
        (part) =>
          part.length < 2 ||
          isWord(part) ||
          /^(?:pre|post|co|non|anti|multi|sub|inter|ex|re|olds?)$/i.test(part),
      )
  ) {
    return true;
  }
  const low = bare.toLowerCase();
  // "-ize" is British too (Oxford); which of the two a house writes is not a question of spelling.
  const withS = low
    .replace(/iz(?=e[ds]?$|ing$|ations?$|ers?$)/, 'is')
    .replace(/yz(?=e[ds]?$|ing$|ers?$)/, 'ys');
  if (withS !== low && isWord(withS)) return true;
  const rest = low.replace(PREFIX, '');
  return rest !== low && isWord(rest);
}

function tell(word: Word, line: Line, dictionary: Dictionary): Found[] {
  const right = suggestFor(plainMarks(word.text), dictionary);
  const [only] = right;
  return [
    {
      mark: markRange(line, word.start, word.end),
      reason: `“${word.text}” is not in the dictionary.`,
      suggestion: right.length === 0 ? 'Look at the spelling.' : `Write ${right.join(' or ')}?`,
      ...(right.length === 1 && only !== undefined ? { fix: only } : {}),
      cause: word.text.toLowerCase(),
    },
  ];
}

const MOST_SUGGESTIONS = 3;

function suggestFor(word: string, dictionary: Dictionary): readonly string[] {
  const near = findNearWords(word, dictionary.isWord);
  return (near.length > 0 ? near : dictionary.suggest(word)).slice(0, MOST_SUGGESTIONS);
}
