import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** The first Node that the program runs on: better-sqlite3 13 ends Node 20 with a segmentation fault. */
export const OLDEST_NODE = 24;

export function runsOnNewNode() {
  return Number(process.versions.node.split('.')[0]) >= OLDEST_NODE;
}

/** Path of the Node that `npm ci` brings along, or null while it is not installed. */
export function findNode() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const path = join(ROOT, 'node_modules', 'node', 'bin', name);
  return existsSync(path) ? path : null;
}
