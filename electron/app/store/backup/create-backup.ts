import { renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { nodeDisk, syncFile } from '#app/files/disk';
import { removeAbandonedFiles, unfinishedPathFor } from '#app/files/unfinished-files';
import { type ReadHandle, takeFirst, takeOnly } from '../handle.ts';
import { WorkspaceRefused } from '../refusal.ts';
import { SCHEMA_NUMBER } from '../schema.ts';
import { sql } from '../sql.ts';
import type { StoreContext } from '../store-context.ts';
import { fingerprint, requireOurs, requireSoundFile } from '../workspace/check-contents.ts';
import { listBackups, makeBackupFolder } from './backup-folder.ts';
import { backupFileName, readBackupName, type BackupName, type BackupReason } from './backup-name.ts';
import { chooseBackupsToDelete } from './retention.ts';

/** What is backed up, and under which folder for the backups of all workspaces. */
export interface BackedUp {
  readonly read: ReadHandle;
  readonly workspaceId: string;
  readonly path: string;
  readonly root: string;
}

/**
 * A checked copy of all that is committed; only then are old backups let go of (reliability.md S-09). Throws
 * WorkspaceRefused 'backup-failed', and then nothing was deleted.
 */
export function createBackup(
  workspace: BackedUp,
  reason: BackupReason,
  context: Pick<StoreContext, 'now' | 'sha256'>,
): BackupName {
  const at = context.now();
  const fileName = backupFileName(at, lastStep(workspace.read), reason);
  try {
    const folder = makeBackupFolder(workspace.root, workspace.workspaceId, workspace.path);
    saveCopy(workspace.read, join(folder, fileName), context);
    for (const old of chooseBackupsToDelete(listBackups(folder), at)) {
      rmSync(join(folder, old.fileName), { force: true });
    }
  } catch (error) {
    throw new WorkspaceRefused('backup-failed', workspace.path, String(error), error);
  }
  const made = readBackupName(fileName);
  if (made === null) throw new Error(`A backup got the name ${fileName}.`);
  return made;
}

function saveCopy(read: ReadHandle, target: string, context: Pick<StoreContext, 'sha256'>): void {
  const unfinished = unfinishedPathFor(target);
  try {
    removeAbandonedFiles(dirname(target));
    read.copyInto(unfinished);
    requireSameCopy(read, unfinished, context);
    syncFile(unfinished);
    renameSync(unfinished, target);
    nodeDisk.syncFolder(dirname(target));
  } finally {
    rmSync(unfinished, { force: true });
  }
}

/** Throws unless the copy is sound and holds the same versions and history. */
export function requireSameCopy(
  read: ReadHandle,
  copy: string,
  { sha256 }: Pick<StoreContext, 'sha256'>,
): void {
  const found = requireSoundFile(copy, sha256);
  const wanted = requireOurs(read, copy) < SCHEMA_NUMBER ? '' : fingerprint(read);
  if (found !== wanted) throw new WorkspaceRefused('damaged', copy, 'The copy differs from the workspace.');
}

const HOUR = 60 * 60 * 1000;

/** Whether something was done since the newest backup, and that one is more than an hour old. */
export function isBackupDue(read: ReadHandle, backups: readonly BackupName[], now: string): boolean {
  const [newest] = backups;
  if (newest === undefined) return true;
  // A clock that was set back must not keep backups from being made.
  return lastStep(read) > newest.step && Math.abs(Date.parse(now) - Date.parse(newest.at)) > HOUR;
}

/** 0 for a workspace so old that it has no history. */
function lastStep(read: ReadHandle): number {
  const known = takeFirst(read.all(sql`SELECT 1 FROM sqlite_schema WHERE name = 'history_step'`));
  if (known === null) return 0;
  return takeOnly(read.all<{ last: number }>(sql`SELECT coalesce(max(number), 0) AS last FROM history_step`))
    .last;
}
