import { basename } from 'node:path';
import { assertNever } from '#shared/domain/assert-never';
import { describeOwner, readOwnerNote } from './owner-note.ts';
import type { ViewReason } from './workspace.ts';

/** Why the workspace is open to view only, and what to do about it. */
export function describeViewReason(reason: ViewReason, path: string): string {
  const name = basename(path);
  switch (reason) {
    case 'asked':
      return `${name} is open to view only, as you asked.`;
    case 'in-use':
      return `${name} is open to view only, because ${describeOwner(readOwnerNote(path))} has it open. To change it, wait until they close it, then open it again.`;
    case 'read-only':
      return `${name} is open to view only, because the file or its folder is read-only. To change it, save a copy in a folder of your own.`;
    case 'conflict-copy':
      return `${name} is open to view only, because its name says that it is the second of two versions. To work on it, save it under a name of its own.`;
    case 'version-damaged':
      return `${name} is open to view only, because something in it changed on the drive. Restore the newest good backup as a new file.`;
    default:
      return assertNever(reason);
  }
}
