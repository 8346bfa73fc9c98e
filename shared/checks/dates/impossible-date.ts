import { markMatch, type Found } from '../finding.ts';
import { findDates, isRealDate, markDate } from '../paper/date-mentions.ts';
import type { Line } from '../paper/line.ts';
import type { LineRule } from '../rule.ts';

/** Dates that no calendar has: 31 June, 12/13/2023, the financial year 2023/23. */
export const impossibleDateRule: LineRule = {
  id: 'dates/impossible',
  group: 'dates',
  title: 'Dates and financial years that do not exist',
  severity: 'error',
  scope: 'line',
  check: (line) => [
    ...findDates(line.text)
      .filter((mention) => !isRealDate(mention))
      .map((mention) => ({
        mark: markDate(line, mention),
        reason: `There is no ${mention.text}.`,
        suggestion: 'Correct the day or the month.',
      })),
    ...judgeYears(line),
  ],
};

/** Two years joined by a stroke, as financial and school years are written. */
const YEARS = /(?<![\d/.–-])(?<first>20\d\d)\s?\/\s?(?<second>(?:20)?\d\d)(?![\d/%–-]|\.\d)/g;

function judgeYears(line: Line): Found[] {
  return [...line.text.matchAll(YEARS)].flatMap((match) => {
    const first = Number(match.groups?.['first']);
    const written = match.groups?.['second'] ?? '';
    const second = written.length === 4 ? Number(written) : Math.floor(first / 100) * 100 + Number(written);
    // Longer spans are written with a stroke too, so only what goes nowhere or back is wrong.
    if (second > first) return [];
    const next = String((first + 1) % 100).padStart(2, '0');
    return [
      {
        mark: markMatch(line, match),
        reason: `There is no year ${match[0]}: the second year has to follow the first.`,
        suggestion: `Write ${first - 1}/${String(first % 100).padStart(2, '0')} or ${first}/${next}.`,
      },
    ];
  });
}
