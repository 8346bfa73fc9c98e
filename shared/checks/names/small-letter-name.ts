import { markRange } from '../finding.ts';
import type { LineRule } from '../rule.ts';

/** A person's name alone in a cell that begins with a small letter: "jane Aldous". */
export const smallLetterNameRule: LineRule = {
  id: 'names/small-letter',
  group: 'names',
  title: 'Names that begin with a small letter',
  severity: 'warning',
  scope: 'line',
  check: (line, _facts, { dictionary }) => {
    const match = /^\s*(?<given>\p{Ll}{3,})\s(?<family>\p{Lu}\p{Ll}{3,})\s*$/u.exec(line.text);
    const { given = '', family = '' } = match?.groups ?? {};
    if (dictionary === null || line.cell === null || given === '') return [];
    if (dictionary.isWord(family.toLowerCase())) return [];
    const right = `${given.charAt(0).toUpperCase()}${given.slice(1)}`;
    const start = line.text.indexOf(given);
    return [
      {
        mark: markRange(line, start, start + given.length),
        reason: `“${given} ${family}” looks like a name that begins with a small letter.`,
        suggestion: `Write ${right} ${family}.`,
        fix: right,
      },
    ];
  },
};
