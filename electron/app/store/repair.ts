import { copyFileSync, existsSync, rmSync } from 'node:fs';
import { extname, join } from 'node:path';
import { syncFile } from '#app/files/disk';
import { unfinishedPathFor } from '#app/files/unfinished-files';
import { findBackupFolders, listBackups } from './backup/backup-folder.ts';
import type { BackupName } from './backup/backup-name.ts';
import { ReadHandle } from './handle.ts';
import { refusing, WorkspaceRefused } from './refusal.ts';
import type { Sha256 } from './store-context.ts';
import { requireSoundFile } from './workspace/check-contents.ts';
import { putInFreePlace } from './workspace/create-workspace.ts';
import { copyWithJournal, finishCopy, type PrivateCopy } from './workspace/private-copy.ts';

/**
 * A backup as a new file. Nothing is ever restored over a file that is there (reliability.md S-11). Throws
 * WorkspaceRefused 'already-exists', or what is wrong with the backup.
 */
export function restoreBackup(backup: string, target: string, sha256: Sha256): void {
  const unfinished = unfinishedPathFor(target);
  try {
    refusing(target, () => {
      copyFileSync(backup, unfinished);
      requireSoundFile(unfinished, sha256);
      syncFile(unfinished);
      putInFreePlace(unfinished, target);
    });
  } finally {
    rmSync(unfinished, { force: true });
  }
}

export interface RestoreOptions {
  readonly backupRoot: string;
  readonly sha256: Sha256;
  /** Where the restored workspace goes. */
  readonly target: string;
}

/**
 * The backup of that file name of the workspace at `path`, or the newest sound one, as a new file. Throws
 * WorkspaceRefused: 'no-good-backup', or what is wrong with the one that was named.
 */
export function restoreFromBackup(
  path: string,
  { fileName, ...options }: RestoreOptions & { readonly fileName: string | null },
): BackupName {
  if (fileName === null) return restoreNewestGoodBackup(path, options);
  for (const folder of findBackupFolders(options.backupRoot, path)) {
    const backup = listBackups(folder).find((each) => each.fileName === fileName);
    if (backup === undefined) continue;
    restoreBackup(join(folder, backup.fileName), options.target, options.sha256);
    return backup;
  }
  throw new WorkspaceRefused('no-good-backup', path);
}

/** The newest backup of the workspace at `path` that is sound, as a new file. Throws 'no-good-backup'. */
export function restoreNewestGoodBackup(path: string, options: RestoreOptions): BackupName {
  for (const folder of findBackupFolders(options.backupRoot, path)) {
    for (const backup of listBackups(folder)) {
      const file = join(folder, backup.fileName);
      if (isSoundFile(file, options.sha256)) {
        restoreBackup(file, options.target, options.sha256);
        return backup;
      }
    }
  }
  throw new WorkspaceRefused('no-good-backup', path);
}

export function isSoundFile(path: string, sha256: Sha256): boolean {
  try {
    requireSoundFile(path, sha256);
    return true;
  } catch {
    return false;
  }
}

/**
 * A file that another program left with a write-ahead log, as a new file that Clearday opens in place; the first one
 * stays as it is. Throws WorkspaceRefused for what is wrong with it.
 */
export function convertWriteAhead(path: string, target: string, sha256: Sha256): void {
  refusing(path, () => saveAsNewFile(copyWithJournal(path), target, sha256));
}

/** What the copy holds once it is finished, as a new, checked file. The copy is removed. */
export function saveAsNewFile(copy: PrivateCopy, target: string, sha256: Sha256): void {
  const unfinished = unfinishedPathFor(target);
  try {
    const viewing = finishCopy(copy);
    try {
      new ReadHandle(viewing).copyInto(unfinished);
    } finally {
      viewing.close();
    }
    requireSoundFile(unfinished, sha256);
    syncFile(unfinished);
    putInFreePlace(unfinished, target);
  } finally {
    rmSync(unfinished, { force: true });
    copy.remove();
  }
}

/** "plan (restored 2023-06-07).clearday", with a number where that is taken. */
export function restoredPathFor(path: string, date: string): string {
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  for (let number = 1; ; number += 1) {
    const name = `${stem} (restored ${date.slice(0, 10)}${number === 1 ? '' : ` ${number}`})${ending}`;
    if (!existsSync(name)) return name;
  }
}
