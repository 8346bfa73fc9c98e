import { markRange } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import type { PaperRule } from '../rule.ts';

/** A numbered paragraph without a full stop at its end, where nearly all the others have one. */
export const missingStopRule: PaperRule = {
  id: 'names/missing-stop',
  group: 'names',
  title: 'Numbered paragraphs that end without a full stop',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => {
    const paragraphs = numberedProse(paper);
    const open = paragraphs.filter(({ text }) => !ENDED.test(text) && IS_SENTENCE.test(text));
    if (open.length > paragraphs.length * MOST_OPEN) return [];
    return open.map((line) => {
      const text = line.text.trimEnd();
      const start = Math.max(text.lastIndexOf(' ') + 1, 0);
      return {
        mark: markRange(line, start, text.length),
        reason: 'The paragraph ends without a full stop; the others of the paper have one.',
        suggestion: 'Finish the sentence.',
        fix: `${text.slice(start)}.`,
      };
    });
  },
};

const ENDED = /[.!?:;…][”"’')\]]*\s*$/u;
/** A phrase of a list needs no full stop; and what ends in a placeholder is not finished anyway. */
const IS_SENTENCE =
  /\b(?:is|are|was|were|has|have|had|will|can|could|may|must|should|would)\b(?!.*\bXX+\s*$)/u;
const MOST_OPEN = 0.25;
const SHORTEST = 90;

/** "2.1" or "14" in front, long enough to be a sentence, and not a lead-in to a list. */
function numberedProse({ lines }: CheckedPaper): Line[] {
  return lines.filter(
    ({ number, cell, part, text, paragraph }) =>
      number !== null &&
      /^\d/.test(number.text) &&
      cell === null &&
      part === 'body' &&
      paragraph.heading === null &&
      text.length >= SHORTEST,
  );
}
