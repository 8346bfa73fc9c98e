import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readSource } from '../checks/sources.ts';
import { findMutants, plant, type Mutant } from './plant.ts';

/** Code to plant mistakes in, and the tests that should notice them. */
interface Folder {
  readonly name: string;
  readonly code: readonly string[];
  readonly tests: readonly string[];
}

export const FOLDERS: readonly Folder[] = [
  {
    name: 'figures',
    code: ['shared/checks/figures'],
    // Those of the plan behind a paper stand with the other rules that need one.
    tests: ['tests/unit/checks/figures', 'tests/unit/checks/plan-sense'],
  },
  {
    name: 'dates',
    code: ['shared/checks/dates', 'shared/calendar'],
    tests: ['tests/unit/checks/dates', 'tests/unit/calendar'],
  },
  { name: 'numbering', code: ['shared/checks/numbering'], tests: ['tests/unit/checks/numbering'] },
];

/** One process without isolation: what takes time is starting, not the tests. */
const QUICKLY = ['--no-isolate', '--pool=threads', '--maxWorkers=1', '--bail=1'];
/** A mistake that makes the tests run for ever is noticed too. */
const TIME_LIMIT_MS = 60_000;

interface Sample {
  readonly count: number;
  readonly seed: number;
}

/** Plants one mistake after the other in a copy and prints those that no test notices; null where a test fails before. */
export async function runFolder(
  root: string,
  folder: Folder,
  sample: Sample,
): Promise<{ readonly killed: number; readonly planted: number } | null> {
  if (!(await passes(root, folder))) return null;
  const mutants = takeSample(
    folder.code.flatMap((code) => findInFolder(root, code)),
    sample,
  );
  let killed = 0;
  for (const mutant of mutants) {
    const file = join(root, mutant.path);
    const text = readFileSync(file, 'utf8');
    writeFileSync(file, plant(text, mutant));
    const survived = await passes(root, folder);
    writeFileSync(file, text);
    if (survived) console.log(describe(mutant));
    else killed++;
  }
  return { killed, planted: mutants.length };
}

function findInFolder(root: string, folder: string): Mutant[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.ts'))
    .toSorted()
    .flatMap((name) => findMutants(readSource(root, `${folder}/${name}`)));
}

/** The same mistakes each time; a change to one file leaves those of the others in the sample. */
function takeSample(mutants: readonly Mutant[], { count, seed }: Sample): Mutant[] {
  return mutants
    .map((mutant, index) => {
      const nth = index - mutants.findIndex(({ path }) => path === mutant.path);
      const key = `${seed} ${mutant.path} ${nth} ${mutant.before} ${mutant.after}`;
      return { mutant, order: createHash('sha256').update(key).digest('hex') };
    })
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .slice(0, count)
    .map(({ mutant }) => mutant);
}

function passes(root: string, { tests }: Folder): Promise<boolean> {
  const vitest = join('node_modules', 'vitest', 'vitest.mjs');
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [vitest, 'run', ...QUICKLY, ...tests], {
      cwd: root,
      stdio: 'ignore',
      timeout: TIME_LIMIT_MS,
      killSignal: 'SIGKILL',
    });
    child.on('error', reject);
    child.on('close', (code) => resolve(code === 0));
  });
}

function describe({ path, line, before, after }: Mutant): string {
  return `${path}:${line}, ${onOneLine(before)} -> ${onOneLine(after)}`;
}

function onOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ');
}
