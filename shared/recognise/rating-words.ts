import type { RatingKey } from '#shared/domain/rating';
import { foldPhrase, type RatingWords } from './vocabulary.ts';

export interface WordReading {
  readonly rating: RatingKey;
  /** 1 for words that state it, less for words that only suggest it. */
  readonly confidence: number;
}

const STATED = 1;
const SUGGESTED = 0.5;

/** Cells say their rating at the start. */
const LONGEST_READ = 80;
/** No phrase for a rating has more. */
const MOST_WORDS = 8;

interface Start {
  readonly rating: RatingKey;
  readonly stated: boolean;
}

/** The words, letters and symbols of the ratings, ready for looking up. */
export class RatingBook {
  private readonly symbols: ReadonlyArray<readonly [RatingKey, readonly string[]]>;
  private readonly wholes = new Map<string, WordReading>();
  private readonly starts = new Map<string, Start>();
  private readonly colours: ReadonlySet<string>;
  private readonly known = new Map<string, WordReading | null>();

  constructor(ratings: Readonly<Record<RatingKey, RatingWords>>) {
    const entries = Object.entries(ratings);
    this.symbols = entries.map(([rating, { symbols }]) => [rating, symbols]);
    for (const [rating, { words, letters }] of entries)
      for (const word of [...words, ...letters]) setFirst(this.wholes, word, { rating, confidence: STATED });
    for (const [rating, { weakWords }] of entries)
      for (const word of weakWords) setFirst(this.wholes, word, { rating, confidence: SUGGESTED });
    for (const [rating, { words, weakWords, letters }] of entries)
      for (const word of [...words, ...weakWords, ...letters])
        setFirst(this.starts, word, { rating, stated: words.includes(word) });
    this.colours = new Set(Object.keys(ratings));
  }

  /**
   * The rating that the text of a rating cell states: a colour word, a status, a letter or a symbol, alone or with a
   * remark after it. Null when the text says no rating.
   */
  read(text: string): WordReading | null {
    const start = text.slice(0, LONGEST_READ);
    let reading = this.known.get(start);
    if (reading === undefined) {
      const folded = foldPhrase(start);
      reading = this.wholes.get(folded) ?? this.readStart(folded) ?? this.readSymbol(start.trim());
      this.known.set(start, reading);
    }
    return reading;
  }

  /** The rating whose own colour word a text starts with. */
  colourAtStart(text: string): RatingKey | null {
    const [first = ''] = foldPhrase(text.slice(0, LONGEST_READ)).split(' ');
    return this.colours.has(first) ? first : null;
  }

  /** "Amber – some delay", "B: complete": the first word or words state it, the rest is a remark. */
  private readStart(folded: string): WordReading | null {
    let longest: (Start & { readonly end: number }) | null = null;
    let end = folded.indexOf(' ');
    for (let words = 1; end > 0 && words <= MOST_WORDS; words++, end = folded.indexOf(' ', end + 1)) {
      const found = this.starts.get(folded.slice(0, end));
      if (found !== undefined) longest = { ...found, end };
    }
    if (longest === null) return null;
    const certain = longest.stated && !this.leavesOpen(folded.slice(longest.end + 1), longest.rating);
    return { rating: longest.rating, confidence: certain ? STATED * 0.9 : SUGGESTED };
  }

  /** "Amber/Green" and "Red to Amber" name a second rating; "complete by May" and "done except for the roofs" take some back. */
  private leavesOpen(rest: string, rating: RatingKey): boolean {
    const [first = '', second = ''] = rest.split(' ');
    const next = JOINING.has(first) ? second : first;
    return HEDGES.has(first) || (next !== rating && this.colours.has(next));
  }

  private readSymbol(text: string): WordReading | null {
    if (text === '') return null;
    for (const [rating, symbols] of this.symbols) {
      if (!symbols.some((symbol) => text.startsWith(symbol))) continue;
      const plain = COLOURED.test(text) || text.length > 2;
      return { rating, confidence: plain ? STATED * 0.9 : SUGGESTED };
    }
    return null;
  }
}

function setFirst<Value>(map: Map<string, Value>, key: string, value: Value): void {
  if (!map.has(key)) map.set(key, value);
}

const JOINING = new Set(['to', 'and', 'or', 'moving']);
const HEDGES = new Set(['by', 'when', 'once', 'if', 'subject', 'except', 'apart', 'but', 'in']);

/** Circles and squares that are drawn in a colour: they can mean no other. */
const COLOURED = /[\u{1F534}\u{1F535}\u{1F7E0}-\u{1F7E2}\u{1F7E5}\u{1F7E6}\u{1F7E7}-\u{1F7E9}]/u;
