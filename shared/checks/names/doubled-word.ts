import { markRange, type Found } from '../finding.ts';
import type { LineRule } from '../rule.ts';
import { wordsOf } from './words.ts';

/** A word that stands there twice: "the the". */
export const doubledWordRule: LineRule = {
  id: 'names/doubled-word',
  group: 'names',
  title: 'Words written twice',
  severity: 'error',
  scope: 'line',
  check: (line) => {
    if (line.part === 'contents') return [];
    const words = wordsOf(line.text);
    return words.flatMap((word, index): Found[] => {
      const before = words[index - 1];
      if (before === undefined || !isDoubled(before.text, word.text)) return [];
      if (!/^[ \u00a0]+$/.test(line.text.slice(before.end, word.start))) return [];
      return [
        {
          mark: markRange(line, before.start, word.end),
          reason: `“${word.text}” stands here twice.`,
          suggestion: 'Take one out.',
          fix: before.text,
        },
      ];
    });
  },
};

/** Words that may well stand twice. */
const MAY_REPEAT =
  /^(?:that|had|very|so|no|bye|hear|really|many|more|much|yes|now|there|again|far|long|is|in|on)$/i;

function isDoubled(first: string, second: string): boolean {
  if (first.toLowerCase() !== second.toLowerCase() || MAY_REPEAT.test(first)) return false;
  // "Baden Baden" is a name; "The the" starts a sentence.
  const bothCapitals = /^\p{Lu}/u.test(first) && /^\p{Lu}/u.test(second);
  return !bothCapitals && first.length > 1 ? true : first === 'a';
}
