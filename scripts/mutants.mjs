// `npm run mutants`: plants small mistakes in the rules for figures, dates and numbering, one at a time, and counts those
// that the unit tests notice. `--only dates` takes one folder, `--count 20` fewer mistakes, `--seed 2` others.
import { ROOT, runsOnNewNode } from './set-up/place.mjs';
import { requireNode, run } from './set-up/processes.mjs';
import { runScript, Stopped } from './set-up/stop.mjs';
import { parseArgs } from 'node:util';

await runScript(async () => {
  if (!runsOnNewNode()) return run(requireNode(), process.argv.slice(1));
  const { FOLDERS, runFolder } = await import('./mutants/run-folder.ts');
  const { copyFiles, removeCopy } = await import('./mutants/copy.ts');
  const { values } = parseArgs({
    options: { only: { type: 'string' }, count: { type: 'string' }, seed: { type: 'string' } },
  });
  const count = readNumber(values.count ?? '60', '--count');
  const seed = readNumber(values.seed ?? '1', '--seed');
  const folders = FOLDERS.filter(({ name }) => values.only === undefined || name === values.only);
  if (folders.length === 0) {
    throw new Stopped(`--only is one of ${FOLDERS.map(({ name }) => name).join(', ')}, not ${values.only}.`);
  }
  const root = copyFiles(ROOT);
  process.once('exit', () => removeCopy(root));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  let enough = true;
  for (const folder of folders) {
    const result = await runFolder(root, folder, { count, seed });
    if (result === null) {
      throw new Stopped(
        `A test of ${folder.name} fails before any mistake is planted. Run "npm run unit ${folder.tests.join(' ')}".`,
      );
    }
    const { killed, planted } = result;
    console.log(`${folder.name}: ${killed} of ${planted} killed`);
    enough &&= killed * 10 >= planted * 9;
  }
  return enough ? 0 : 1;
});

function readNumber(text, option) {
  if (/^[1-9]\d*$/.test(text)) return Number(text);
  throw new Stopped(`${option} takes a whole number from 1 on, not ${text}.`);
}
