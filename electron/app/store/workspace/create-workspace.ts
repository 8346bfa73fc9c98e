import { existsSync, linkSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { isErrorCode, nodeDisk } from '#app/files/disk';
import { unfinishedPathFor } from '#app/files/unfinished-files';
import { WriteHandle } from '../handle.ts';
import { runMigrations } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/list.ts';
import { openNew } from '../open.ts';
import { refusing, WorkspaceRefused } from '../refusal.ts';
import { APPLICATION_ID } from '../schema.ts';
import { sql } from '../sql.ts';
import type { StoreContext } from '../store-context.ts';

/**
 * Makes an empty workspace. The file appears at its path when it is whole. Throws WorkspaceRefused 'already-exists'
 * for whatever is there, even an empty file, and 'no-folder'.
 */
export function createWorkspace(path: string, context: Pick<StoreContext, 'now' | 'newId'>): void {
  requireFree(path);
  const unfinished = unfinishedPathFor(path);
  try {
    refusing(path, () => {
      buildWorkspace(unfinished, context);
      putInFreePlace(unfinished, path);
    });
  } finally {
    rmSync(unfinished, { force: true });
  }
}

function requireFree(path: string): void {
  if (existsSync(path)) throw new WorkspaceRefused('already-exists', path);
  if (!existsSync(dirname(path))) throw new WorkspaceRefused('no-folder', path);
}

function buildWorkspace(path: string, { now, newId }: Pick<StoreContext, 'now' | 'newId'>): void {
  const database = openNew(path);
  try {
    database.exec('BEGIN IMMEDIATE');
    database.pragma(`application_id = ${APPLICATION_ID}`);
    runMigrations(database, MIGRATIONS);
    const write = new WriteHandle(database, () => true);
    write.run(sql`INSERT INTO workspace (only_row, id, created_at) VALUES (1, ${newId()}, ${now()})`);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
}

/** Gives a finished file its name, and never takes the name from another file. */
export function putInFreePlace(unfinished: string, path: string): void {
  try {
    // A link fails when the name is taken; a rename would replace what has it.
    linkSync(unfinished, path);
    rmSync(unfinished);
  } catch (error) {
    if (isErrorCode(error, ['EEXIST'])) throw new WorkspaceRefused('already-exists', path);
    if (!isErrorCode(error, ['EPERM', 'ENOTSUP', 'ENOSYS', 'EOPNOTSUPP', 'EINVAL', 'EMLINK'])) throw error;
    // The drive knows no links.
    requireFree(path);
    renameSync(unfinished, path);
  }
  nodeDisk.syncFolder(dirname(path));
}
