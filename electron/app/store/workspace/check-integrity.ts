import type { ReadHandle } from '../handle.ts';
import { sql } from '../sql.ts';

/**
 * What SQLite itself finds wrong, in its own words; empty when nothing. `quick` leaves out whether indexes agree with
 * their tables. Both also check that every row keeps the promises of its table.
 */
export function checkIntegrity(read: ReadHandle, thoroughness: 'quick' | 'full'): string[] {
  const rows =
    thoroughness === 'quick'
      ? read.all<{ message: string }>(sql`SELECT quick_check AS message FROM pragma_quick_check`)
      : read.all<{ message: string }>(sql`SELECT integrity_check AS message FROM pragma_integrity_check`);
  return rows.map(({ message }) => message).filter((message) => message !== 'ok');
}

/** Rows that point to rows that are not there. */
export function checkForeignKeys(read: ReadHandle): string[] {
  return read
    .all<{ child: string; parent: string; count: number }>(
      sql`
      SELECT "table" AS child, parent, count(*) AS count FROM pragma_foreign_key_check GROUP BY child, parent`,
    )
    .map(({ child, parent, count }) => `${count} rows of ${child} have no ${parent}`);
}
