import { statSync } from 'node:fs';

/**
 * The workspaces that this process has open. Reading such a file with anything but SQLite and closing it again would
 * let go of SQLite's locks without a word (reliability.md, finding 4), so everything that reads workspaces as files
 * asks here first. Files are known by their place on the drive and not by name: one may be renamed while it is open,
 * and another may come under its name.
 */
const openHere = new Map<string, number>();

/** Gives what is to be called when the workspace is closed. */
export function noteOpened(path: string): () => void {
  const place = placeOf(path);
  if (place === null) return () => {};
  openHere.set(place, (openHere.get(place) ?? 0) + 1);
  return () => {
    const left = (openHere.get(place) ?? 0) - 1;
    if (left > 0) openHere.set(place, left);
    else openHere.delete(place);
  };
}

export function isOpenHere(path: string): boolean {
  const place = placeOf(path);
  return place !== null && openHere.has(place);
}

function placeOf(path: string): string | null {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found === undefined ? null : `${found.dev} ${found.ino}`;
}
