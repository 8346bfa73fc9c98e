// `npm test`: all the set-up, then all the checks and tests.
import { join } from 'node:path';
import { ensurePrograms } from './set-up/debian.mjs';
import { ensureInstalled } from './set-up/install.mjs';
import { run } from './set-up/processes.mjs';
import { runScript } from './set-up/stop.mjs';

await runScript(async () => {
  const node = await ensureInstalled();
  await ensurePrograms();
  return run(node, [join('scripts', 'check.mjs')]);
});
