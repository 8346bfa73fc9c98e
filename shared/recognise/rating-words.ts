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
  let best: (WordReading & { readonly length: number }) | null = null;
  for (const [rating, { words, weakWords, letters }] of Object.entries(vocabulary.ratings)) {
    for (const word of [...words, ...weakWords, ...letters]) {
      if (!folded.startsWith(`${word} `) || word.length <= (best?.length ?? 0)) continue;
      best = { rating, confidence: words.includes(word) ? STATED * 0.9 : SUGGESTED, length: word.length };
    }
  }
  return best === null ? null : { rating: best.rating, confidence: best.confidence };
}

function readSymbol(text: string, vocabulary: Vocabulary): WordReading | null {
  const [first = ''] = text.trim();
  for (const [rating, { symbols }] of Object.entries(vocabulary.ratings)) {
    if (symbols.some((symbol) => text.trim().startsWith(symbol) && symbol.startsWith(first))) {
      return { rating, confidence: text.trim().length <= 2 ? SUGGESTED : 0.9 };
    }
  }
  return null;
}
