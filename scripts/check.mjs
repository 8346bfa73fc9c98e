// `npm run check`: everything that must hold before a change goes in. Each step says its name; red ones say all.
import { delimiter, join } from 'node:path';
import { ROOT } from './set-up/place.mjs';
import { requireNode, run, runQuietly } from './set-up/processes.mjs';
import { runScript } from './set-up/stop.mjs';

const STEPS = ['format:check', 'types', 'lint', 'boundaries', 'sizes', 'unused', 'words', 'build'];

await runScript(async () => {
  requireNode();
  const tools = join(ROOT, 'node_modules', '.bin');
  const options = {
    env: { ...process.env, PATH: `${tools}${delimiter}${process.env.PATH ?? ''}` },
    shell: process.platform === 'win32',
  };
  let red = 0;
  for (const name of STEPS) {
    const started = performance.now();
    const { code, output } = await runQuietly('npm', ['run', '--silent', name], options);
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`${code === 0 ? '✓' : '✗'} ${name} (${seconds} s)`);
    if (code !== 0) console.log(output);
    red += Number(code !== 0);
  }
  // Last, so that the runner's own summary ends the output.
  const tests = await run('vitest', ['run', ...process.argv.slice(2)], options);
  return red > 0 ? 1 : tests;
});
