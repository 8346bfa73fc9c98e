import { closeSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';

/** What writing a file asks of the disk, one operation at a time, so that tests can make each of them fail. */
export interface Disk {
  /** Opens a file that must not be there yet. */
  readonly create: (path: string) => number;
  /** How many bytes were written, which may be fewer than given. */
  readonly write: (file: number, bytes: Uint8Array) => number;
  /** Returns when the drive itself has the bytes. */
  readonly sync: (file: number) => void;
  readonly close: (file: number) => void;
  readonly read: (path: string) => Uint8Array;
  readonly rename: (from: string, to: string) => void;
  readonly remove: (path: string) => void;
  /** Returns when the drive itself has the names. Does nothing where folders can't be synced, as on Windows. */
  readonly syncFolder: (folder: string) => void;
}

export const nodeDisk: Disk = {
  create: (path) => openSync(path, 'wx'),
  write: (file, bytes) => writeSync(file, bytes),
  sync: (file) => fsyncSync(file),
  close: (file) => closeSync(file),
  read: (path) => readFileSync(path),
  rename: (from, to) => renameSync(from, to),
  remove: (path) => rmSync(path, { force: true }),
  syncFolder,
};

function syncFolder(folder: string): void {
  if (process.platform === 'win32') return;
  const file = openSync(folder, 'r');
  try {
    fsyncSync(file);
  } catch (error) {
    // Some network drives can't sync a folder and say EINVAL; the file itself is synced by now.
    if (!isErrorCode(error, ['EINVAL', 'ENOTSUP'])) throw error;
  } finally {
    closeSync(file);
  }
}

/** Whether it is an error of the system with one of these codes. */
export function isErrorCode(error: unknown, codes: readonly string[]): boolean {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && codes.includes(error.code)
  );
}

/** Makes sure that the drive itself has a file that is written and closed. */
export function syncFile(path: string): void {
  // Windows flushes only a file that is open for writing.
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}
