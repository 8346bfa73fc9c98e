import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import * as z from 'zod';
import { newestFirst, readBackupName, type BackupName } from './backup-name.ts';

/** Beside the backups, so that they can be found for a file that is too damaged to give its id. */
const NOTE = 'workspace.json';
const noteShape = z.strictObject({ path: z.string(), workspaceId: z.string() });

/**
 * The folder for one workspace, made if need be. Never beside the user's file. A copy of a workspace has its id and
 * goes its own way, so the place counts too.
 */
export function makeBackupFolder(root: string, workspaceId: string, path: string): string {
  const place = createHash('sha256').update(resolve(path)).digest('hex').slice(0, 8);
  const folder = join(root, `${workspaceId.replaceAll(/[^\w-]/g, '_')} ${place}`);
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  writeFileSync(join(folder, NOTE), JSON.stringify({ path: resolve(path), workspaceId }));
  return folder;
}

/** Folders with backups of the workspace at that path. */
export function findBackupFolders(root: string, path: string): string[] {
  return namesIn(root)
    .map((name) => join(root, name))
    .filter((folder) => readNotedPath(folder) === resolve(path));
}

/** The newest first. */
export function listBackups(folder: string): BackupName[] {
  return newestFirst(namesIn(folder).flatMap((name) => readBackupName(name) ?? []));
}

function readNotedPath(folder: string): string | null {
  try {
    return noteShape.parse(JSON.parse(readFileSync(join(folder, NOTE), 'utf8'))).path;
  } catch {
    return null;
  }
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}
