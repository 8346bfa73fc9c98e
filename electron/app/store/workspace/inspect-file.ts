import { closeSync, existsSync, lstatSync, openSync, readSync } from 'node:fs';
import { refusing, WorkspaceRefused } from '../refusal.ts';
import { APPLICATION_ID, SCHEMA_NUMBER } from '../schema.ts';
import { HEADER_LENGTH, readHeader, type FileHeader } from './header.ts';
import { isOpenHere } from './open-here.ts';

export interface InspectedFile {
  readonly size: number;
  readonly header: FileHeader;
  /** A change was being saved when a program or the computer stopped; opening takes it back. */
  readonly journalBeside: boolean;
}

/**
 * Looks at the file before SQLite does (reliability.md S-02, S-03) and throws WorkspaceRefused for what must not be
 * opened in place, and for a file that this process has open already.
 */
export function inspectFile(path: string): InspectedFile {
  if (isOpenHere(path)) throw new WorkspaceRefused('in-use', path, 'open in this process');
  return refusing(path, () => {
    const size = sizeOfFile(path);
    const start = readStart(path);
    const header = readHeader(start);
    if (header === null) throw new WorkspaceRefused(whyNoHeader(start), path);
    if (header.applicationId !== APPLICATION_ID) throw new WorkspaceRefused('other-program', path);
    if (header.schemaNumber > SCHEMA_NUMBER) throw new WorkspaceRefused('newer-version', path);
    if (header.writeAhead || existsSync(`${path}-wal`)) throw new WorkspaceRefused('write-ahead', path);
    const journalBeside = isHotJournal(`${path}-journal`);
    // While a journal is beside it, the file may rightly be longer or shorter.
    if (!journalBeside) requireWholePages(path, size, header);
    return { size, header, journalBeside };
  });
}

/** A journal begins with zeros, or is empty, until the change that it belongs to reaches the file itself. */
function isHotJournal(path: string): boolean {
  return existsSync(path) && readStart(path).some((byte) => byte !== 0);
}

function sizeOfFile(path: string): number {
  const found = lstatSync(path);
  if (found.isSymbolicLink()) throw new WorkspaceRefused('is-link', path);
  if (found.isDirectory()) throw new WorkspaceRefused('is-folder', path);
  if (!found.isFile()) throw new WorkspaceRefused('not-a-file', path);
  // SQLite would take an empty file for a new workspace.
  if (found.size === 0) throw new WorkspaceRefused('not-downloaded', path);
  return found.size;
}

function readStart(path: string): Uint8Array {
  const bytes = new Uint8Array(HEADER_LENGTH);
  const file = openSync(path, 'r');
  try {
    return bytes.subarray(0, readSync(file, bytes, 0, HEADER_LENGTH, 0));
  } finally {
    closeSync(file);
  }
}

function whyNoHeader(start: Uint8Array): 'damaged' | 'not-a-workspace' {
  return start.every((byte) => byte === 0) ? 'damaged' : 'not-a-workspace';
}

function requireWholePages(path: string, size: number, header: FileHeader): void {
  if (header.pageCount !== null && size < header.pageCount * header.pageSize) {
    throw new WorkspaceRefused('truncated', path, `${size} bytes of ${header.pageCount * header.pageSize}`);
  }
}
