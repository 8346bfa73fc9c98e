// `npm start`: from a fresh clone to the running program.
import { join } from 'node:path';
import { ensureBuilt } from './set-up/built.mjs';
import { DESKTOP, findDesktop } from './set-up/desktop.mjs';
import { ensureInstalled } from './set-up/install.mjs';
import { ROOT } from './set-up/place.mjs';
import { run } from './set-up/processes.mjs';
import { runScript } from './set-up/stop.mjs';

await runScript(async () => {
  const node = await ensureInstalled();
  await ensureBuilt();
  const args = process.argv.slice(2);
  // npm runs scripts in the project; a file is named from where the person is.
  const options = { cwd: process.env.INIT_CWD ?? process.cwd() };
  const electron = findDesktop();
  if (electron !== null) {
    // Electron refuses to run as root in its sandbox; only build machines and containers do.
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    return run(electron, [...asRoot, join(ROOT, DESKTOP), ...args], options);
  }
  process.stderr.write(
    'The Electron runtime is not on this computer, so Clearday opens in a window of your browser instead.\n',
  );
  return run(node, [join(ROOT, 'out', 'loopback', 'main.js'), ...args], options);
});
