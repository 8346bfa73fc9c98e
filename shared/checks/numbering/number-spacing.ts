import { markRange } from '../finding.ts';
import type { LineRule } from '../rule.ts';

/** "7:The availability of support": the space after the number is missing. */
export const numberSpacingRule: LineRule = {
  id: 'numbering/spacing',
  group: 'numbering',
  title: 'Numbers without a space before their words',
  severity: 'warning',
  scope: 'line',
  check: (line) => {
    const match = /^\s*(?<number>\d{1,3}[.:)]|\d{1,3}(?:\.\d{1,3})+[.:)]?)(?=\p{Lu}\p{Ll}|A\s)/u.exec(
      line.text,
    );
    const number = match?.groups?.['number'];
    if (match === null || number === undefined) return [];
    const start = line.text.indexOf(number);
    const word = /^\p{L}+/u.exec(line.text.slice(start + number.length))?.[0] ?? '';
    return [
      {
        mark: markRange(line, start, start + number.length + word.length),
        reason: 'The space after the number is missing.',
        suggestion: `Write ${number} ${word}.`,
        fix: `${number} ${word}`,
      },
    ];
  },
};
