import type { ReadHandle } from '../handle.ts';
import { sql } from '../sql.ts';

/**
 * The tables whose rows are recorded before and after each change. Not among them: history itself, the numbers
 * already given out (`plan_sequence`), the workspace's own id, and the bytes of original files, which are too large
 * to keep twice and are looked after by `source-files.ts`.
 */
export const RECORDED_TABLES = [
  'workspace_setting',
  'plan',
  'action',
  'plan_version',
  'version_priority',
  'version_action',
  'action_link',
  'change_request',
  'import_report',
  'pending_import',
  'paper_draft',
  'finding_override',
] as const;

export type RecordedTable = (typeof RECORDED_TABLES)[number];

export interface TableColumns {
  readonly all: readonly string[];
  /** The columns of the primary key. */
  readonly key: readonly string[];
}

export function isRecordedTable(name: string): name is RecordedTable {
  return RECORDED_TABLES.some((table) => table === name);
}

export function listColumns(read: ReadHandle, table: RecordedTable): TableColumns {
  const columns = read.all<{ name: string; pk: number }>(
    sql`SELECT name, pk FROM pragma_table_info(${table}) ORDER BY cid`,
  );
  return {
    all: columns.map(({ name }) => name),
    key: columns.filter(({ pk }) => pk > 0).map(({ name }) => name),
  };
}

/** An expression for one row as a JSON object: `json_object('id', NEW.id, …)`. */
export function rowImage(columns: TableColumns, row: string): string {
  return `json_object(${columns.all.map((name) => `'${name}', ${row}.${name}`).join(', ')})`;
}
