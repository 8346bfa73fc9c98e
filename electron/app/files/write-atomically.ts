import { existsSync, statSync } from 'node:fs';
import { dirname, extname } from 'node:path';
import { nodeDisk, type Disk } from './disk.ts';
import { FileProblem, toFileProblem } from './file-problem.ts';
import { isHeld, renamePatiently, type Wait } from './rename-patiently.ts';
import { unfinishedPathFor } from './unfinished-files.ts';

export interface WriteOptions {
  /** Looks at the bytes as the drive gives them back, and throws when they are not fit to be published. */
  readonly verify?: (written: Uint8Array) => void;
  readonly disk?: Disk;
  readonly wait?: Wait;
}

/**
 * Puts a whole file at the path, or leaves what is there. The bytes go to a file of their own in the same folder,
 * reach the drive, are read back and checked, and only then take the path's name (reliability.md X-09).
 * Throws FileProblem. When another program holds the path, the new content is kept beside it.
 */
export async function writeAtomically(
  path: string,
  bytes: Uint8Array,
  options: WriteOptions = {},
): Promise<void> {
  const disk = options.disk ?? nodeDisk;
  requirePlace(path);
  const unfinished = unfinishedPathFor(path);
  try {
    writeSynced(disk, unfinished, bytes);
    requireWhole(path, disk.read(unfinished), bytes);
    options.verify?.(bytes);
    await putInPlace(disk, unfinished, path, options.wait);
    disk.syncFolder(dirname(path));
  } catch (error) {
    tidyUp(disk, unfinished);
    throw toFileProblem(error, path);
  }
}

function requirePlace(path: string): void {
  if (!existsSync(dirname(path))) throw new FileProblem('no-folder', path);
  if (existsSync(path) && statSync(path).isDirectory()) throw new FileProblem('is-folder', path);
}

function writeSynced(disk: Disk, path: string, bytes: Uint8Array): void {
  const file = disk.create(path);
  try {
    for (let done = 0; done < bytes.length;) done += disk.write(file, bytes.subarray(done));
    disk.sync(file);
  } finally {
    disk.close(file);
  }
}

function requireWhole(path: string, written: Uint8Array, wanted: Uint8Array): void {
  if (Buffer.compare(written, wanted) !== 0) throw new FileProblem('not-whole', path);
}

async function putInPlace(disk: Disk, from: string, path: string, wait?: Wait): Promise<void> {
  try {
    await renamePatiently(disk, from, path, wait);
  } catch (error) {
    if (!isHeld(error)) throw error;
    const kept = freeNameBeside(path);
    disk.rename(from, kept);
    throw new FileProblem('target-busy', path, kept, error);
  }
}

/** "Report (new).docx", "Report (new 2).docx". */
function freeNameBeside(path: string): string {
  const ending = extname(path);
  const stem = path.slice(0, path.length - ending.length);
  for (let number = 1; ; number += 1) {
    const name = `${stem} (new${number === 1 ? '' : ` ${number}`})${ending}`;
    if (!existsSync(name)) return name;
  }
}

function tidyUp(disk: Disk, unfinished: string): void {
  try {
    disk.remove(unfinished);
  } catch {
    // The first error is the one to report; the file is recognised as abandoned and removed later.
  }
}
