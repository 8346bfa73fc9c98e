import { setTimeout as delay } from 'node:timers/promises';
import { isErrorCode, type Disk } from './disk.ts';

export type Wait = (milliseconds: number) => Promise<unknown>;

/** What virus scanners, OneDrive and Office make the system answer while they hold the target. */
const HELD = ['EBUSY', 'EPERM', 'EACCES'];
const TRIES = 10;
const PAUSE = 200;

/** Puts a file in the place of another, waiting up to two seconds for a program that holds the target. */
export async function renamePatiently(
  disk: Disk,
  from: string,
  to: string,
  wait: Wait = delay,
): Promise<void> {
  for (let tried = 1; ; tried += 1) {
    try {
      disk.rename(from, to);
      return;
    } catch (error) {
      if (tried === TRIES || !isHeld(error)) throw error;
    }
    await wait(PAUSE);
  }
}

/** Whether the error says that another program holds the file. */
export function isHeld(error: unknown): boolean {
  return isErrorCode(error, HELD);
}
