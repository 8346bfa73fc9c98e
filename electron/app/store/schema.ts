import { openInMemory } from './open.ts';
import { MIGRATIONS } from './migrations/list.ts';
import type { Migration } from './migrations/migration.ts';
import type { ReadHandle } from './handle.ts';
import { sql } from './sql.ts';

/** "Clrd": marks a SQLite file as a workspace of Clearday (`PRAGMA application_id`). */
export const APPLICATION_ID = 0x436c7264;

/** The number of the schema that this program writes. */
export const SCHEMA_NUMBER = newestOf(MIGRATIONS);

export function newestOf(migrations: readonly Migration[]): number {
  return migrations.at(-1)?.number ?? 0;
}

interface SchemaObject {
  readonly type: string;
  readonly name: string;
  readonly text: string;
}

const expected = new Map<number, readonly SchemaObject[]>();

/**
 * What the file has that our own schema of that number has not, and the other way round, in words. A file from a
 * stranger may carry triggers and views of its own, and those would run with our rights (reliability.md S-08).
 */
export function findForeignObjects(read: ReadHandle, schemaNumber: number): string[] {
  const actual = listObjects(read);
  const wanted = expectedObjects(schemaNumber);
  return [
    ...listMissing(actual, wanted).map(({ type, name }) => `${type} ${name} is not ours`),
    ...listMissing(wanted, actual).map(({ type, name }) => `${type} ${name} is missing`),
  ];
}

/** Objects that the others have not, or have in other words. */
function listMissing(objects: readonly SchemaObject[], others: readonly SchemaObject[]): SchemaObject[] {
  const known = new Set(others.map(({ name, text }) => `${name} ${text}`));
  return objects.filter(({ name, text }) => !known.has(`${name} ${text}`));
}

function listObjects(read: ReadHandle): SchemaObject[] {
  return read.all<SchemaObject>(
    sql`SELECT type, name, coalesce(sql, '') AS text FROM sqlite_schema ORDER BY type, name`,
  );
}

function expectedObjects(schemaNumber: number): readonly SchemaObject[] {
  const known = expected.get(schemaNumber);
  if (known !== undefined) return known;
  const database = openInMemory();
  try {
    for (const { number, script } of MIGRATIONS) if (number <= schemaNumber) database.exec(script);
    const objects = database
      .prepare<unknown[], SchemaObject>(
        `SELECT type, name, coalesce(sql, '') AS text FROM sqlite_schema ORDER BY type, name`,
      )
      .all();
    expected.set(schemaNumber, objects);
    return objects;
  } finally {
    database.close();
  }
}
