// `npm run bench`: reading, storing and writing plans of three sizes beside other tools, and the window with a long one.
import { join } from 'node:path';
import { ensureBuilt } from './set-up/built.mjs';
import { ensureInstalled } from './set-up/install.mjs';
import { run } from './set-up/processes.mjs';
import { runScript } from './set-up/stop.mjs';

await runScript(async () => {
  const node = await ensureInstalled();
  await ensureBuilt();
  // Peak memory is measured between collections, which the benchmark asks for itself.
  const code = await run(node, ['--expose-gc', join('tests', 'bench', 'bench.ts'), ...process.argv.slice(2)]);
  return code === 0 ? run(node, [join('tests', 'bench', 'window.ts')]) : code;
});
