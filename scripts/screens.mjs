// `npm run screens`: builds the program and takes pictures of every screen and state into out/screens; with `--docs`
// it also renews those of the README and the user guide.
import { ensureBuilt } from './set-up/built.mjs';
import { ensurePrograms } from './set-up/debian.mjs';
import { runScript } from './set-up/stop.mjs';
import { spawnSync } from 'node:child_process';
import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './set-up/place.mjs';

const IN_DOCS = ['start', 'import', 'plan', 'plan-action', 'versions-issue', 'compare', 'papers', 'check'];

await runScript(async () => {
  await ensurePrograms({ pictures: true });
  await ensureBuilt();
  const vitest = join(ROOT, 'node_modules', '.bin', 'vitest');
  const config = join('tests', 'screens', 'vitest.config.ts');
  const { status } = spawnSync(vitest, ['run', '--config', config], { cwd: ROOT, stdio: 'inherit' });
  process.exitCode = status ?? 1;
  // Those that the README and the user guide show.
  if (status === 0 && process.argv.includes('--docs')) {
    for (const name of IN_DOCS) {
      copyFileSync(
        join(ROOT, 'out', 'screens', 'light', `${name}.png`),
        join(ROOT, 'docs', 'pictures', `window-${name}.png`),
      );
    }
  }
});
