import type { StoreContext } from '../store-context.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { findBackupFolders, listBackups } from './backup-folder.ts';
import type { BackupName, BackupReason } from './backup-name.ts';
import { createBackup, isBackupDue } from './create-backup.ts';

type Surroundings = Pick<StoreContext, 'now' | 'sha256'> & { readonly backupRoot: string };

/** A verified backup now, before something risky. Throws WorkspaceRefused 'backup-failed'. */
export function backUpWorkspace(
  workspace: Workspace,
  reason: BackupReason,
  surroundings: Surroundings,
): BackupName {
  const { read, id, path } = workspace;
  return createBackup({ read, workspaceId: id, path, root: surroundings.backupRoot }, reason, surroundings);
}

/** The backup of a session in which something was done; null when none is due. */
export function backUpIfDue(workspace: Workspace, surroundings: Surroundings): BackupName | null {
  const backups = findBackupFolders(surroundings.backupRoot, workspace.path).flatMap(listBackups);
  if (!isBackupDue(workspace.read, backups, surroundings.now())) return null;
  return backUpWorkspace(workspace, 'leaving', surroundings);
}
