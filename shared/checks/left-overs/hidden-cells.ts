import type { Sheet } from '#shared/document/workbook';
import type { Found } from '../finding.ts';
import type { PaperRule } from '../rule.ts';

/** Sheets, rows and columns that nobody sees and everybody who has the file can show. */
export const hiddenCellsRule: PaperRule = {
  id: 'left-overs/hidden-cells',
  group: 'left-overs',
  title: 'Hidden sheets, rows and columns',
  severity: 'error',
  scope: 'paper',
  check: ({ workbook }) =>
    (workbook?.sheets ?? []).flatMap((sheet) =>
      hiddenParts(sheet).map((part): Found => ({
        mark: null,
        reason: part,
        suggestion: 'Delete what is hidden before the workbook is published, or show it.',
      })),
    ),
};

function hiddenParts({ name, visibility, rows, columns }: Sheet): string[] {
  if (visibility !== 'visible') return rows.length === 0 ? [] : [`The sheet “${name}” is hidden.`];
  const hiddenRows = rows.filter(({ hidden }) => hidden).map(({ number }) => number);
  const filled = new Set(rows.flatMap(({ cells }) => cells.map(({ column }) => column)));
  const hiddenColumns = columns.filter(
    ({ hidden, first, last }) => hidden && [...filled].some((column) => column >= first && column <= last),
  );
  return [
    ...(hiddenRows.length === 0
      ? []
      : [`The sheet “${name}” has hidden rows: ${hiddenRows.slice(0, 10).join(', ')}.`]),
    ...(hiddenColumns.length === 0 ? [] : [`The sheet “${name}” has hidden columns.`]),
  ];
}
