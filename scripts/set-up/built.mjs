import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { requireNode, runQuietly } from './processes.mjs';
import { ROOT } from './place.mjs';
import { Stopped } from './stop.mjs';

/** Written last by a build: everything in `out/` is at least as new as it. */
export const BUILD_STAMP = join('out', 'built.json');

const SOURCES = ['electron', 'renderer', 'shared', 'resources', 'package.json', join('scripts', 'build.mjs')];

/** Whether `out/` is missing or older than the newest source. A copy without sources is never out of date. */
export function isOutOfDate(root = ROOT) {
  const built = statSync(join(root, BUILD_STAMP), { throwIfNoEntry: false });
  return built === undefined || SOURCES.some((source) => isNewer(join(root, source), built.mtimeMs));
}

/** A folder changes when something in it is added or removed, a file when it is written. */
function isNewer(path, than) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) return false;
  if (found.mtimeMs > than) return true;
  return found.isDirectory() && readdirSync(path).some((name) => isNewer(join(path, name), than));
}

/** Builds `out/` when it is out of date. */
export async function ensureBuilt() {
  if (!isOutOfDate()) return;
  const { code, output } = await runQuietly(requireNode(), [join('scripts', 'build.mjs')]);
  if (code === 0) return;
  process.stderr.write(output);
  throw new Stopped('Clearday could not be built, see above.');
}
