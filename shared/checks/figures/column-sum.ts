import { formatNumber, roundingSlack } from '#shared/figures/shares';
import type { Found } from '../finding.ts';
import type { PaperRule } from '../rule.ts';
import { readCountTable, type CountColumn, type CountTable } from './count-table.ts';
import { markCell } from '../paper/mark-cell.ts';

/** Columns of counts against their row of totals, and columns of shares against 100 (rules.md N2). */
export const columnSumRule: PaperRule = {
  id: 'figures/column-sum',
  group: 'figures',
  title: 'Columns that do not add up to their total or to 100%',
  severity: 'error',
  scope: 'paper',
  check: ({ tables }) =>
    tables.flatMap((table) => {
      const read = readCountTable(table);
      return read === null ? [] : [...judgeCounts(read), ...read.columns.flatMap(judgeShares)];
    }),
};

function judgeCounts({ columns }: CountTable): Found[] {
  const totalled = columns.filter((column) => column.total !== null);
  const wrong = totalled.filter((column) => sumOf(column) !== column.total?.count);
  // Where no column adds up, the row may be no total of these rows at all.
  const doubtful = wrong.length === totalled.length && !totalled.some(hasShares);
  return wrong.flatMap((column) => {
    const mark = column.total === null ? null : markCell(column.total.cell);
    if (mark === null || column.total === null) return [];
    const printed = formatNumber(column.total.count);
    return [
      {
        mark,
        reason: `The rows of ${nameOf(column)} add up to ${formatNumber(sumOf(column))}, but its total says ${printed}.`,
        suggestion: 'Count again, or say what the total counts besides these rows.',
        ...(doubtful ? { severity: 'question' as const } : {}),
      },
    ];
  });
}

function sumOf({ entries }: CountColumn): number {
  return entries.reduce((sum, each) => sum + each.count, 0);
}

function hasShares({ entries }: CountColumn): boolean {
  return entries.some((entry) => entry.percent !== null);
}

function nameOf({ name }: CountColumn): string {
  return name === '' ? 'this column' : `“${name}”`;
}

function judgeShares(column: CountColumn): Found[] {
  const shares = column.entries.flatMap((entry) => (entry.percent === null ? [] : [entry.percent]));
  const missing = column.entries.some((entry) => entry.percent === null && entry.count > 0);
  if (shares.length < 2 || missing || column.total === null) return [];
  const decimals = Math.max(...shares.map((share) => share.decimals));
  const scale = 10 ** decimals;
  const sum = Math.round(shares.reduce((all, share) => all + share.value, 0) * scale) / scale;
  const nonZero = shares.filter((share) => share.value > 0).length;
  if (Math.abs(sum - 100) <= roundingSlack(nonZero, decimals) + 1e-9) return [];
  const head = column.head === null ? null : markCell(column.head);
  const total = markCell(column.total.cell);
  const mark = head ?? total;
  if (mark === null) return [];
  return [
    {
      mark,
      reason: `The percentages of ${nameOf(column)} add up to ${sum.toFixed(decimals)}%, not to 100%: rounding explains at most ${roundingSlack(
        nonZero,
        decimals,
      )
        .toFixed(decimals + 1)
        .replace(/\.?0+$/, '')} of that.`,
      suggestion: 'Work the percentages out again from the counts and the total.',
      ...(total === null || total === mark ? {} : { alsoAt: [total] }),
    },
  ];
}
