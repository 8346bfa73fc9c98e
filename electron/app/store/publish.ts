import { existsSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { nodeDisk, syncFile, type Disk } from '#app/files/disk';
import { isHeld, renamePatiently, type Wait } from '#app/files/rename-patiently';
import { removeAbandonedFiles, removeOwnUnfinished, unfinishedPathFor } from '#app/files/unfinished-files';
import { requireSameCopy } from './backup/create-backup.ts';
import type { ReadHandle } from './handle.ts';
import { toWorkspaceRefused, WorkspaceRefused } from './refusal.ts';
import { saveAsNewFile } from './repair.ts';
import type { Sha256 } from './store-context.ts';
import { inspectFile } from './workspace/inspect-file.ts';
import { isOpenHere } from './workspace/open-here.ts';
import { copyWithJournal } from './workspace/private-copy.ts';

export interface PublishOptions {
  /** SHA-256 of the file at the target when it was last read or published; null when there must be none. */
  readonly knownHash: string | null;
  readonly sha256: Sha256;
  readonly disk?: Disk;
  readonly wait?: Wait;
}

/**
 * Puts a whole, checked copy of the workspace at the target, for workspaces on shares and in synchronised folders,
 * and gives its SHA-256 to hand in next time (reliability.md 5.2). Throws WorkspaceRefused: 'changed-elsewhere' when
 * the target is not the file that was known, and 'target-busy' when another program holds it; then the new copy
 * stays beside it, in `detail`, until the next try.
 */
export async function publishWorkspace(
  read: ReadHandle,
  target: string,
  { knownHash, sha256, disk = nodeDisk, wait }: PublishOptions,
): Promise<string> {
  removeAbandonedFiles(dirname(target));
  removeOwnUnfinished(target);
  const unfinished = unfinishedPathFor(target);
  try {
    requireKnown(target, knownHash, sha256, disk);
    read.copyInto(unfinished);
    requireSameCopy(read, unfinished, { sha256 });
    syncFile(unfinished);
    const hash = sha256(disk.read(unfinished));
    // Again, because copying takes a while and somebody else may have been quicker.
    requireKnown(target, knownHash, sha256, disk);
    await renamePatiently(disk, unfinished, target, wait);
    disk.syncFolder(dirname(target));
    return hash;
  } catch (error) {
    if (isHeld(error) && existsSync(unfinished)) {
      throw new WorkspaceRefused('target-busy', target, unfinished, error);
    }
    rmSync(unfinished, { force: true });
    throw toWorkspaceRefused(error, target);
  }
}

function requireKnown(target: string, knownHash: string | null, sha256: Sha256, disk: Disk): void {
  if (isOpenHere(target)) throw new Error('A workspace can not be published onto a file that is open.');
  const hash = existsSync(target) ? sha256(disk.read(target)) : null;
  if (hash !== knownHash) throw new WorkspaceRefused('changed-elsewhere', target);
}

/**
 * Copies a published workspace to a place of its own on this computer, where it is opened and changed, and gives the
 * SHA-256 to hand to `publishWorkspace`. Throws WorkspaceRefused 'already-exists' when the place is taken.
 */
export function takeWorkingCopy(target: string, place: string, sha256: Sha256): string {
  inspectFile(target);
  const hash = sha256(nodeDisk.read(target));
  saveAsNewFile(copyWithJournal(target), place, sha256);
  return hash;
}
