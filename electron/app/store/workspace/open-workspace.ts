import { accessSync, constants } from 'node:fs';
import { dirname } from 'node:path';
import type { Database } from 'better-sqlite3';
import { isErrorCode } from '#app/files/disk';
import { removeAbandonedFiles } from '#app/files/unfinished-files';
import { createBackup } from '../backup/create-backup.ts';
import { ReadHandle, takeOnly } from '../handle.ts';
import { runMigrations } from '../migrate.ts';
import { MIGRATIONS } from '../migrations/list.ts';
import { openForViewing, openForWriting } from '../open.ts';
import { refusing } from '../refusal.ts';
import { SCHEMA_NUMBER } from '../schema.ts';
import { sql } from '../sql.ts';
import type { StoreContext } from '../store-context.ts';
import { verifyVersions } from '../versions/verify-versions.ts';
import { requireOurs, requireSound } from './check-contents.ts';
import { isConflictCopy, listConflictCopies } from './conflict-copies.ts';
import { inspectFile, type InspectedFile } from './inspect-file.ts';
import { removeOwnerNote, writeOwnerNote } from './owner-note.ts';
import { bringUpToDate, copyCommitted, copyWithJournal, type PrivateCopy } from './private-copy.ts';
import { describeViewReason } from './view-reason.ts';
import { takeRightToWrite, Workspace, type Access, type ViewReason } from './workspace.ts';

export interface OpenOptions {
  readonly context: StoreContext;
  /** Name of this computer, for others who find the workspace in use. */
  readonly machine: string;
  /** Folder of Clearday's own for the backups of all workspaces; never beside the user's file. */
  readonly backupRoot: string;
  readonly wanted: 'write' | 'view';
}

/** How long to wait for somebody else's right to write, in milliseconds. They keep it while they have the file open. */
const PATIENCE_FOR_OTHERS = 300;

/**
 * Opens a workspace to change it, or to view only when it can't or should not be changed; `facts.access` says why.
 * Everything is checked first: the file, its structure, its rows, and the hash of every version. An older workspace
 * is backed up and brought to the newest schema. Throws WorkspaceRefused, and then the file was not touched.
 */
export function openWorkspace(path: string, options: OpenOptions): Workspace {
  const inspected = inspectFile(path);
  return refusing(path, () => {
    const reason = findViewReason(path, options.wanted);
    return reason === null
      ? openToWrite(path, inspected, options)
      : openToView(path, inspected, options, reason);
  });
}

function findViewReason(path: string, wanted: 'write' | 'view'): ViewReason | null {
  if (wanted === 'view') return 'asked';
  if (isConflictCopy(path)) return 'conflict-copy';
  return isWritable(path) && isWritable(dirname(path)) ? null : 'read-only';
}

function isWritable(path: string): boolean {
  try {
    accessSync(path, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function openToWrite(path: string, inspected: InspectedFile, options: OpenOptions): Workspace {
  const writing = openForWriting(path);
  try {
    const refused = tryRightToWrite(writing);
    if (refused !== null) {
      writing.close();
      return openToView(path, inspected, options, refused);
    }
    const viewing = openForViewing(path);
    try {
      return prepareToWrite(path, inspected, options, { viewing, writing });
    } catch (error) {
      viewing.close();
      throw error;
    }
  } catch (error) {
    writing.close();
    throw error;
  }
}

function tryRightToWrite(writing: Database): ViewReason | null {
  const usual = Number(writing.pragma('busy_timeout', { simple: true }));
  writing.pragma(`busy_timeout = ${PATIENCE_FOR_OTHERS}`);
  try {
    takeRightToWrite(writing);
    return null;
  } catch (error) {
    if (isErrorCode(error, ['SQLITE_BUSY'])) return 'in-use';
    if (isErrorCode(error, ['SQLITE_READONLY'])) return 'read-only';
    throw error;
  } finally {
    writing.pragma(`busy_timeout = ${usual}`);
  }
}

interface Pair {
  readonly viewing: Database;
  readonly writing: Database;
}

function prepareToWrite(
  path: string,
  inspected: InspectedFile,
  options: OpenOptions,
  { viewing, writing }: Pair,
): Workspace {
  const read = new ReadHandle(viewing);
  const schemaNumber = requireOurs(read, path);
  requireSound(read, path, schemaNumber);
  const id = readWorkspaceId(read);
  if (schemaNumber < SCHEMA_NUMBER) {
    createBackup({ read, workspaceId: id, path, root: options.backupRoot }, 'before-update', options.context);
    runMigrations(writing, MIGRATIONS);
    writing.exec('COMMIT');
    takeRightToWrite(writing);
  }
  const damage = verifyVersions(read, options.context.sha256);
  removeAbandonedFiles(dirname(path));
  const notices = [...noticesOf(path, options.machine), ...(inspected.journalBeside ? [TAKEN_BACK] : [])];
  if (damage.length > 0) {
    writing.close();
    const access = viewAccess('version-damaged', path);
    return new Workspace(
      { path, id, access, notices, damage },
      { viewing, writing: null, afterClose: () => {} },
    );
  }
  const owner = { who: options.context.who, machine: options.machine, since: options.context.now() };
  writeOwnerNote(path, owner);
  const access: Access = { mode: 'write', reason: null, sentence: '' };
  const afterClose = (): void => removeOwnerNote(path, owner);
  return new Workspace({ path, id, access, notices, damage }, { viewing, writing, afterClose });
}

function openToView(
  path: string,
  inspected: InspectedFile,
  options: OpenOptions,
  reason: ViewReason,
): Workspace {
  const access = viewAccess(reason, path);
  const notices = noticesOf(path, options.machine);
  let copy: PrivateCopy | null = null;
  let viewing = tryViewing(path);
  try {
    if (viewing === null) {
      copy = copyWithJournal(path);
      viewing = bringUpToDate(copy);
      notices.push(TAKEN_BACK);
    } else if (inspected.header.schemaNumber < SCHEMA_NUMBER) {
      copy = copyCommitted(new ReadHandle(viewing));
      viewing.close();
      viewing = bringUpToDate(copy);
    }
    const read = new ReadHandle(viewing);
    requireSound(read, path, requireOurs(read, path));
    const damage = verifyVersions(read, options.context.sha256);
    const afterClose = (): void => copy?.remove();
    const facts = { path, id: readWorkspaceId(read), access, notices, damage };
    return new Workspace(facts, { viewing, writing: null, afterClose });
  } catch (error) {
    viewing?.close();
    copy?.remove();
    throw error;
  }
}

/** Null when a change was left unfinished and must be taken back first, which viewing may not do. */
function tryViewing(path: string): Database | null {
  try {
    return openForViewing(path);
  } catch (error) {
    if (isErrorCode(error, ['SQLITE_READONLY_ROLLBACK', 'SQLITE_READONLY_RECOVERY'])) return null;
    throw error;
  }
}

function viewAccess(reason: ViewReason, path: string): Access {
  return { mode: 'view', reason, sentence: describeViewReason(reason, path) };
}

const TAKEN_BACK =
  'Clearday or the computer stopped while a change was being saved. That change was taken back; everything saved before is here.';

function noticesOf(path: string, machine: string): string[] {
  const copies = listConflictCopies(path, machine);
  if (copies.length === 0) return [];
  const names = copies.map((name) => `"${name}"`).join(', ');
  return [
    `Beside this workspace lies what may be a second version of it: ${names}. Two people may have changed it at the same time. Compare them before you go on.`,
  ];
}

function readWorkspaceId(read: ReadHandle): string {
  return takeOnly(read.all<{ id: string }>(sql`SELECT id FROM workspace`)).id;
}
