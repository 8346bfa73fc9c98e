import { realpathSync } from 'node:fs';
import { resolve } from 'node:path';

/**
 * The workspaces that this process has open. Reading such a file with anything but SQLite and closing it again would
 * let go of SQLite's locks without a word (reliability.md, finding 4), so everything that reads workspaces as files
 * asks here first.
 */
const openPaths = new Map<string, number>();

export function noteOpened(path: string): void {
  const real = realPath(path);
  openPaths.set(real, (openPaths.get(real) ?? 0) + 1);
}

export function noteClosed(path: string): void {
  const real = realPath(path);
  const left = (openPaths.get(real) ?? 0) - 1;
  if (left > 0) openPaths.set(real, left);
  else openPaths.delete(real);
}

export function isOpenHere(path: string): boolean {
  return openPaths.has(realPath(path));
}

/** The folder is looked up and not the file, which may have been moved away while it was open. */
function realPath(path: string): string {
  const full = resolve(path);
  try {
    return realpathSync(full);
  } catch {
    return full;
  }
}
