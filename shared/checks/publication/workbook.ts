import type { Sheet, SheetRow } from '#shared/document/workbook';
import { columnLetters } from '#shared/document/source-ref';
import { markLine, type Found, type Mark } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import { findLayout, type SheetLayout } from '../paper/sheet-layout.ts';
import type { PaperRule } from '../rule.ts';

/** What makes a workbook hard to use with a screen reader (rules.md A10). */
export const workbookRule: PaperRule = {
  id: 'publication/workbook',
  group: 'publication',
  title: 'Sheets with a title, named tables and one header row (A10)',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => {
    const sheets = (paper.workbook?.sheets ?? []).filter(({ visibility }) => visibility === 'visible');
    return sheets.flatMap((sheet) => {
      const layout = findLayout(sheet);
      const ofData =
        layout === null ? [] : [...table(sheet, layout), ...header(sheet, layout), ...gaps(sheet, layout)];
      return [...names(sheet), ...ofData].map(({ row, ...found }) => ({
        ...found,
        mark: markAt(paper, sheet, row),
      }));
    });
  },
};

/** What is wrong, and the row of the sheet where it shows; null for the sheet as a whole. */
type InSheet = Omit<Found, 'mark'> & { readonly row: number | null };

function markAt({ lines }: CheckedPaper, { name }: Sheet, row: number | null): Mark | null {
  const line = lines.find(({ at }) => at.sheet === name && (row === null || at.row === row));
  return line === undefined ? null : markLine(line);
}

function names({ name, rows }: Sheet): InSheet[] {
  const found: InSheet[] = [];
  if (/^(?:sheet|table|chart)\s?\d+$/i.test(name)) {
    found.push({
      row: null,
      reason: `The sheet is called “${name}”, which says nothing of what is on it.`,
      suggestion: 'Name it after what it holds.',
    });
  }
  const first = rows.find(({ number }) => number === 1)?.cells.find(({ column }) => column === 1);
  if (rows.length > 0 && (first === undefined || first.text.trim() === '')) {
    found.push({
      row: null,
      reason: `Cell A1 of the sheet “${name}” is empty: a screen reader starts there.`,
      suggestion: 'Put the title of the sheet there.',
    });
  }
  return found;
}

function table({ name, tables }: Sheet, { header: { number } }: SheetLayout): InSheet[] {
  if (tables.length > 0) return [];
  return [
    {
      row: number,
      reason: `The data of the sheet “${name}” are no table that Excel knows.`,
      suggestion: 'Select them and choose Insert > Table, with headers.',
    },
  ];
}

function header(sheet: Sheet, { header: row, data }: SheetLayout): InSheet[] {
  const texts = row.cells.map(({ text }) => text.trim());
  const twice = texts.find((text, index) => text !== '' && texts.indexOf(text) !== index);
  const named = new Set(row.cells.filter(({ text }) => text.trim() !== '').map(({ column }) => column));
  const bare = [
    ...new Set(
      data.flatMap(({ cells }) => cells.filter(({ text }) => text !== '').map(({ column }) => column)),
    ),
  ]
    .toSorted((a, b) => a - b)
    .find((column) => !named.has(column));
  const found: InSheet[] = [];
  if (twice !== undefined) {
    found.push({
      row: row.number,
      reason: `Two columns of the sheet “${sheet.name}” are called “${twice}”.`,
      suggestion: 'Give each column a name of its own.',
    });
  }
  if (bare !== undefined) {
    found.push({
      row: row.number,
      reason: `Column ${columnLetters(bare)} of the sheet “${sheet.name}” has no name.`,
      suggestion: 'Name it in the header row.',
    });
  }
  return found;
}

function gaps(sheet: Sheet, { header: row, data }: SheetLayout): InSheet[] {
  const found: InSheet[] = [];
  const merged = sheet.merges.filter(
    ({ firstRow, lastRow }) => lastRow >= row.number && firstRow <= lastOf(data),
  );
  const [first] = merged;
  if (first !== undefined) {
    const count = merged.length === 1 ? 'Cells are' : `${merged.length} groups of cells are`;
    found.push({
      row: first.firstRow,
      reason: `${count} merged among the data of the sheet “${sheet.name}”.`,
      suggestion: 'Split them, and repeat what applies to each row.',
    });
  }
  const blank = data.find(({ number }, index) => index > 0 && number > (data[index - 1]?.number ?? 0) + 1);
  if (blank !== undefined) {
    found.push({
      row: blank.number,
      reason: `There are blank rows among the data of the sheet “${sheet.name}”, above row ${blank.number}.`,
      suggestion: 'Take them out.',
    });
  }
  return found;
}

function lastOf(data: readonly SheetRow[]): number {
  return data.at(-1)?.number ?? 0;
}
