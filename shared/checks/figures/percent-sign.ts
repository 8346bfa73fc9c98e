import { formatNumber } from '#shared/figures/shares';
import type { PaperRule } from '../rule.ts';
import { readCountTable } from './count-table.ts';
import { markCell } from '../paper/mark-cell.ts';

/** "2 (3.13)" among cells that say "18 (28.13%)". */
export const percentSignRule: PaperRule = {
  id: 'figures/percent-sign',
  group: 'figures',
  title: 'Percentages without their sign',
  severity: 'error',
  scope: 'paper',
  check: ({ tables }) =>
    tables.flatMap((table) => {
      const entries = readCountTable(table)?.columns.flatMap((column) => column.entries) ?? [];
      const signed = entries.filter((entry) => entry.percent?.sign === true).length;
      return entries.flatMap(({ cell, count, percent }) => {
        const mark = markCell(cell);
        if (percent === null || percent.sign || signed === 0 || mark === null) return [];
        const right = `${formatNumber(count)} (${percent.value.toFixed(percent.decimals)}%)`;
        return [{ mark, reason: 'The percent sign is missing.', suggestion: `Write ${right}.`, fix: right }];
      });
    }),
};
