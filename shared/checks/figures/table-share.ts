import { formatNumber } from '#shared/figures/shares';
import type { Found } from '../finding.ts';
import { markCell } from '../paper/mark-cell.ts';
import type { PaperRule } from '../rule.ts';
import {
  readCountTable,
  totalOf,
  type CountColumn,
  type CountEntry,
  type CountTable,
} from './count-table.ts';
import { judgeShare } from './share-check.ts';

/** Shares in a table of counts against the total of their column (rules.md N1, N3, N7). */
export const tableShareRule: PaperRule = {
  id: 'figures/table-share',
  group: 'figures',
  title: 'Percentages in a table that do not fit the total of their column',
  severity: 'error',
  scope: 'paper',
  check: ({ tables }) =>
    tables.flatMap((table) => {
      const read = readCountTable(table);
      return read === null ? [] : judgeTable(read);
    }),
};

function judgeTable(read: CountTable): Found[] {
  if (sharesRunAcross(read)) return [];
  return read.columns.flatMap((column) => {
    if (!isShared(column)) return [];
    return column.entries.flatMap((entry) => judgeEntry(entry, column) ?? []);
  });
}

/** Shares of a column that are of its own total: without a row of totals they must add up to about 100. */
function isShared({ entries, total }: CountColumn): boolean {
  const shares = entries.flatMap((entry) => entry.percent?.value ?? []);
  if (shares.length < 2) return false;
  const sum = shares.reduce((all, each) => all + each, 0);
  return total !== null || Math.abs(sum - 100) < 5;
}

/** Some tables give each share of its row: then most of them fit the rows' sums and not the columns'. */
function sharesRunAcross({ columns }: CountTable): boolean {
  let across = 0;
  let down = 0;
  for (const column of columns) {
    for (const entry of column.entries) {
      if (entry.percent === null) continue;
      const rowTotal = rowSum(columns, entry);
      const { value: percent, decimals } = entry.percent;
      if (judgeShare({ count: entry.count, total: totalOf(column), percent, decimals }) === null) down++;
      if (rowTotal > 0 && judgeShare({ count: entry.count, total: rowTotal, percent, decimals }) === null)
        across++;
    }
  }
  return across > down;
}

function rowSum(columns: readonly CountColumn[], { cell }: CountEntry): number {
  const inRow = columns.flatMap((column) => column.entries.filter((each) => each.cell.row === cell.row));
  return inRow.reduce((sum, each) => sum + each.count, 0);
}

function judgeEntry(entry: CountEntry, column: CountColumn): Found | null {
  const { count, percent, cell } = entry;
  const mark = markCell(cell);
  if (percent === null || mark === null) return null;
  const total = totalOf(column);
  const wrong = judgeShare({ count, total, percent: percent.value, decimals: percent.decimals });
  if (wrong === null) return null;
  return {
    mark,
    reason: wrong.reason,
    suggestion: `Write ${formatNumber(count)} (${wrong.right})${wrong.cut ? ', and round every share of the table in one way' : ', or correct the count or the total'}.`,
    ...(wrong.cut ? { fix: `${formatNumber(count)} (${wrong.right})` } : {}),
  };
}
