import { closeSync, fstatSync, openSync, readSync, statSync } from 'node:fs';
import { basename } from 'node:path';
import { refuse } from '#shared/document/refusal';
import { FileProblem, toFileProblem } from './file-problem.ts';

/** The most that is read of any document (reliability.md 3.1). */
export const MOST_SOURCE_BYTES = 50 * 1024 * 1024;

export interface SourceFileBytes {
  readonly fileName: string;
  readonly bytes: Uint8Array;
}

/**
 * A document as it lies on disk. Its size is checked before a byte is read. Throws DocumentRefused FILE_TOO_BIG, and
 * FileProblem when there is no file to read.
 */
export function readSourceFile(path: string): SourceFileBytes {
  try {
    // Opening a pipe would wait for ever, so look before opening.
    requireFile(path, statSync(path));
    const file = openSync(path, 'r');
    try {
      const { size } = fstatSync(file);
      if (size > MOST_SOURCE_BYTES) refuse('FILE_TOO_BIG', `${size} bytes`);
      return { fileName: basename(path), bytes: readWhole(file, size) };
    } finally {
      closeSync(file);
    }
  } catch (error) {
    throw toFileProblem(error, path);
  }
}

interface FileKind {
  isFile(): boolean;
  isDirectory(): boolean;
}

function requireFile(path: string, kind: FileKind): void {
  if (kind.isDirectory()) throw new FileProblem('is-folder', path);
  if (!kind.isFile()) throw new FileProblem('not-a-file', path);
}

/** A file that grows while it is read is read to the size it had, one that shrinks to where it ends. */
function readWhole(file: number, size: number): Uint8Array {
  const bytes = new Uint8Array(size);
  let done = 0;
  while (done < size) {
    const read = readSync(file, bytes, done, size - done, null);
    if (read === 0) break;
    done += read;
  }
  return bytes.subarray(0, done);
}
