import { canonicalJson } from '#shared/domain/canonical';
import { type ReadHandle, type WriteHandle, takeFirst } from './handle.ts';
import { sql } from './sql.ts';

/** A setting of this workspace, or null. Whoever reads it checks its shape. */
export function findSetting(read: ReadHandle, name: string): unknown {
  const row = takeFirst(
    read.all<{ value: string }>(sql`SELECT value FROM workspace_setting WHERE name = ${name}`),
  );
  return row === null ? null : JSON.parse(row.value);
}

/** `value` is anything that JSON can say; null takes the setting away. */
export function setSetting(write: WriteHandle, name: string, value: unknown): void {
  if (value === null) {
    write.run(sql`DELETE FROM workspace_setting WHERE name = ${name}`);
    return;
  }
  const text = canonicalJson(value);
  write.run(sql`
    INSERT INTO workspace_setting (name, value) VALUES (${name}, ${text})
    ON CONFLICT (name) DO UPDATE SET value = excluded.value WHERE value <> excluded.value`);
}
