import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { ReadHandle } from '../handle.ts';
import { runMigrations } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/list.ts';
import { openForViewing, openForWriting } from '../open.ts';

/** A copy that only this process knows, made so that the file itself stays as it is. */
export interface PrivateCopy {
  readonly path: string;
  readonly remove: () => void;
}

/**
 * A copy of a file that nobody has open, with its journal: SQLite finishes in the copy what it can't finish in the
 * file (reliability.md R-11).
 */
export function copyWithJournal(path: string): PrivateCopy {
  const copy = makePlace();
  copyFileSync(path, copy.path);
  for (const ending of ['-journal', '-wal']) {
    if (existsSync(path + ending)) copyFileSync(path + ending, copy.path + ending);
  }
  return copy;
}

/** A copy of what is committed, which works while another program has the file. */
export function copyCommitted(read: ReadHandle): PrivateCopy {
  const copy = makePlace();
  read.copyInto(copy.path);
  return copy;
}

/** Finishes what was left unfinished in the copy, and opens it as it then is. */
export function finishCopy(copy: PrivateCopy): Database {
  // Opening for writing is what takes an unfinished change back, or a write-ahead log in.
  openForWriting(copy.path).close();
  return openForViewing(copy.path);
}

/** The copy, finished and brought to the newest schema. */
export function bringUpToDate(copy: PrivateCopy): Database {
  const writing = openForWriting(copy.path);
  try {
    writing.exec('BEGIN IMMEDIATE');
    runMigrations(writing, MIGRATIONS);
    writing.exec('COMMIT');
  } finally {
    writing.close();
  }
  return openForViewing(copy.path);
}

function makePlace(): PrivateCopy {
  const folder = mkdtempSync(join(tmpdir(), 'clearday-'));
  return {
    path: join(folder, 'copy.clearday'),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
