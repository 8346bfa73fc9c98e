import { markLine, type Found, type Mark } from '../finding.ts';
import type { CheckedTable } from '../paper/checked-paper.ts';
import type { PaperRule } from '../rule.ts';

/** Tables without a header row, and merged cells among data (rules.md A3; WCAG 1.3.1). */
export const tablesRule: PaperRule = {
  id: 'publication/tables',
  group: 'publication',
  title: 'Header rows in tables, no merged data cells (A3)',
  severity: 'warning',
  scope: 'paper',
  check: ({ tables, workbook }) => {
    // A10 has rules of its own for sheets.
    if (workbook !== null) return [];
    const inBody = tables.filter(({ part }) => part === 'body');
    return [...inBody.flatMap(withoutHeader), ...inBody.flatMap(merged)];
  },
};

function withoutHeader(table: CheckedTable): Found[] {
  const { rows, kind } = table;
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  // A label with its value beside it has no header row to have.
  if (columns < 2 || kind === 'document-control' || kind === 'rating-key' || isLabelled(table)) return [];
  if (rows.some((row) => table.table.rows[row.index]?.header === true)) return [];
  const mark = firstMark(table);
  return [
    {
      mark,
      reason: 'The table has no row that is marked as its header.',
      suggestion:
        rows.length === 1
          ? 'Put the header row of these columns above it and mark it with Repeat Header Rows.'
          : 'Mark the first row with Repeat Header Rows.',
      cause: 'header',
    },
  ];
}

/** Two columns, the first of which names what the second says. */
function isLabelled({ rows, header }: CheckedTable): boolean {
  const width = Math.max(0, ...rows.map(({ cells }) => cells.length));
  if (header.some((text) => text !== '')) return false;
  return width <= 3 && rows.every(({ cells }) => (cells[0]?.text ?? '').length < 60) && rows.length > 1;
}

function merged(table: CheckedTable): Found[] {
  const data = table.rows.filter((row) => !row.header).flatMap(({ cells }) => cells);
  const columns = Math.max(0, ...table.rows.map(({ cells }) => cells.length));
  if (columns < 2) return [];
  const cells = data.filter(
    ({ cell }) => cell.merge === 'start' || (cell.columnSpan > 1 && cell.columnSpan < columns),
  );
  return cells.flatMap(({ lines: [line] }): Found[] =>
    line === undefined
      ? []
      : [
          {
            mark: markLine(line),
            reason: 'Data cells of the table are merged: a screen reader loses their column or row.',
            suggestion: 'Split them, and repeat the text where it applies.',
            cause: `merged ${table.index}`,
          },
        ],
  );
}

function firstMark({ rows }: CheckedTable): Mark | null {
  const line = rows
    .flatMap(({ cells }) => cells.flatMap(({ lines }) => lines))
    .find(({ text }) => text.trim() !== '');
  return line === undefined ? null : markLine(line);
}
