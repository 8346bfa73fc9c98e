import { readdirSync } from 'node:fs';
import { basename, dirname, extname } from 'node:path';

/**
 * Whether the name is one that OneDrive, Dropbox or Google Drive gives to the second of two files that were changed
 * at the same time: "plan (conflicted copy 2023-06-07).clearday", "plan-LAPTOP42.clearday", "plan (1).clearday".
 */
export function isConflictCopyOf(original: string, name: string, machine: string): boolean {
  const ending = extname(original);
  const stem = basename(original, ending);
  if (extname(name) !== ending || !name.startsWith(stem) || name === original) return false;
  const added = basename(name, ending).slice(stem.length);
  if (/conflicted copy|conflict(ed)? /i.test(`${added} `)) return true;
  if (/^ ?\(\d+\)$/.test(added)) return true;
  return added.toLowerCase() === `-${machine.toLowerCase()}` || COMPUTER_NAME.test(added);
}

/** OneDrive adds the computer's name in capitals. Names that people give end in words, not like these. */
const COMPUTER_NAME = /^-(?=.*(?:\d|PC|DESKTOP|LAPTOP))[A-Z\d-]{3,15}$/;

/** Whether the file's own name says that it is the second of two. */
export function isConflictCopy(path: string): boolean {
  return /conflicted copy/i.test(basename(path));
}

/** Names beside the workspace that look like a second version of it. */
export function listConflictCopies(path: string, machine: string): string[] {
  try {
    const original = basename(path);
    return readdirSync(dirname(path))
      .filter((name) => isConflictCopyOf(original, name, machine))
      .toSorted();
  } catch {
    return [];
  }
}
