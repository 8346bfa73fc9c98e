import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { makeTestFolder, type TestFolder } from '#tests/support/command-line';

const ROOT = resolve(import.meta.dirname, '../../..');
const BUILT = join(ROOT, 'out');

let folder: TestFolder;
beforeAll(() => {
  folder = makeTestFolder();
  if (!existsSync(join(BUILT, 'desktop/main.js')))
    throw new Error('There is no built program. Run "npm run build", then the tests again.');
});
afterAll(() => folder.remove());

describe('the built main program', () => {
  it('starts on plain Node with another Electron, serves its page and reads a document', () => {
    const { stdout, stderr } = spawnSync(
      process.execPath,
      [join(ROOT, 'tests/support/desktop/built-main-child.ts'), join(BUILT, 'desktop/main.js')],
      { encoding: 'utf8', cwd: ROOT, env: { ...process.env, CLEARDAY_HOME: folder.path('own') } },
    );
    expect(stderr).toBe('');
    expect(JSON.parse(stdout)).toEqual({
      loaded: ['app://bundle/index.html'],
      channels: ['clearday:call', 'clearday:ask', 'clearday:admit'],
      preload: join(BUILT, 'desktop/preload.cjs'),
      served: 200,
      begun: { ok: true, value: expect.objectContaining({ first: true, open: null }) },
      sample: { ok: true, value: expect.objectContaining({ name: 'Wychbourne sample', mode: 'write' }) },
    });
  });
});

describe('the built preload script', () => {
  const source = readFileSync(join(BUILT, 'desktop/preload.cjs'), 'utf8');

  it('is one CommonJS file that asks for nothing but electron, as the sandbox demands (E-10)', () => {
    const asked: string[] = [];
    const exposed: Array<readonly [string, object]> = [];
    const electron = {
      contextBridge: { exposeInMainWorld: (name: string, api: object) => exposed.push([name, api]) },
      ipcRenderer: { invoke: () => {}, on: () => {}, off: () => {} },
      webUtils: { getPathForFile: () => '' },
    };
    const require = (name: string): object => {
      asked.push(name);
      return electron;
    };
    runInContext(source, createContext({ require, exports: {}, module: { exports: {} } }));
    expect(asked).toEqual(['electron']);
    expect(exposed.map(([name, api]) => [name, Object.keys(api)])).toEqual([
      ['clearday', ['host', 'call', 'ask', 'admit', 'listen']],
    ]);
  });
});

describe('the built page', () => {
  const html = readFileSync(join(BUILT, 'page/index.html'), 'utf8');

  it('has no script or style of its own, and no handler in an attribute (E-11)', () => {
    expect(html).not.toMatch(/<style|<script(?![^>]*\ssrc=)|\sstyle=|\son[a-z]+\s*=|javascript:/i);
  });

  it('loads only its own files (E-01, E-11)', () => {
    const addresses = [...html.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address = '']) => address);
    expect(addresses.filter((address) => !/^(\.?\/)assets\/[\w.-]+$/.test(address))).toEqual([]);
    expect(addresses.length).toBeGreaterThan(0);
  });
});
