// `npm run screens`: builds the program and takes pictures of every screen and state into out/screens.
import { ensureBuilt } from './set-up/built.mjs';
import { runScript } from './set-up/stop.mjs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from './set-up/place.mjs';

await runScript(async () => {
  await ensureBuilt();
  const vitest = join(ROOT, 'node_modules', '.bin', 'vitest');
  const config = join('tests', 'screens', 'vitest.config.ts');
  const { status } = spawnSync(vitest, ['run', '--config', config], { cwd: ROOT, stdio: 'inherit' });
  process.exitCode = status ?? 1;
});
