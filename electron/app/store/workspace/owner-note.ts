import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import * as z from 'zod';

/** Who has a workspace open. Advice for people, as in Word; the lock and the hash are the guard. */
export interface Owner {
  readonly who: string;
  readonly machine: string;
  /** ISO date and time. */
  readonly since: string;
}

const ownerShape = z.strictObject({ who: z.string(), machine: z.string(), since: z.string() });

/** "~$name.clearday", beside the workspace. */
export function ownerNotePath(workspacePath: string): string {
  return join(dirname(workspacePath), `~$${basename(workspacePath)}`);
}

/** Leaves the note out where the folder can't be written to: it is advice and must not stop anybody's work. */
export function writeOwnerNote(workspacePath: string, owner: Owner): void {
  try {
    writeFileSync(ownerNotePath(workspacePath), JSON.stringify(owner));
  } catch {
    // See above.
  }
}

/** Null where there is no note that can be read. */
export function readOwnerNote(workspacePath: string): Owner | null {
  try {
    return ownerShape.parse(JSON.parse(readFileSync(ownerNotePath(workspacePath), 'utf8')));
  } catch {
    return null;
  }
}

/** Removes the note if it is still the one that this owner wrote. */
export function removeOwnerNote(workspacePath: string, owner: Owner): void {
  const note = readOwnerNote(workspacePath);
  if (note === null || note.who !== owner.who || note.since !== owner.since) return;
  rmSync(ownerNotePath(workspacePath), { force: true });
}

/** "Jo Bloggs on LAPTOP42, since 2023-06-07 09:30 UTC"; "somebody else" when nobody left a note. */
export function describeOwner(owner: Owner | null): string {
  if (owner === null) return 'somebody else';
  return `${owner.who} on ${owner.machine}, since ${owner.since.slice(0, 16).replace('T', ' ')} UTC`;
}
