import { markRange, type Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import type { PaperRule } from '../rule.ts';
import { countEdits, wordsOf, type Word } from './words.ts';

/**
 * A phrase that the paper uses again and again, once with one letter changed: "progress updated to be reported" among
 * "progress updates to be reported".
 */
export const oddOneOutRule: PaperRule = {
  id: 'names/odd-one-out',
  group: 'names',
  title: 'A phrase that differs by a letter from its usual wording',
  severity: 'question',
  scope: 'paper',
  check: (paper) => {
    const phrases = gatherPhrases(paper);
    const found: Found[] = [];
    const told = new Set<string>();
    for (const phrase of phrases.values()) {
      const [only] = phrase.places;
      if (phrase.places.length !== 1 || only === undefined) continue;
      const usual = findUsual(phrase, phrases);
      if (usual === null) continue;
      const spot = `${only.line.index} ${only.start + only.middle}`;
      if (told.has(spot)) continue;
      told.add(spot);
      found.push({
        mark: markRange(only.line, only.start, only.end),
        reason: `Elsewhere the paper says “${usual.words.join(' ')}”, here “${phrase.words.join(' ')}”.`,
        suggestion: 'Is the letter meant?',
      });
    }
    return found;
  },
};

const LENGTH = 5;
const MIDDLE = 2;
const FEWEST_USUAL = 2;
const SHORTEST_WORD = 5;

interface PhrasePlace {
  readonly line: Line;
  readonly start: number;
  readonly end: number;
  readonly middle: number;
}

interface Phrase {
  readonly words: readonly string[];
  readonly places: PhrasePlace[];
}

/** Phrases around words that have a near twin in the paper: all others can be told apart from nothing. */
function gatherPhrases({ lines }: CheckedPaper): Map<string, Phrase> {
  const read = lines.filter(({ part }) => part === 'body').map((line) => [line, wordsOf(line.text)] as const);
  const twins = findTwins(read.flatMap(([, words]) => words));
  const phrases = new Map<string, Phrase>();
  for (const [line, words] of read) {
    words.forEach((word, index) => {
      if (twins.has(word.text.toLowerCase()))
        addPhrase(phrases, line, words.slice(Math.max(0, index - MIDDLE), index + MIDDLE + 1));
    });
  }
  return phrases;
}

/** Words that another word of the paper differs from by its last letter. */
function findTwins(words: readonly Word[]): ReadonlySet<string> {
  const byStem = new Map<string, Set<string>>();
  for (const { text } of words) {
    if (text.length < SHORTEST_WORD - 1) continue;
    const word = text.toLowerCase();
    const stem = word.slice(0, -1);
    const family = byStem.get(stem);
    if (family === undefined) byStem.set(stem, new Set([word]));
    else family.add(word);
  }
  return new Set([...byStem.values()].filter(({ size }) => size > 1).flatMap((family) => [...family]));
}

function addPhrase(phrases: Map<string, Phrase>, line: Line, part: readonly Word[]): void {
  const [first, last, middle] = [part[0], part.at(-1), part[MIDDLE]];
  if (part.length < LENGTH || first === undefined || last === undefined || middle === undefined) return;
  const words = part.map(({ text }) => text.toLowerCase());
  const place = { line, start: first.start, end: last.end, middle: middle.start - first.start };
  const phrase = phrases.get(words.join(' '));
  if (phrase === undefined) phrases.set(words.join(' '), { words, places: [place] });
  else phrase.places.push(place);
}

/** The phrase with the same words around another middle one, which is used more than once. */
function findUsual({ words }: Phrase, phrases: ReadonlyMap<string, Phrase>): Phrase | null {
  const middle = words[MIDDLE] ?? '';
  if (middle.length < SHORTEST_WORD) return null;
  for (const ending of endingsOf(middle)) {
    const other = phrases.get(words.with(MIDDLE, ending).join(' '));
    if (other !== undefined && other.places.length >= FEWEST_USUAL && countEdits(middle, ending, 1) === 1)
      return other;
  }
  return null;
}

/** A slip of the last letter: "updated" for "updates". */
function endingsOf(word: string): string[] {
  const stem = word.slice(0, -1);
  return ['s', 'd', 'r', 'n', 't', 'y', 'e']
    .filter((letter) => !word.endsWith(letter))
    .map((letter) => stem + letter);
}
