import type { CheckedCell, CheckedTable } from '../paper/checked-paper.ts';

/** A table of counts, read: rows that have names and columns that have numbers, with a row of totals or without. */
export interface CountTable {
  readonly table: CheckedTable;
  readonly columns: readonly CountColumn[];
  /** Index of the totals row in the table's rows, null without one. */
  readonly totalRow: number | null;
}

export interface CountColumn {
  readonly column: number;
  /** The header's text. */
  readonly name: string;
  readonly head: CheckedCell | null;
  /** Numbers of the rows that add up to the total. */
  readonly entries: readonly CountEntry[];
  readonly total: CountEntry | null;
}

export interface CountEntry {
  readonly cell: CheckedCell;
  /** Text of the row's first cell. */
  readonly rowName: string;
  readonly count: number;
  /** Null where the cell has none. */
  readonly percent: { readonly value: number; readonly decimals: number; readonly sign: boolean } | null;
}

const CELL =
  /^(?<count>\d{1,3}(?:,\d{3})+|\d+)\s*(?:[([]\s*(?<percent>\d{1,3}(?:\.\d+)?)\s*(?<sign>%)?\s*[)\]])?\s*\*?$/;
const NOTHING = /^(?:[-–—]|n\/?a|nil|none)?$/i;
const TOTAL_NAME = /^(?:grand |overall |sub-?)?totals?\b|^(?:sum|all)$/i;
/** Rows that say part of another row again. */
const PART_NAME = /^(?:of which|of these|including|incl\.?)\b/i;

/** Reads a table as one of counts; null when fewer than two of its rows are counts in any column. */
export function readCountTable(table: CheckedTable): CountTable | null {
  const body = table.rows.filter((row) => !row.header);
  const totals = body.filter((row) => TOTAL_NAME.test(row.cells[0]?.text ?? ''));
  const last = body.at(-1);
  const total = totals.length === 1 && totals[0] === last && last !== undefined ? last : null;
  if (totals.length > 0 && total === null) return null;
  const columns: CountColumn[] = [];
  const width = Math.max(0, ...table.rows.flatMap((row) => row.cells.map((cell) => cell.column + 1)));
  for (let column = 1; column < width; column++) {
    const read = readColumn(table, column, total?.index ?? null);
    if (read !== null) columns.push(read);
  }
  return columns.length === 0 ? null : { table, columns, totalRow: total?.index ?? null };
}

function readColumn(table: CheckedTable, column: number, totalRow: number | null): CountColumn | null {
  const entries: CountEntry[] = [];
  let total: CountEntry | null = null;
  let head: CheckedCell | null = null;
  for (const row of table.rows) {
    const cell = row.cells.find((each) => each.column === column);
    if (row.header) {
      head = cell ?? head;
      continue;
    }
    if (cell === undefined) return null;
    const rowName = row.cells[0]?.text ?? '';
    const entry = readEntry(cell, rowName);
    if (entry === null) {
      if (NOTHING.test(cell.text)) continue;
      return null;
    }
    if (row.index === totalRow) total = entry;
    else if (!PART_NAME.test(rowName)) entries.push(entry);
  }
  if (entries.length < 2) return null;
  return { column, name: table.header[column] ?? '', head, entries, total };
}

function readEntry(cell: CheckedCell, rowName: string): CountEntry | null {
  const match = CELL.exec(cell.text);
  const { count, percent, sign } = match?.groups ?? {};
  if (count === undefined) return null;
  return {
    cell,
    rowName,
    count: Number(count.replaceAll(',', '')),
    percent:
      percent === undefined
        ? null
        : { value: Number(percent), decimals: percent.split('.')[1]?.length ?? 0, sign: sign !== undefined },
  };
}

/** Numbers that are added up: what the row of totals says, or the sum where there is none. */
export function totalOf({ total, entries }: CountColumn): number {
  return total?.count ?? entries.reduce((sum, each) => sum + each.count, 0);
}
