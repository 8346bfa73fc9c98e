import { markRange } from '../finding.ts';
import { findDates, spanOf } from '../paper/date-mentions.ts';
import type { LineRule } from '../rule.ts';

/** "from May 2023 to April 2023": a stretch of time that ends before it begins. */
export const backwardRangeRule: LineRule = {
  id: 'dates/backward-range',
  group: 'dates',
  title: 'Stretches of time that end before they begin',
  severity: 'warning',
  scope: 'line',
  check: (line) => {
    const mentions = findDates(line.text);
    return mentions.flatMap((first, index) => {
      const second = mentions[index + 1];
      if (second === undefined) return [];
      const between = line.text.slice(first.end, second.start);
      const before = line.text.slice(0, first.start);
      const [from, to] = [spanOf(first), spanOf(second)];
      if (from === null || to === null || from.from <= to.to || !isRange(before, between)) return [];
      return [
        {
          mark: markRange(line, first.start, second.end),
          reason: `${second.text} is before ${first.text}.`,
          suggestion: 'Check the months and the years.',
        },
      ];
    });
  },
};

/** Deadlines are also brought forward "from June to May". */
function isRange(before: string, between: string): boolean {
  if (/\b(?:forward|deadline|request|amend|chang|mov|reduc|correct)\w*\b/i.test(before)) return false;
  return (
    /^\s*(?:to|until|till|through|[-–—])\s*$/i.test(between) ||
    (/\bbetween\s+$/i.test(before) && /^\s*and\s*$/i.test(between))
  );
}
