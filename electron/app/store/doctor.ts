import { basename, dirname, join } from 'node:path';
import { isErrorCode } from '#app/files/disk';
import { listUnfinishedFiles } from '#app/files/unfinished-files';
import { findBackupFolders, listBackups } from './backup/backup-folder.ts';
import type { BackupName } from './backup/backup-name.ts';
import { ReadHandle } from './handle.ts';
import { openForViewing } from './open.ts';
import { describeWorkspaceRefusal, toWorkspaceRefused, WorkspaceRefused } from './refusal.ts';
import { isSoundFile } from './repair.ts';
import { findForeignObjects, SCHEMA_NUMBER } from './schema.ts';
import type { Sha256 } from './store-context.ts';
import { verifyVersions } from './versions/verify-versions.ts';
import { requireOurs } from './workspace/check-contents.ts';
import { checkForeignKeys, checkIntegrity } from './workspace/check-integrity.ts';
import { listConflictCopies } from './workspace/conflict-copies.ts';
import { inspectFile } from './workspace/inspect-file.ts';
import { bringUpToDate, copyCommitted, copyWithJournal, finishCopy } from './workspace/private-copy.ts';
import type { Workspace } from './workspace/workspace.ts';

export type CheckName =
  'file' | 'journal' | 'integrity' | 'rows' | 'structure' | 'versions' | 'unfinished' | 'copies' | 'backups';

export interface DoctorCheck {
  readonly name: CheckName;
  readonly ok: boolean;
  /** What was found, in words. */
  readonly sentence: string;
}

export interface FoundBackup extends BackupName {
  readonly path: string;
  /** Null for one older than the newest good one, which was not looked into. */
  readonly good: boolean | null;
}

export interface DoctorReport {
  readonly path: string;
  readonly ok: boolean;
  readonly checks: readonly DoctorCheck[];
  readonly backups: readonly FoundBackup[];
}

export interface DoctorOptions {
  readonly sha256: Sha256;
  readonly backupRoot: string;
  readonly machine: string;
}

/** Looks into everything about a workspace that nobody here has open, and changes nothing. */
export function examineWorkspace(path: string, options: DoctorOptions): DoctorReport {
  const file = checkFile(path);
  const contents = file.ok ? checkClosedFile(path, options.sha256) : [];
  return report(path, [file, ...contents], options);
}

/** The same for the workspace that is open, which must not be read as a file. */
export function examineOpenWorkspace(workspace: Workspace, options: DoctorOptions): DoctorReport {
  const { path, read } = workspace;
  return report(path, tryContents(read, path, options.sha256), options);
}

function report(path: string, contents: readonly DoctorCheck[], options: DoctorOptions): DoctorReport {
  const backups = findBackups(path, options);
  const checks = [
    ...contents,
    checkUnfinished(path),
    checkCopies(path, options.machine),
    describeBackups(backups),
  ];
  return { path, ok: checks.every(({ ok }) => ok), checks, backups };
}

function checkFile(path: string): DoctorCheck {
  try {
    inspectFile(path);
    return good('file', `${basename(path)} is a workspace of Clearday, and as long as it should be.`);
  } catch (error) {
    return bad('file', describeError(error));
  }
}

function checkClosedFile(path: string, sha256: Sha256): DoctorCheck[] {
  try {
    const viewing = openForViewing(path);
    try {
      return tryContents(new ReadHandle(viewing), path, sha256);
    } finally {
      viewing.close();
    }
  } catch (error) {
    if (isErrorCode(error, ['SQLITE_READONLY_ROLLBACK', 'SQLITE_READONLY_RECOVERY'])) {
      return checkUnfinishedChange(path, sha256);
    }
    return [bad('integrity', describeError(toWorkspaceRefused(error, path)))];
  }
}

/** Opening takes an unfinished change back, so a copy is opened and the file stays as it is. */
function checkUnfinishedChange(path: string, sha256: Sha256): DoctorCheck[] {
  const copy = copyWithJournal(path);
  try {
    const viewing = finishCopy(copy);
    try {
      const journal = good(
        'journal',
        'A change was left unfinished. It will be taken back at the next opening.',
      );
      return [journal, ...tryContents(new ReadHandle(viewing), path, sha256)];
    } finally {
      viewing.close();
    }
  } finally {
    copy.remove();
  }
}

