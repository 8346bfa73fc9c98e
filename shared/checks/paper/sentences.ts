import type { Sentence } from './line.ts';

/** Words after which a full stop ends nothing. */
const ABBREVIATIONS =
  /(?:^|[\s(‘“'"])(?:e\.?g|i\.?e|etc|cf|vs|No|Nos|pg|p|pp|para|paras|Mr|Mrs|Ms|Dr|Prof|Cllr|St|Rev|Hon|approx|incl|ref|dept|Ltd|[A-Z])\.$/;

const END = /[.!?]+["'”’)\]]*(?=\s+["'“‘(]?[\p{Lu}\d]|\s*$)|\n+/gu;

/** The sentences of a paragraph. Line breaks end a sentence too. */
export function splitSentences(text: string): Sentence[] {
  const sentences: Sentence[] = [];
  let start = 0;
  const add = (end: number): void => {
    const whole = text.slice(start, end);
    const from = start + (whole.length - whole.trimStart().length);
    const to = start + whole.trimEnd().length;
    if (to > from) sentences.push({ text: text.slice(from, to), start: from, end: to });
    start = end;
  };
  for (const match of text.matchAll(END)) {
    const end = match.index + match[0].length;
    if (match[0].startsWith('.') && ABBREVIATIONS.test(text.slice(start, match.index + 1))) continue;
    add(end);
  }
  add(text.length);
  return sentences;
}
