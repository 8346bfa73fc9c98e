import { statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { dataFolderOf, makeDataFolder } from '#app/files/data-folder';
import { makeFolder } from '#tests/support/store/workspaces';

afterEach(() => {
  vi.unstubAllEnvs();
});

it.each([
  ['linux', {}, '/home/jo/.local/share/clearday'],
  ['linux', { XDG_DATA_HOME: '/data' }, '/data/clearday'],
  ['linux', { XDG_DATA_HOME: 'relative' }, '/home/jo/.local/share/clearday'],
  ['darwin', {}, '/home/jo/Library/Application Support/Clearday'],
  ['win32', { LOCALAPPDATA: '/local' }, '/local/Clearday'],
  ['win32', {}, '/home/jo/AppData/Local/Clearday'],
  ['win32', { CLEARDAY_HOME: '/elsewhere' }, '/elsewhere'],
])('keeps its data on %s with %j in %s', (platform, env, folder) => {
  expect(dataFolderOf({ platform, env, home: '/home/jo' })).toBe(folder);
});

it('makes the folder for its user alone', () => {
  const folder = join(makeFolder(), 'new', 'clearday');
  vi.stubEnv('CLEARDAY_HOME', folder);
  expect(makeDataFolder()).toBe(folder);
  expect(statSync(folder).mode & 0o777).toBe(0o700);
});
