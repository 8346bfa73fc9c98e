import Sqlite, { type Database } from 'better-sqlite3';

/** Asked of SQLite and read back on every connection (reliability.md S-01); the reasons are in RATIONALE.md. */
export const SETTINGS: ReadonlyArray<readonly [name: string, value: string, readBack: string | number]> = [
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
  ['locking_mode', 'NORMAL', 'normal'],
  ['journal_mode', 'DELETE', 'delete'],
  ['synchronous', 'EXTRA', 3],
  ['fullfsync', 'ON', 1],
  ['foreign_keys', 'ON', 1],
  ['recursive_triggers', 'ON', 1],
  ['temp_store', 'MEMORY', 2],
  ['secure_delete', 'ON', 1],
  ['cache_spill', 'OFF', 0],
];

/** How long to wait for another program that is in the middle of saving, in milliseconds. */
const PATIENCE = 2_000;

export function openForWriting(path: string): Database {
  return applySettings(new Sqlite(path, { fileMustExist: true, timeout: PATIENCE }));
}

export function openForViewing(path: string): Database {
  return applySettings(new Sqlite(path, { fileMustExist: true, readonly: true, timeout: PATIENCE }));
}

/** Makes the file. Only for a path that nobody else knows yet. */
export function openNew(path: string): Database {
  return applySettings(new Sqlite(path, { timeout: PATIENCE }));
}

export function openInMemory(): Database {
  return new Sqlite(':memory:');
}

function applySettings(database: Database): Database {
  try {
    for (const [name, value] of SETTINGS) database.pragma(`${name} = ${value}`);
    for (const [name, , wanted] of SETTINGS) {
      const actual = database.pragma(name, { simple: true });
      if (actual !== wanted) throw new Error(`SQLite keeps ${name} at ${String(actual)}, not ${wanted}.`);
    }
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}
