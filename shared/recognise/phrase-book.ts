import { foldPhrase } from './vocabulary.ts';

/** How well a text fits: 1 for a phrase itself, less the more there is around it. */
export interface Fit<Key extends string> {
  readonly key: Key;
  readonly fit: number;
}

/** The shortest phrase that is looked for inside a longer text. */
const SHORTEST_INSIDE = 3;

/** Finds the key whose phrases fit a text best, and remembers: a plan has the same few titles many times. */
export class PhraseBook<Key extends string> {
  /** Of each phrase the first key that has it. */
  private readonly keys = new Map<string, { readonly key: Key; readonly order: number }>();
  private readonly firstWords: ReadonlySet<string>;
  private readonly known = new Map<string, Fit<Key> | null>();

  constructor(phrases: Readonly<Record<Key, readonly string[]>>, keys: readonly Key[]) {
    keys.forEach((key, order) => {
      for (const phrase of phrases[key]) if (!this.keys.has(phrase)) this.keys.set(phrase, { key, order });
    });
    this.firstWords = new Set([...this.keys.keys()].map((phrase) => phrase.split(' ', 1)[0] ?? ''));
  }

  /** Null when no phrase fits at all. A phrase inside the text counts only as whole words. */
  bestFit(text: string): Fit<Key> | null {
    let fit = this.known.get(text);
    if (fit === undefined) {
      fit = this.look(foldPhrase(text));
      this.known.set(text, fit);
    }
    return fit;
  }

  private look(folded: string): Fit<Key> | null {
    const whole = this.keys.get(folded);
    if (whole !== undefined) return { key: whole.key, fit: 1 };
    let best: (Fit<Key> & { readonly order: number }) | null = null;
    for (const { phrase, first } of phrasesIn(folded, this.firstWords)) {
      const found = phrase.length < SHORTEST_INSIDE ? undefined : this.keys.get(phrase);
      if (found === undefined) continue;
      const fit = (first ? 0.55 : 0.45) + (0.4 * phrase.length) / folded.length;
      if (best === null || fit > best.fit || (fit === best.fit && found.order < best.order))
        best = { ...found, fit };
    }
    return best === null ? null : { key: best.key, fit: best.fit };
  }
}

/** Titles are short: whatever is longer holds no phrase of more words. */
const MOST_WORDS = 9;

/** Every run of words in a folded text that starts with one of `firstWords`. */
function* phrasesIn(
  folded: string,
  firstWords: ReadonlySet<string>,
): Generator<{ readonly phrase: string; readonly first: boolean }> {
  const words = folded.split(' ');
  for (const [from, word] of words.entries()) {
    if (!firstWords.has(word)) continue;
    const most = Math.min(words.length, from + MOST_WORDS);
    for (let to = from + 1; to <= most; to++)
      yield { phrase: words.slice(from, to).join(' '), first: from === 0 };
  }
}
