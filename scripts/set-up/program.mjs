import { join } from 'node:path';
import { ensureBuilt } from './built.mjs';
import { ensureInstalled } from './install.mjs';
import { run } from './processes.mjs';

/** Sets up what is missing, builds, and runs one of the built programs with the arguments of this script. */
export async function runBuilt(entry, nodeOptions = []) {
  const node = await ensureInstalled();
  await ensureBuilt();
  return run(node, [...nodeOptions, join('out', entry), ...process.argv.slice(2)]);
}
