import type { Database } from 'better-sqlite3';
import type { Migration } from './migrations/migration.ts';
import { newestOf } from './schema.ts';

/**
 * Brings the schema to the newest number, inside the transaction that the caller has open: either every step and the
 * new number are kept, or none. Gives the numbers of the steps that ran.
 */
export function runMigrations(database: Database, migrations: readonly Migration[]): number[] {
  if (!database.inTransaction) throw new Error('A migration was tried outside a transaction.');
  requireIncreasing(migrations);
  const from = readSchemaNumber(database);
  const due = migrations.filter(({ number }) => number > from);
  for (const { script } of due) database.exec(script);
  if (due.length > 0) database.pragma(`user_version = ${newestOf(migrations)}`);
  return due.map(({ number }) => number);
}

export function readSchemaNumber(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}

function requireIncreasing(migrations: readonly Migration[]): void {
  for (const [index, { number }] of migrations.entries()) {
    const before = migrations[index - 1]?.number ?? 0;
    if (number <= before) throw new Error(`Migration ${number} stands after ${before}.`);
  }
}
