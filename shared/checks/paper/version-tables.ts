import { foldWords } from './fold-words.ts';
import type { CheckedCell, CheckedPaper, CheckedTable } from './checked-paper.ts';
import { findDates, spanOf } from './date-mentions.ts';

/** The cells of a version table, a row a version. */
export interface VersionLine {
  readonly version: CheckedCell;
  readonly status: CheckedCell | null;
  readonly date: CheckedCell | null;
  readonly description: CheckedCell | null;
  readonly pages: CheckedCell | null;
  readonly review: CheckedCell | null;
  /** ISO days of the two dates, null where they are not read. */
  readonly dated: string | null;
  readonly reviewed: string | null;
}

/** One line of document control: "Date Issued" and its value. */
export interface ControlLine {
  /** Folded: "date issued". */
  readonly field: string;
  readonly name: CheckedCell;
  readonly value: CheckedCell;
}

const COLUMNS = {
  version: /^(?:version|ver|v|issue|rev)\b/i,
  status: /^status\b/i,
  date: /^(?:version |issue )?date\b(?!.*(?:review|due))/i,
  description: /^(?:description|changes?|details|comments?|reason|summary)\b/i,
  pages: /\b(?:pages?|sections?)\b.*\b(?:affected|changed)\b/i,
  review: /\breview\b/i,
} as const;

/** The versions that a paper's version table lists, in its order. */
export function readVersionLines({ tables }: CheckedPaper): VersionLine[] {
  return tables.filter((table) => table.kind === 'version-history').flatMap(readTable);
}

function readTable({ header, rows }: CheckedTable): VersionLine[] {
  const find = (form: RegExp): number => header.findIndex((name) => form.test(name));
  const columns = {
    version: find(COLUMNS.version),
    status: find(COLUMNS.status),
    date: find(COLUMNS.date),
    description: find(COLUMNS.description),
    pages: find(COLUMNS.pages),
    review: find(COLUMNS.review),
  };
  return rows.flatMap((row) => {
    const cellAt = (column: number): CheckedCell | null =>
      row.cells.find((cell) => cell.column === column) ?? null;
    const version = cellAt(columns.version);
    if (row.header || version === null || version.text === '') return [];
    const [date, review] = [cellAt(columns.date), cellAt(columns.review)];
    return [
      {
        version,
        status: cellAt(columns.status),
        date,
        description: cellAt(columns.description),
        pages: cellAt(columns.pages),
        review,
        dated: readDay(date),
        reviewed: readDay(review),
      },
    ];
  });
}

/** ISO day of a cell that holds one date; null for none, and for one that does not exist. */
export function readDay(cell: CheckedCell | null): string | null {
  const [mention, ...others] = findDates(cell?.text ?? '');
  if (mention === undefined || others.length > 0 || mention.day === null) return null;
  return spanOf(mention)?.from ?? null;
}

/** The lines of the document-control table. */
export function readControlLines({ tables }: CheckedPaper): ControlLine[] {
  return tables
    .filter((table) => table.kind === 'document-control')
    .flatMap(({ rows }) =>
      rows.flatMap(({ cells }) => {
        const [name, value] = cells;
        if (name === undefined || value === undefined || name.text === '') return [];
        return [{ field: foldWords(name.text), name, value }];
      }),
    );
}
