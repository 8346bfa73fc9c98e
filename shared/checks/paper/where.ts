import { describeSource, type SourceRef } from '#shared/document/source-ref';
import type { CellPlace, Line } from './line.ts';

type Surroundings = Pick<Line, 'part' | 'number' | 'under' | 'section'>;

/** Words to find a paragraph by, best its printed number: "2.1", "4.3 d", "page footer, paragraph 1". */
export function describeLine(at: SourceRef, { part, number, under, section }: Surroundings): string {
  if (at.sheet !== null) return describeSource(at);
  const paragraph = at.paragraph === null ? '' : `paragraph ${at.paragraph}`;
  if (part === 'header' || part === 'footer') return join(`page ${part}`, paragraph);
  if (part === 'note') return join(at.part === 'endnote' ? 'endnotes' : 'footnotes', paragraph);
  if (part === 'contents') return join('contents list', paragraph);
  if (number !== null) {
    return /^\d/.test(number.text) || under === '' ? number.text : `${under} ${number.text}`;
  }
  if (under !== '') return join(under, paragraph);
  return section === '' ? paragraph : join(paragraph, `under “${section}”`);
}

/** Words to find a cell by: "2.2, table 1, row 3 (Blue), Current Activity". */
export function describeCell(at: SourceRef, { part, under }: Surroundings, cell: CellPlace): string {
  if (at.sheet !== null) return describeSource(at);
  const isReference = /^\d+(?:\.\d+)+$/.test(cell.rowName);
  const column = cell.columnName !== '' ? cell.columnName : `column ${cell.column + 1}`;
  const table = `table ${at.table ?? cell.table + 1}`;
  const row = `row ${at.row ?? cell.row + 1}`;
  const before = part === 'body' ? under : `page ${part}`;
  if (isReference) return join(cell.rowName, column, `${table}, ${row}`);
  return join(
    before,
    table,
    cell.rowName === '' || cell.column === 0 ? row : `${row} (${cell.rowName})`,
    column,
  );
}

function join(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
