import { requireWorkspace } from './context.ts';
import { readError } from './read-error.ts';
import { backUpIfDue } from './store/backup/back-up-workspace.ts';
import type { BackupName } from './store/backup/backup-name.ts';
import { examineWorkspace, type DoctorReport } from './store/doctor.ts';
import { publishWorkspace } from './store/publish.ts';
import { restoreFromBackup } from './store/repair.ts';
import type { StoreContext } from './store/store-context.ts';
import { createWorkspace } from './store/workspace/create-workspace.ts';
import { openWorkspace } from './store/workspace/open-workspace.ts';
import type { Workspace, WorkspaceFacts } from './store/workspace/workspace.ts';

interface Surroundings {
  readonly store: StoreContext;
  /** Name of this computer, for others who find the workspace in use. */
  readonly machine: string;
  readonly backupRoot: string;
  readonly onNotice: ((sentence: string) => void) | undefined;
}

/** The ways to workspaces, for hosts. */
export interface WorkspaceDoors {
  /** Opens a workspace in place of the one open now. Throws WorkspaceRefused. */
  readonly openWorkspace: (path: string, wanted: 'write' | 'view') => WorkspaceFacts;
  readonly createWorkspace: (path: string) => WorkspaceFacts;
  /** Closes the workspace that is open, if one is; the app lives on. */
  readonly closeWorkspace: () => void;
  /** Looks into a workspace that is not open, and changes nothing. */
  readonly examineWorkspace: (path: string) => DoctorReport;
  /** Puts the backup of that file name, or the newest sound one, into a new file. Throws WorkspaceRefused. */
  readonly restoreWorkspace: (path: string, target: string, fileName?: string | null) => BackupName;
  /**
   * Puts a whole, checked copy of the open workspace at a path where nothing is yet, and gives its SHA-256. Throws
   * WorkspaceRefused, and AppError 'no-workspace'.
   */
  readonly copyWorkspace: (target: string) => Promise<string>;
}

/** The one workspace that is open, and the ways to it. */
export interface OpenWorkspaces {
  /** Throws AppError 'no-workspace'. */
  readonly current: () => Workspace;
  readonly isOpen: () => boolean;
  readonly doors: WorkspaceDoors;
}

export function keepOpenWorkspace(surroundings: Surroundings): OpenWorkspaces {
  const { store, machine, backupRoot } = surroundings;
  const { sha256 } = store;
  let open: Workspace | null = null;
  const close = (): void => {
    const leaving = open;
    open = null;
    if (leaving !== null) leave(leaving, surroundings);
  };
  const openAt = (path: string, wanted: 'write' | 'view'): WorkspaceFacts => {
    const opened = openWorkspace(path, { context: store, machine, backupRoot, wanted });
    close();
    open = opened;
    return opened.facts;
  };
  return {
    current: () => requireWorkspace(open),
    isOpen: () => open !== null,
    doors: {
      openWorkspace: openAt,
      createWorkspace: (path) => {
        createWorkspace(path, store);
        return openAt(path, 'write');
      },
      closeWorkspace: close,
      examineWorkspace: (path) => examineWorkspace(path, { sha256, backupRoot, machine }),
      restoreWorkspace: (path, target, fileName = null) =>
        restoreFromBackup(path, { backupRoot, sha256, target, fileName }),
      copyWorkspace: (target) =>
        publishWorkspace(requireWorkspace(open).read, target, { knownHash: null, sha256 }),
    },
  };
}

/** Closes a workspace, with a backup first when something was done in it. */
function leave(workspace: Workspace, { store, backupRoot, onNotice }: Surroundings): void {
  try {
    if (workspace.access.mode === 'write') backUpIfDue(workspace, { ...store, backupRoot });
  } catch (error) {
    const known = readError(error);
    if (known === null) throw error;
    // The work itself is saved; only the backup is missing.
    onNotice?.(known.message);
  } finally {
    workspace.close();
  }
}
