import type { Sheet, Workbook } from './workbook.ts';

/**
 * The workbook as a published file may carry it (reliability.md X-08): without hidden sheets, rows and columns,
 * without comments, and without the names of people who wrote it.
 */
export function publishableWorkbook(workbook: Workbook): Workbook {
  return {
    ...workbook,
    properties: { ...workbook.properties, author: null, lastModifiedBy: null },
    sheets: workbook.sheets.filter((sheet) => sheet.visibility === 'visible').map(publishableSheet),
  };
}

function publishableSheet(sheet: Sheet): Sheet {
  const hidden = sheet.columns.filter((column) => column.hidden);
  const isShown = (column: number): boolean =>
    !hidden.some(({ first, last }) => column >= first && column <= last);
  const rows = sheet.rows
    .filter((row) => !row.hidden)
    .map((row) => ({ ...row, cells: row.cells.filter((cell) => isShown(cell.column)) }));
  return {
    ...sheet,
    rows,
    columns: sheet.columns.filter((column) => !column.hidden),
    comments: [],
  };
}
