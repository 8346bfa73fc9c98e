import { markRange } from '../finding.ts';
import type { LineRule } from '../rule.ts';
import { WORD_SLIPS } from './slips.ts';

/** Right words in the wrong place: "as outline in", "sign off form", "between 7 to 12". */
export const wordSlipsRule: LineRule = {
  id: 'names/word-slips',
  group: 'names',
  title: 'Slips that a dictionary does not see',
  severity: 'warning',
  scope: 'line',
  check: (line) =>
    WORD_SLIPS.flatMap(({ pattern, reason, suggestion, fix }) =>
      [...line.text.matchAll(pattern)].map((match) => ({
        mark: markRange(line, match.index, match.index + match[0].trimEnd().length),
        reason,
        suggestion,
        ...(fix === undefined ? {} : { fix }),
      })),
    ),
};
