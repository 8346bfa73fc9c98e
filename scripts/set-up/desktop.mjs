import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './place.mjs';

/** The desktop program's entry in the build. */
export const DESKTOP = join('out', 'desktop', 'main.js');

/** Path of the Electron runtime, or null where its package came without it. Nothing is ever fetched here. */
export function findElectron(root = ROOT) {
  const folder = join(root, 'node_modules', 'electron');
  const note = join(folder, 'path.txt');
  if (!existsSync(note)) return null;
  const runtime = join(folder, 'dist', readFileSync(note, 'utf8').trim());
  return existsSync(runtime) ? runtime : null;
}

/** The runtime when both it and the desktop program are there; else null. */
export function findDesktop(root = ROOT) {
  return existsSync(join(root, DESKTOP)) ? findElectron(root) : null;
}
