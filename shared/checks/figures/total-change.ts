import { formatNumber } from '#shared/figures/shares';
import type { Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import { findCounts } from '../paper/number-mentions.ts';
import type { PaperRule } from '../rule.ts';
import { readCountTable, type CountColumn } from './count-table.ts';
import { markCell } from '../paper/mark-cell.ts';

/** A total that differs from the last one without a word of what was added, closed or merged (rules.md N5). */
export const totalChangeRule: PaperRule = {
  id: 'figures/total-change',
  group: 'figures',
  title: 'Totals that change from one period to the next without an explanation',
  severity: 'question',
  scope: 'paper',
  check: (paper) => paper.tables.flatMap((table) => judge(readCountTable(table)?.columns ?? [], paper)),
};

const BEFORE = /\b(?:previous|last|prior|before)\b/i;
const NOW = /\b(?:current|now|this|latest|new)\b/i;
const EXPLAINS =
  /\b(?:added|closed?|merged?|incorporated?|removed?|new actions?|reopened|split|withdrawn)\b/i;

function judge(columns: readonly CountColumn[], paper: CheckedPaper): Found[] {
  const before = columns.find(({ name, total }) => BEFORE.test(name) && total !== null)?.total;
  const now = columns.find(({ name, total }) => NOW.test(name) && total !== null)?.total;
  if (before === undefined || before === null || now === undefined || now === null) return [];
  const mark = markCell(now.cell);
  if (before.count === now.count || mark === null || isExplained(paper)) return [];
  const alsoAt = paper.lines.flatMap((line) =>
    line.cell !== null
      ? []
      : findCounts(line.text)
          .filter(
            ({ value, end }) =>
              value === now.count && /^\s(?:[\p{L}’'-]+\s){0,3}actions\b/u.test(line.text.slice(end)),
          )
          .map(({ start, end }) => ({ line, start, end })),
  );
  return [
    {
      mark,
      reason: `The total goes from ${formatNumber(before.count)} to ${formatNumber(now.count)}, and the paper does not say what was added, closed or merged.`,
      suggestion: 'Say how the one total follows from the other.',
      alsoAt,
    },
  ];
}

/** A sentence about actions that came or went, by name or by reference. */
function isExplained({ lines }: CheckedPaper): boolean {
  return lines.some((line) =>
    line.sentences.some(({ text }) => {
      const words = text.replace(/^\s*[\d.]+\s/, '');
      return EXPLAINS.test(words) && /\bactions?\b|\b\d{1,2}\.\d{1,2}\b/i.test(words);
    }),
  );
}
