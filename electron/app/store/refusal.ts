import { statSync } from 'node:fs';
import { basename, dirname } from 'node:path';

/**
 * Why a workspace was refused. Codes are stable: scripts and the tests of all hosts rely on them.
 * `says` follows the file's name and `next` tells the person what to do.
 */
interface RefusalText {
  readonly says: string;
  readonly next: string;
}

const RESTORE =
  'Do not delete it. Run "clearday doctor" on it to see what is wrong and which backups there are; "--restore NEWFILE" puts the newest good one into a new file.';
const CHOOSE = 'Choose a workspace made by Clearday: a file whose name ends in .clearday.';

export const WORKSPACE_REFUSALS = {
  missing: {
    says: 'is not there',
    next: 'Check the name and the folder. If it is on a shared drive, check that the drive is connected.',
  },
  'is-folder': { says: 'is a folder, not a workspace', next: CHOOSE },
  'is-link': {
    says: 'is a link to another file',
    next: 'Open the file that it points to. Saving through a link can leave two different files.',
  },
  'not-a-file': { says: 'is a device, not a file', next: CHOOSE },
  'no-permission': {
    says: 'cannot be opened: you do not have permission',
    next: 'Ask its owner or your IT service for access to the file and its folder.',
  },
  'not-downloaded': {
    says: 'is empty',
    next: 'It may not have been downloaded from OneDrive or SharePoint yet: choose "Always keep on this device", wait, then try again. If it stays empty, restore a backup.',
  },
  'not-a-workspace': { says: 'is not a Clearday workspace', next: CHOOSE },
  'other-program': { says: 'belongs to another program', next: CHOOSE },
  'newer-version': {
    says: 'was saved by a newer version of Clearday',
    next: 'Update Clearday on this computer, then open it again. Nothing in the file was touched.',
  },
  'write-ahead': {
    says: 'was left by another program in a form that Clearday does not open in place',
    next: 'Run "clearday doctor" on it: it can make a copy that Clearday opens. The file itself stays as it is.',
  },
  truncated: { says: 'is cut off: it is shorter than it should be', next: RESTORE },
  damaged: { says: 'is damaged', next: RESTORE },
  'changed-structure': {
    says: 'contains parts that Clearday did not put there, which may be an attack',
    next: 'Ask the person who sent it where it comes from. To look further, run "clearday doctor" on it.',
  },
  'version-damaged': {
    says: 'has a version that no longer matches its checksum',
    next: RESTORE,
  },
  'in-use': {
    says: 'is open in another program',
    next: 'Close it there and try again, or open it to view only.',
  },
  'view-only': {
    says: 'is open to view only, so nothing can be changed',
    next: 'Save a copy under a new name to work on it.',
  },
  moved: {
    says: 'was moved, renamed, deleted or replaced while it was open, so the last change was not saved',
    next: 'Open the file again from where it is now, and repeat the last change.',
  },
  'read-only': {
    says: 'cannot be changed: the file or its folder is read-only',
    next: 'Save a copy in a folder of your own, or ask for permission to change it.',
  },
  'drive-full': {
    says: 'could not be saved: its drive is full',
    next: 'Then try again. Everything saved before is safe.',
  },
  'drive-error': {
    says: 'could not be read or saved: its drive reported an error',
    next: 'Check that the drive is connected. Everything saved before is safe.',
  },
  'already-exists': {
    says: 'already exists',
    next: 'Choose another name, or open it. Clearday never overwrites a workspace.',
  },
  'no-folder': {
    says: 'cannot be made: its folder is not there',
    next: 'Make the folder first, or choose another one.',
  },
  'name-too-long': { says: 'cannot be made: its name is too long', next: 'Choose a shorter name.' },
  'backup-failed': {
    says: 'was left as it is, because no verified backup of it could be made first',
    next: 'Check that the drive with Clearday’s own data has space and can be written to, then try again.',
  },
  'changed-elsewhere': {
    says: 'was changed by somebody else since you opened it',
    next: 'Save your work as a copy under a new name, then compare the two.',
  },
  'target-busy': {
    says: 'is held by another program, perhaps a virus scanner or OneDrive',
    next: 'Your work is safe on this computer and Clearday will try again. Close other programs that use the file.',
  },
  'no-good-backup': {
    says: 'has no good backup',
    next: 'Look for a copy in your own backups, in OneDrive’s version history or with your IT service.',
  },
} as const satisfies Record<string, RefusalText>;

export type WorkspaceRefusalCode = keyof typeof WORKSPACE_REFUSALS;

/** Thrown for a workspace that must not or cannot be opened or saved. `detail` is for a log. */
export class WorkspaceRefused extends Error {
  readonly code: WorkspaceRefusalCode;
  readonly path: string;
  readonly detail: string;

  constructor(code: WorkspaceRefusalCode, path: string, detail = '', cause?: unknown) {
    super(describeWorkspaceRefusal(code, path), { cause });
    this.name = 'WorkspaceRefused';
    this.code = code;
    this.path = path;
    this.detail = detail;
  }
}

/** One plain sentence about the file and what to do next. */
export function describeWorkspaceRefusal(code: WorkspaceRefusalCode, path: string): string {
  const { says, next } = WORKSPACE_REFUSALS[code];
  const space = code === 'drive-full' ? ` ${describeNeededSpace(path)}` : '';
  return `${basename(path)} ${says}.${space} ${next}`;
}

/** Enough for the workspace to grow to twice its size, which leaves room for what SQLite keeps beside it meanwhile. */
function describeNeededSpace(path: string): string {
  const size = statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  return `Free at least ${Math.ceil((2 * size) / 1_000_000) + 1} MB on the drive of ${dirname(path)}.`;
}

/** The refusal that an error of SQLite or of the file system stands for; other errors come back as they are. */
export function toWorkspaceRefused(error: unknown, path: string): unknown {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') return error;
  const known = REFUSED_BY.find(([pattern]) => pattern.test(String(error.code)));
  return known === undefined ? error : new WorkspaceRefused(known[1], path, error.code, error);
}

/** First match wins. Result codes: https://www.sqlite.org/rescode.html */
const REFUSED_BY: ReadonlyArray<readonly [RegExp, WorkspaceRefusalCode]> = [
  [/^SQLITE_READONLY_DBMOVED$/, 'moved'],
  [/^SQLITE_READONLY/, 'read-only'],
  [/^SQLITE_(BUSY|LOCKED)/, 'in-use'],
  [/^(SQLITE_FULL|ENOSPC|EDQUOT|EFBIG)$/, 'drive-full'],
  // Not a database: the first bytes were looked at before, so it is one that broke.
  [/^SQLITE_(CORRUPT|NOTADB|IOERR_CORRUPTFS)/, 'damaged'],
  [/^(SQLITE_IOERR|EIO|ETIMEDOUT|ENETDOWN|EHOSTDOWN)/, 'drive-error'],
  [/^(SQLITE_PERM|SQLITE_AUTH|EACCES|EPERM)/, 'no-permission'],
  [/^ENOENT$/, 'missing'],
  [/^ENAMETOOLONG$/, 'name-too-long'],
  [/^SQLITE_CANTOPEN/, 'drive-error'],
  [/^EROFS$/, 'read-only'],
];

/** Runs it, and turns an error of the drive or of SQLite into a refusal that names the file. */
export function refusing<Result>(path: string, run: () => Result): Result {
  try {
    return run();
  } catch (error) {
    throw toWorkspaceRefused(error, path);
  }
}
