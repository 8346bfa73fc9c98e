import type { Found } from '../finding.ts';
import type { CheckedTable } from '../paper/checked-paper.ts';
import { findPercents } from '../paper/number-mentions.ts';
import type { PaperRule } from '../rule.ts';

/** Percentages of one table in whole numbers, with one decimal and with two (rules.md N7). */
export const mixedDecimalsRule: PaperRule = {
  id: 'figures/mixed-decimals',
  group: 'figures',
  title: 'Percentages of one table with different numbers of decimals',
  severity: 'question',
  scope: 'paper',
  check: ({ tables }) => tables.flatMap(judge),
};

const FEWEST = 3;

function judge(table: CheckedTable): Found[] {
  if (table.kind === 'actions') return [];
  const percents = table.rows.flatMap(({ cells }) =>
    cells.flatMap(({ lines }) =>
      lines.flatMap((line) =>
        findPercents(line.text).map(({ start, end, decimals, text }) => ({
          decimals,
          text,
          mark: { line, start, end },
        })),
      ),
    ),
  );
  // Zeros at the end may be dropped: 50% beside 28.13% is one style, 28.1% is another.
  const most = Math.max(0, ...percents.map(({ decimals }) => decimals));
  const fewer = percents.filter(({ decimals }) => decimals > 0 && decimals < most);
  const [first, ...rest] = fewer.filter(({ text }) => !/[05]\s?%$/.test(text));
  if (first === undefined || percents.length < FEWEST) return [];
  return [
    {
      mark: first.mark,
      reason: `Other percentages of this table have ${most} decimals.`,
      suggestion: 'Round every percentage of a table in one way.',
      alsoAt: rest.map(({ mark }) => mark),
    },
  ];
}
