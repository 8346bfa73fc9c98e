import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { extractAll } from '@electron/asar';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestFolder, type TestFolder } from '#tests/support/command-line';
import { makeFakeRuntime } from '#tests/support/desktop/fake-runtime';
import { fuseConfig } from '../../../electron/desktop/policy/fuses.ts';
import { readFuses } from '../../../scripts/packaging/fuse-wire.ts';
import { judgePackage, listPackage } from '../../../scripts/packaging/package-list.ts';
import { fuseFile, type Packed } from '../../../scripts/packaging/program-file.ts';

const ROOT = resolve(import.meta.dirname, '../../..');
const CONFIGURATION = readFileSync(join(ROOT, 'electron-builder.yml'), 'utf8');

let folder: TestFolder;
beforeAll(() => {
  folder = makeTestFolder();
  makeFakeRuntime(folder.path('runtime'));
});
afterAll(() => folder.remove());

function build(...words: string[]): { status: number | null; said: string } {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [
      join(ROOT, 'node_modules/electron-builder/cli.js'),
      ...words,
      `-c.electronDist=${folder.path('runtime')}`,
      `-c.directories.output=${folder.path('release')}`,
    ],
    { cwd: ROOT, encoding: 'utf8', env: { ...process.env, CSC_IDENTITY_AUTO_DISCOVERY: 'false' } },
  );
  return { status, said: `${stdout}${stderr}` };
}

function packed(platform: string, name: string): Packed {
  return {
    folder: folder.path(`release/${name}`),
    platform,
    productName: 'Clearday',
    executableName: 'clearday',
  };
}

describe('a package', () => {
  it.each([
    [
      'linux',
      ['--linux', 'dir'],
      'linux-unpacked',
      ['/node_modules/better-sqlite3/prebuilds/linux-x64.node'],
    ],
    [
      'win32',
      ['--win', 'dir', '--x64'],
      'win-unpacked',
      ['/node_modules/better-sqlite3/prebuilds/win32-x64.node'],
    ],
  ])(
    'for %s holds the program and nothing else, with its own native module unpacked (E-21)',
    (platform, words, name, natives) => {
      const { status, said } = build(...words);
      expect(status, said).toBe(0);
      const list = listPackage(packed(platform, name));
      expect(judgePackage(list, platform)).toEqual([]);
      expect(list.unpacked).toEqual(natives);
      // Electron's own wire, flipped after packing (E-16).
      const program = readFileSync(fuseFile(packed(platform, name)));
      expect(readFuses(program, fuseConfig())).toEqual(fuseConfig());
    },
  );

  it('holds all that the program needs: taken out, it starts and brings in the sample', () => {
    const taken = folder.path('taken out');
    extractAll(folder.path('release/linux-unpacked/resources/app.asar'), taken);
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'tests/support/desktop/built-main-child.ts'), join(taken, 'out/desktop/main.js')],
      { encoding: 'utf8', cwd: ROOT, env: { ...process.env, CLEARDAY_HOME: folder.path('own') } },
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toMatchObject({
      preload: join(taken, 'out/desktop/preload.cjs'),
      served: 200,
      sample: { ok: true, value: { name: 'Wychbourne sample', mode: 'write' } },
    });
  });

  it('is not made of a configuration with a word that the builder does not know', () => {
    const { status, said } = build('--linux', 'dir', '-c.nsis.nonsense=1');
    expect([status, said]).toEqual([1, expect.stringContaining('does not match the API schema')]);
  });
});

describe('a list of what is packed', () => {
  const good = {
    archived: [
      '/package.json',
      '/out/desktop/main.js',
      '/out/desktop/preload.cjs',
      '/out/page/index.html',
      '/out/parser/child.js',
      '/resources/sample/wychbourne-plan-v1.0.docx',
      '/resources/licences/README.md',
      '/node_modules/dictionary-en-gb/index.dic',
      '/node_modules/better-sqlite3/lib/index.js',
      '/node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ],
    unpacked: ['/node_modules/better-sqlite3/prebuilds/linux-x64.node'],
  };

  it('is judged good when it is', () => {
    expect(judgePackage(good, 'linux')).toEqual([]);
  });

  it.each([
    ['the repository', '/tests/unit/a.test.js', '/tests/unit/a.test.js does not belong in the package.'],
    ['a source map', '/out/desktop/main.js.map', '/out/desktop/main.js.map is for builders only.'],
    [
      'a package for builders',
      '/node_modules/@xarsh/x',
      '/node_modules/@xarsh/x is a package that is not needed.',
    ],
    [
      'the native module of another system',
      '/node_modules/better-sqlite3/prebuilds/win32-x64.node',
      '/node_modules/better-sqlite3/prebuilds/win32-x64.node is for another system than linux.',
    ],
  ])('is judged wrong with %s', (_, name, sentence) => {
    expect(judgePackage({ ...good, archived: [...good.archived, name] }, 'linux')).toContain(sentence);
  });

  it('is judged wrong without a part of the program, or with a native module shut in the archive', () => {
    expect(judgePackage({ archived: good.archived.slice(1), unpacked: [] }, 'linux')).toEqual([
      '/package.json is not packed.',
      "/node_modules/better-sqlite3/prebuilds/linux-x64.node is not unpacked, so the system can't load it.",
    ]);
  });
});

describe('the configuration', () => {
  /** What stands under a key at the left edge. */
  const section = (key: string): string =>
    new RegExp(`^${key}:\\n((?: .*\\n|\\n)*)`, 'm').exec(CONFIGURATION)?.[1] ?? '';
  const filesOf = (key: string): string[] =>
    (section(key).split('  files:\n')[1] ?? '').split('\n').filter((line) => line.startsWith('    - '));

  it('packs the same files for a Mac, but for the native module', () => {
    const without = (files: string[]): string[] => files.filter((line) => !line.includes('/prebuilds/'));
    expect(without(filesOf('mac'))).toEqual(without(filesOf('linux')));
    expect(filesOf('mac').at(-1)).toBe(
      "    - '!node_modules/better-sqlite3/prebuilds/!(darwin-x64|darwin-arm64).node'",
    );
    expect(filesOf('linux').length).toBeGreaterThan(8);
  });

  it.each(['win', 'mac', 'linux'])('takes nothing from %s that it has not given first', (key) => {
    // A list of only things to leave out would bring back the whole repository.
    expect(filesOf(key)[0]).toBe('    - package.json');
    expect(section(key)).not.toMatch(/\$\{(platform|os)/);
  });

  it('makes an installer for one person and a program that needs none, for Mac and Linux too', () => {
    const targets = (key: string): string[] =>
      [...section(key).matchAll(/target: (\w+),/g)].map(([, name = '']) => name);
    expect([targets('win'), targets('mac'), targets('linux')]).toEqual([
      ['nsis', 'portable'],
      ['dmg', 'zip'],
      ['AppImage', 'deb'],
    ]);
    expect(section('nsis')).toContain('perMachine: false');
    expect(section('portable')).toContain('requestExecutionLevel: user');
  });

  it('opens .clearday files with the program', () => {
    expect(section('fileAssociations')).toContain('- ext: clearday');
  });

  it('packs the Electron that the program is written for, in one exact release (E-20)', () => {
    const { devDependencies }: { devDependencies: Record<string, string> } = JSON.parse(
      readFileSync(join(ROOT, 'package.json'), 'utf8'),
    );
    expect(devDependencies['electron']).toMatch(/^\d+\.\d+\.\d+$/);
    expect(CONFIGURATION).toContain(`\nelectronVersion: ${devDependencies['electron']}\n`);
  });
});