/** Some damage stops SQLite in the middle of looking for it. */
function tryContents(read: ReadHandle, path: string, sha256: Sha256): DoctorCheck[] {
  try {
    return checkContents(read, path, sha256);
  } catch (error) {
    return [bad('integrity', describeError(toWorkspaceRefused(error, path)))];
  }
}

function checkContents(read: ReadHandle, path: string, sha256: Sha256): DoctorCheck[] {
  const schemaNumber = requireOurs(read, path);
  const checks = [
    judge('integrity', 'Every page and row is whole.', checkIntegrity(read, 'full')),
    judge('rows', 'Every row that another row points to is there.', checkForeignKeys(read)),
    judge('structure', 'Its structure is Clearday’s own.', findForeignObjects(read, schemaNumber)),
  ];
  if (checks.some(({ ok }) => !ok)) return checks;
  return [...checks, checkVersions(read, path, sha256)];
}

function checkVersions(read: ReadHandle, path: string, sha256: Sha256): DoctorCheck {
  const problems = verifyAtNewestSchema(read, path, sha256).map(({ sentence }) => sentence);
  return judge('versions', 'Every version is what it was when it was saved.', problems);
}

function verifyAtNewestSchema(
  read: ReadHandle,
  path: string,
  sha256: Sha256,
): ReturnType<typeof verifyVersions> {
  if (requireOurs(read, path) === SCHEMA_NUMBER) return verifyVersions(read, sha256);
  const copy = copyCommitted(read);
  try {
    const viewing = bringUpToDate(copy);
    try {
      return verifyVersions(new ReadHandle(viewing), sha256);
    } finally {
      viewing.close();
    }
  } finally {
    copy.remove();
  }
}

function checkUnfinished(path: string): DoctorCheck {
  const names = listUnfinishedFiles(dirname(path));
  if (names.length === 0) return good('unfinished', 'No unfinished files lie beside it.');
  return good(
    'unfinished',
    `Unfinished files lie beside it: ${names.length}. They are removed when it is next opened on the computer that left them.`,
  );
}

function checkCopies(path: string, machine: string): DoctorCheck {
  const names = listConflictCopies(path, machine);
  if (names.length === 0) return good('copies', 'No second version of it lies beside it.');
  return bad(
    'copies',
    `Beside it lies what may be a second version of it: ${names.join(', ')}. Compare the two.`,
  );
}

function findBackups(path: string, { backupRoot, sha256 }: DoctorOptions): FoundBackup[] {
  let found = false;
  return findBackupFolders(backupRoot, path).flatMap((folder) =>
    listBackups(folder).map((backup) => {
      const file = join(folder, backup.fileName);
      const isGood = found ? null : isSoundFile(file, sha256);
      found ||= isGood === true;
      return { ...backup, path: file, good: isGood };
    }),
  );
}

function describeBackups(backups: readonly FoundBackup[]): DoctorCheck {
  const newest = backups.find((backup) => backup.good === true);
  if (newest !== undefined) {
    const when = newest.at.replace('T', ' ').slice(0, 16);
    return good('backups', `Backups: ${backups.length}. The newest good one is of ${when} UTC.`);
  }
  // A new workspace has none, and that alone is nothing wrong with it.
  if (backups.length === 0) return good('backups', 'No backups yet.');
  return bad('backups', `No backup is good, of ${backups.length}.`);
}

function judge(name: CheckName, fine: string, problems: readonly string[]): DoctorCheck {
  return problems.length === 0 ? good(name, fine) : bad(name, problems.join(' '));
}

function good(name: CheckName, sentence: string): DoctorCheck {
  return { name, ok: true, sentence };
}

function bad(name: CheckName, sentence: string): DoctorCheck {
  return { name, ok: false, sentence };
}

function describeError(error: unknown): string {
  if (error instanceof WorkspaceRefused) return describeWorkspaceRefusal(error.code, error.path);
  throw error;
}
