import type { SourceRef } from '#shared/document/source-ref';
import { foldSpaces } from '#shared/document/text';
import type { Sheet, Workbook } from '#shared/document/workbook';
import type { Report } from '../../ooxml/report.ts';
import { LAST_COLUMN } from './cell-reference.ts';
import { placeOf } from './sheet-context.ts';

const LONGEST_QUOTE = 120;

/** Says what a person who opens the workbook would not see at a glance: what is hidden, and the comments. */
export function reportContent({ sheets }: Workbook, report: Report): void {
  reportHiddenSheets(sheets, report);
  reportHiddenRows(sheets, report);
  reportHiddenColumns(sheets, report);
  for (const comment of sheets.flatMap((sheet) => sheet.comments)) {
    const author = comment.author || 'Somebody';
    report.say('info', 'comment', `${author} commented: “${shorten(comment.text)}”`, comment.at);
  }
}

function reportHiddenSheets(sheets: readonly Sheet[], report: Report): void {
  const hidden = sheets.filter((sheet) => sheet.visibility !== 'visible');
  const [first] = hidden;
  if (first === undefined) return;
  const names = hidden.map((sheet) => sheet.name).join(', ');
  const count = hidden.length === 1 ? '1 sheet is hidden' : `${hidden.length} sheets are hidden`;
  report.say('warning', 'hidden-sheet', `${count}: ${names}.`, placeOf(first.name));
}

function reportHiddenRows(sheets: readonly Sheet[], report: Report): void {
  const places = sheets.flatMap((sheet) =>
    sheet.rows.filter((row) => row.hidden).map((row) => placeOf(sheet.name, row.number)),
  );
  sayHidden(report, 'hidden-rows', places, ['row', 'rows']);
}

/** Only columns with something in them count: people hide all columns to the right of a plan. */
function reportHiddenColumns(sheets: readonly Sheet[], report: Report): void {
  const places: SourceRef[] = [];
  for (const sheet of sheets) {
    if (!sheet.columns.some((column) => column.hidden)) continue;
    const used = new Set(sheet.rows.flatMap((row) => row.cells.map((cell) => cell.column)));
    for (const column of hiddenColumns(sheet)) {
      if (used.has(column)) places.push(placeOf(sheet.name, null, column));
    }
  }
  sayHidden(report, 'hidden-columns', places, ['column', 'columns']);
}

/** In order. Ranges may overlap, so what begins and ends at each column is added up. */
function hiddenColumns(sheet: Sheet): number[] {
  const changes = new Int32Array(LAST_COLUMN + 2);
  for (const { first, last, hidden } of sheet.columns) {
    if (!hidden) continue;
    changes[first] = (changes[first] ?? 0) + 1;
    changes[last + 1] = (changes[last + 1] ?? 0) - 1;
  }
  const columns: number[] = [];
  let open = 0;
  for (const [column, change] of changes.entries()) {
    open += change;
    if (open > 0) columns.push(column);
  }
  return columns;
}

function sayHidden(
  report: Report,
  code: string,
  places: readonly SourceRef[],
  [one, many]: readonly [string, string],
): void {
  if (places.length === 0) return;
  const count =
    places.length === 1 ? `1 ${one} with content is` : `${places.length} ${many} with content are`;
  report.say('warning', code, `${count} hidden.`, places[0] ?? null);
}

function shorten(text: string): string {
  const folded = foldSpaces(text);
  return folded.length <= LONGEST_QUOTE ? folded : `${folded.slice(0, LONGEST_QUOTE - 1)}…`;
}
