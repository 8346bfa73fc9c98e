import { statSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './place.mjs';
import { run, requireNode } from './processes.mjs';
import { Stopped } from './stop.mjs';

/** Whether `npm ci` has to run: nothing is installed yet, or the lock file is newer than what is. */
export function needsInstall(root = ROOT) {
  const installed = modifiedAt(join(root, 'node_modules', '.package-lock.json'));
  return installed === null || installed < (modifiedAt(join(root, 'package-lock.json')) ?? 0);
}

/** Installs what is missing and gives the path of the project's own Node. */
export async function ensureInstalled() {
  if (needsInstall()) {
    process.stderr.write('Installing what Clearday is made of (npm ci), a minute or two…\n');
    const onWindows = process.platform === 'win32';
    const code = await run(onWindows ? 'npm.cmd' : 'npm', ['ci', '--loglevel=error'], {
      shell: onWindows,
      stdio: ['ignore', 2, 2],
    });
    if (code !== 0) {
      throw new Stopped(
        'Clearday could not be set up: "npm ci" failed, see above. Check that this computer reaches the npm registry, then try again.',
      );
    }
  }
  return requireNode();
}

function modifiedAt(path) {
  return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? null;
}
