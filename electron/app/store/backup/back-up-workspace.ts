import type { StoreContext } from '../store-context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { listBackups, makeBackupFolder } from './backup-folder.ts';
import type { BackupName, BackupReason } from './backup-name.ts';
import { createBackup, isBackupDue } from './create-backup.ts';

type Surroundings = Pick<StoreContext, 'now' | 'sha256'> & { readonly backupRoot: string };

/** A verified backup now, before something risky. Throws WorkspaceRefused 'backup-failed'. */
export function backUpWorkspace(
  workspace: Workspace,
  reason: BackupReason,
  surroundings: Surroundings,
): BackupName {
  const folder = makeBackupFolder(surroundings.backupRoot, workspace.id, workspace.path);
  return createBackup(workspace.read, folder, reason, surroundings);
}

/** The day's backup, if anything was done since the last one; null when none is due. */
export function backUpIfDue(workspace: Workspace, surroundings: Surroundings): BackupName | null {
  const folder = makeBackupFolder(surroundings.backupRoot, workspace.id, workspace.path);
  if (!isBackupDue(workspace.read, listBackups(folder), surroundings.now())) return null;
  return createBackup(workspace.read, folder, 'daily', surroundings);
}
