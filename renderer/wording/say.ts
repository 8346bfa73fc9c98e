import { IntlMessageFormat } from 'intl-messageformat';
import { enGB } from './en-GB/all.ts';

export type Words = typeof enGB;
export type WordKey = keyof Words;
export type WordValues = Readonly<Record<string, string | number>>;

/** One language's words. Welsh would be a second table with the same keys. */
const words: Words = enGB;
const LANGUAGE = 'en-GB';
const compiled = new Map<WordKey, IntlMessageFormat>();

/** The words for a key, with numbers and names put in by the language's own rules. */
export function say(key: WordKey, values: WordValues = {}): string {
  const text = words[key];
  if (!text.includes('{')) return text;
  let format = compiled.get(key);
  if (format === undefined) {
    format = new IntlMessageFormat(text, LANGUAGE);
    compiled.set(key, format);
  }
  return String(format.format({ ...values }));
}
