import type { WriteHandle } from '../handle.ts';
import { sql, sqlFromNames } from '../sql.ts';
import {
  isRecordedTable,
  listColumns,
  rowImage,
  type RecordedTable,
  type TableColumns,
} from './recorded-tables.ts';

interface RecordedChange {
  readonly table: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Takes the rows of a step back to how they were before it, last change first. */
export function restoreBefore(write: WriteHandle, step: number): void {
  const changes = write.all<RecordedChange>(sql`
    SELECT table_name AS "table", before, after FROM history_change
    WHERE step = ${step} ORDER BY position DESC`);
  applyChanges(
    write,
    changes.map(({ table, before, after }) => ({ table, from: after, to: before })),
  );
}

/** Brings the rows of a step to how they were after it, first change first. */
export function restoreAfter(write: WriteHandle, step: number): void {
  const changes = write.all<RecordedChange>(sql`
    SELECT table_name AS "table", before, after FROM history_change
    WHERE step = ${step} ORDER BY position`);
  applyChanges(
    write,
    changes.map(({ table, before, after }) => ({ table, from: before, to: after })),
  );
}

interface Move {
  readonly table: string;
  /** The row as it must be now; null when there must be none. */
  readonly from: string | null;
  readonly to: string | null;
}

function applyChanges(write: WriteHandle, moves: readonly Move[]): void {
  const known = new Map<RecordedTable, TableColumns>();
  for (const { table, from, to } of moves) {
    if (!isRecordedTable(table)) throw new Error(`History speaks of a table ${table}.`);
    const columns = known.get(table) ?? listColumns(write, table);
    known.set(table, columns);
    const done =
      from === null
        ? insertRow(write, table, columns, to)
        : to === null
          ? deleteRow(write, table, columns, from)
          : updateRow(write, table, columns, from, to);
    // A row that is not as the history left it was changed behind its back; guessing would make it worse.
    if (done !== 1) throw new Error(`A row of ${table} is not as the history left it.`);
  }
}

function insertRow(
  write: WriteHandle,
  table: RecordedTable,
  { all }: TableColumns,
  to: string | null,
): number {
  const values = all.map((name) => `json_extract(image, '$.${name}')`);
  return write.run(
    sqlFromNames(
      `INSERT INTO ${table} (${all.join(', ')}) SELECT ${values.join(', ')} FROM (SELECT ? AS image)`,
      [to],
    ),
  );
}

function deleteRow(write: WriteHandle, table: RecordedTable, columns: TableColumns, from: string): number {
  return write.run(
    sqlFromNames(`DELETE FROM ${table} WHERE ${isRow(columns, table)}`, keyValues(columns, from)),
  );
}

function updateRow(
  write: WriteHandle,
  table: RecordedTable,
  columns: TableColumns,
  from: string,
  to: string,
): number {
  const values = columns.all.map((name) => `${name} = json_extract(image, '$.${name}')`);
  return write.run(
    sqlFromNames(
      `UPDATE ${table} SET ${values.join(', ')} FROM (SELECT ? AS image) WHERE ${isRow(columns, table)}`,
      [to, ...keyValues(columns, from)],
    ),
  );
}

/** The row of that key, if it is exactly as the image has it. */
function isRow(columns: TableColumns, table: RecordedTable): string {
  const key = columns.key.map((name) => `${table}.${name} = json_extract(?, '$.${name}')`);
  return `${key.join(' AND ')} AND ${rowImage(columns, table)} = ?`;
}

function keyValues({ key }: TableColumns, image: string): string[] {
  return [...key.map(() => image), image];
}
