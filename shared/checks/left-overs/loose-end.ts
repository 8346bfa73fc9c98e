import { markRange } from '../finding.ts';
import type { LineRule } from '../rule.ts';

/** Paragraphs that break off after a small word: "the panel, and the;" */
export const looseEndRule: LineRule = {
  id: 'left-overs/loose-end',
  group: 'left-overs',
  title: 'Paragraphs that break off',
  severity: 'warning',
  scope: 'line',
  check: (line) => {
    const match = LOOSE.exec(line.text.trimEnd());
    // Cells and headings may be cut short on purpose.
    if (match === null || line.paragraph.heading !== null || line.part !== 'body') return [];
    return [
      {
        mark: markRange(line, match.index, line.text.trimEnd().length),
        reason: `The paragraph ends with “${match[0].trim()}”.`,
        suggestion: 'Finish the sentence, or take these words out.',
      },
    ];
  },
};

/** Small words that cannot end anything: lead-ins end with a colon, and "what it is for" may end a sentence. */
const LOOSE =
  /(?:\b(?:and|or|but|of|to|for|with|in|by|from|as|at),? )?\b(?:the|an|their|our)\s?[.;,]*$|\b(?:and|or),$/u;
