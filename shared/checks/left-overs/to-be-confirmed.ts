import { markRange } from '../finding.ts';
import type { LineRule } from '../rule.ts';

/** What was still open when the paper was written: "tbc", "to be confirmed". */
export const toBeConfirmedRule: LineRule = {
  id: 'left-overs/to-be-confirmed',
  group: 'left-overs',
  title: 'Matters still to be confirmed',
  severity: 'warning',
  scope: 'line',
  check: (line) =>
    [...line.text.matchAll(OPEN)].map((match) => ({
      mark: markRange(line, match.index, match.index + match[0].length),
      reason: `“${match[0]}” stands here: something was still open.`,
      suggestion: 'Say what it is, or who will settle it and when.',
      severity: /^tb/i.test(match[0].replaceAll(/\W/g, '')) ? 'warning' : 'question',
    })),
};

const OPEN =
  /(?<![\p{L}\p{N}])(?:t\.?b\.?[cad]\.?(?!\p{L})|to be (?:confirmed|advised|announced|determined|decided|agreed)(?=\s*(?:[.,;)\]]|$)))/giu;
