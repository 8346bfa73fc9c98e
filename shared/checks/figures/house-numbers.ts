import { formatNumber } from '#shared/figures/shares';
import { markMatch } from '../finding.ts';
import type { LineRule } from '../rule.ts';

/** "1001" where the house writes "1,001" (rules.md section 4). Silent where no style is set. */
export const houseNumbersRule: LineRule = {
  id: 'figures/house-style',
  group: 'figures',
  title: 'Numbers that are not in the house style',
  severity: 'warning',
  scope: 'line',
  check: (line, _, { settings }) => {
    const { thousandsComma } = settings.house;
    if (thousandsComma === null || line.part !== 'body') return [];
    return [...line.text.matchAll(thousandsComma ? BARE : COMMA)].flatMap((match) => {
      const value = Number(match[0].replaceAll(',', ''));
      // Four figures may as well be a year.
      if (thousandsComma && value >= 1900 && value < 2100) return [];
      const right = thousandsComma ? formatNumber(value) : String(value);
      return [
        {
          mark: markMatch(line, match),
          reason: 'This number is not written in the house style.',
          suggestion: `Write ${right}.`,
          fix: right,
        },
      ];
    });
  },
};

/** Not part of a date, a reference, a telephone number or an address. */
const BARE = /(?<![\p{L}\d.,/:#_-])\d{4,6}(?![\p{L}\d/_:-]|[.,]\d|\s\d{3})/gu;
const COMMA = /(?<![\p{L}\d.,/])\d{1,3}(?:,\d{3})+(?![\d,])/gu;
