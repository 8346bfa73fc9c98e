import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';

const REPOSITORY = resolve(import.meta.dirname, '../..');
const OLD = new Date('2026-01-01');
const NEW = new Date('2026-02-01');

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'clearday-set-up-'));
  cpSync(join(REPOSITORY, 'scripts'), join(root, 'scripts'), { recursive: true });
});

afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string, at: Date = OLD): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
  utimesSync(join(root, path), at, at);
  for (let folder = dirname(path); folder !== '.'; folder = dirname(folder))
    utimesSync(join(root, folder), OLD, OLD);
}

/** Puts this Node where `npm ci` puts the project's own. */
function installNode(): void {
  mkdirSync(join(root, 'node_modules/node/bin'), { recursive: true });
  symlinkSync(process.execPath, join(root, 'node_modules/node/bin/node'));
}

/** A built program in place of the real one. */
function installProgram(text: string): void {
  write('out/cli/main.js', text);
  write('out/built.json', '[]', new Date('2100-01-01'));
  write('package.json', '{"type":"module"}');
}

/** Makes the scripts take this Node for one that is too old. */
function pretendOldNode(): void {
  const path = join(root, 'scripts/set-up/place.mjs');
  writeFileSync(path, readFileSync(path, 'utf8').replace('OLDEST_NODE = 24', 'OLDEST_NODE = 999'));
}

function clearday(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, [join(root, 'scripts/clearday.mjs'), ...args], { encoding: 'utf8' });
}

/** What a function of one of the set-up modules says. */
function ask(file: string, call: string): string {
  const script = `import * as asked from ${JSON.stringify(join(root, 'scripts/set-up', file))}; console.log(asked.${call}(${JSON.stringify(root)}))`;
  return spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    encoding: 'utf8',
  }).stdout.trim();
}

describe('the clearday command', () => {
  it('says in one sentence what is missing, before anything is installed', () => {
    const { status, stdout, stderr } = clearday('read', 'plan.docx');
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      'Clearday runs on Node 24, which "npm ci" brings along and which is missing here. Run "npm ci" without --ignore-scripts, then try again.\n',
    ]);
  });

  it.each([
    ['on the new Node', false],
    ['on an old Node, through the project’s own', true],
  ])('gives the program its arguments and ends with its exit code, %s', (_, old) => {
    installNode();
    installProgram('console.log(process.argv.slice(2).join()); process.exitCode = 3;');
    if (old) pretendOldNode();
    const { status, stdout } = clearday('read', 'my plan.docx', '--json');
    expect([status, stdout]).toEqual([3, 'read,my plan.docx,--json\n']);
  });

  it('passes a signal on and ends as the program does', async () => {
    installNode();
    installProgram(
      "process.on('SIGTERM', () => process.exit(7)); setInterval(() => {}, 1000); console.log('up');",
    );
    pretendOldNode();
    const child = spawn(process.execPath, [join(root, 'scripts/clearday.mjs')], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    await once(child.stdout, 'data');
    child.kill('SIGTERM');
    expect(await once(child, 'exit')).toEqual([7, null]);
  });
});

describe('the program on a Node that is too old', () => {
  it('ends with a sentence and not with a crash', () => {
    const script = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '20.20.2' } });
      const { requireNewNode } = await import(${JSON.stringify(join(REPOSITORY, 'electron/cli/require-node.ts'))});
      requireNewNode();
      console.log('went on');`;
    const { status, stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    });
    expect([status, stdout, stderr]).toEqual([
      2,
      '',
      'Clearday needs Node 24; this is Node 20.20.2. Start it with "npm run cli --" or "clearday", which bring their own.\n',
    ]);
  });
});

describe('a build', () => {
  beforeEach(() => {
    write('shared/domain/plan.ts', 'export {};');
    write('package.json', '{}');
    utimesSync(join(root, 'scripts/build.mjs'), OLD, OLD);
    write('out/built.json', '[]', NEW);
  });

  it('is made again when there is none', () => {
    rmSync(join(root, 'out'), { recursive: true });
    expect(ask('built.mjs', 'isOutOfDate')).toBe('true');
  });

  it('stays while nothing has changed', () => {
    expect(ask('built.mjs', 'isOutOfDate')).toBe('false');
  });

  it('is made again when a source was written, added or removed', () => {
    const changed = new Date('2026-03-01');
    write('shared/domain/plan.ts', 'export const changed = 1;', changed);
    expect(ask('built.mjs', 'isOutOfDate')).toBe('true');
    utimesSync(join(root, 'shared/domain/plan.ts'), OLD, OLD);
    expect(ask('built.mjs', 'isOutOfDate')).toBe('false');
    utimesSync(join(root, 'shared/domain'), changed, changed);
    expect(ask('built.mjs', 'isOutOfDate')).toBe('true');
  });
});

describe('an installation', () => {
  it('is made when there is none, or the lock file is newer', () => {
    write('package-lock.json', '{}', NEW);
    expect(ask('install.mjs', 'needsInstall')).toBe('true');
    write('node_modules/.package-lock.json', '{}', OLD);
    expect(ask('install.mjs', 'needsInstall')).toBe('true');
    write('node_modules/.package-lock.json', '{}', new Date('2026-03-01'));
    expect(ask('install.mjs', 'needsInstall')).toBe('false');
  });
});
