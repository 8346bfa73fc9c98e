import type { RatingKey } from '#shared/domain/rating';
import { foldPhrase, type Vocabulary } from './vocabulary.ts';

export interface WordReading {
  readonly rating: RatingKey;
  /** 1 for words that state it, less for words that only suggest it. */
  readonly confidence: number;
}

const STATED = 1;
const SUGGESTED = 0.5;

/**
 * The rating that the text of a rating cell states: a colour word, a status, a letter or a symbol, alone or with a
 * remark after it. Null when the text says no rating.
 */
export function readRatingWords(text: string, vocabulary: Vocabulary): WordReading | null {
  const symbol = readSymbol(text, vocabulary);
  const folded = foldPhrase(text);
  if (folded === '') return symbol;
  return readPhrase(folded, vocabulary) ?? symbol;
}

function readPhrase(folded: string, vocabulary: Vocabulary): WordReading | null {
  const ratings = Object.entries(vocabulary.ratings);
  for (const [rating, { words, letters }] of ratings) {
    if (words.includes(folded) || letters.includes(folded)) return { rating, confidence: STATED };
  }
  for (const [rating, { weakWords }] of ratings) {
    if (weakWords.includes(folded)) return { rating, confidence: SUGGESTED };
  }
  return readStart(folded, vocabulary);
}

/** "Amber – some delay", "B: complete": the first word or words state it, the rest is a remark. */
function readStart(folded: string, vocabulary: Vocabulary): WordReading | null {
  let best: { readonly rating: RatingKey; readonly word: string; readonly stated: boolean } | null = null;
  for (const [rating, { words, weakWords, letters }] of Object.entries(vocabulary.ratings)) {
    for (const word of [...words, ...weakWords, ...letters]) {
      if (!folded.startsWith(`${word} `) || word.length <= (best?.word.length ?? 0)) continue;
      best = { rating, word, stated: words.includes(word) };
    }
  }
  if (best === null) return null;
  const { rating, word, stated } = best;
  const certain = stated && !leavesOpen(folded.slice(word.length + 1), rating, vocabulary);
  return { rating, confidence: certain ? STATED * 0.9 : SUGGESTED };
}

/** "Amber/Green" and "Red to Amber" name a second rating; "complete by May" and "done except for the roofs" take some back. */
function leavesOpen(rest: string, rating: RatingKey, vocabulary: Vocabulary): boolean {
  const [first = '', second = ''] = rest.split(' ');
  const next = JOINING.has(first) ? second : first;
  return HEDGES.has(first) || (next !== rating && next in vocabulary.ratings);
}

const JOINING = new Set(['to', 'and', 'or', 'moving']);
const HEDGES = new Set(['by', 'when', 'once', 'if', 'subject', 'except', 'apart', 'but', 'in']);

/** Circles and squares that are drawn in a colour: they can mean no other. */
const COLOURED = /[\u{1F534}\u{1F535}\u{1F7E0}-\u{1F7E2}\u{1F7E5}\u{1F7E6}\u{1F7E7}-\u{1F7E9}]/u;

function readSymbol(text: string, vocabulary: Vocabulary): WordReading | null {
  const [first = ''] = text.trim();
  for (const [rating, { symbols }] of Object.entries(vocabulary.ratings)) {
    if (symbols.some((symbol) => text.trim().startsWith(symbol) && symbol.startsWith(first))) {
      const plain = COLOURED.test(text) || text.trim().length > 2;
      return { rating, confidence: plain ? STATED * 0.9 : SUGGESTED };
    }
  }
  return null;
}
