import { createHash } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { hostname } from 'node:os';
import { basename, dirname, join } from 'node:path';

/**
 * Files are written under a name of their own and renamed when they are whole. The name says which computer and
 * process writes it, so that what a crash leaves behind can be told from what is still being written.
 */
const UNFINISHED = /^~.*\.(?<machine>[0-9a-f]{8})-(?<process>\d+)-\d+\.clearday-tmp(?:-journal)?$/;

const MACHINE = createHash('sha256').update(hostname()).digest('hex').slice(0, 8);
let count = 0;

/** A free path in the folder of the target. The name stays short enough for every drive. */
export function unfinishedPathFor(target: string): string {
  count += 1;
  return join(dirname(target), `${unfinishedStart(target)}${count}.clearday-tmp`);
}

/** Names in the folder that look like unfinished files of any computer. Empty when the folder can't be read. */
export function listUnfinishedFiles(folder: string): string[] {
  return namesIn(folder).filter((name) => UNFINISHED.test(name));
}

/**
 * Deletes what a process of this computer left behind when it died, and gives the names. Other computers' files are
 * left alone: whether their process still runs can't be known from here.
 */
export function removeAbandonedFiles(folder: string): string[] {
  const abandoned = namesIn(folder).filter((name) => {
    const parts = UNFINISHED.exec(name)?.groups;
    return parts !== undefined && parts['machine'] === MACHINE && !isRunning(Number(parts['process']));
  });
  for (const name of abandoned) rmSync(join(folder, name), { force: true });
  return abandoned;
}

/** Deletes what this process left unfinished for the target, which it does when another program held it. */
export function removeOwnUnfinished(target: string): void {
  const start = unfinishedStart(target);
  for (const name of namesIn(dirname(target))) {
    if (name.startsWith(start)) rmSync(join(dirname(target), name), { force: true });
  }
}

function unfinishedStart(target: string): string {
  const readable = basename(target).slice(0, 40).toWellFormed();
  return `~${readable}.${MACHINE}-${process.pid}-`;
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).toSorted();
  } catch {
    return [];
  }
}

function isRunning(processId: number): boolean {
  try {
    process.kill(processId, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, for somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
