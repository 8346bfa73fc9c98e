import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { RecentWorkspaces } from '#app/hosting/recent-workspaces';
import { makeTestFolder, type TestFolder } from '#tests/support/command-line';

const PLACE = { platform: 'linux', home: '/home/amara' };
const at = (path: string, openedAt = '2026-06-09T09:00:00Z') => ({ path, openedAt, about: '' });

let folder: TestFolder;
beforeEach(() => {
  folder = makeTestFolder();
  mkdirSync(folder.path('own'));
});
afterEach(() => folder.remove());

const open = (): RecentWorkspaces => new RecentWorkspaces(folder.path('own'), PLACE);
const names = (recent: RecentWorkspaces): string[] => recent.list().map(({ name }) => name);

it('knows after a restart what was opened, the newest first and each once', async () => {
  const recent = open();
  await recent.noteOpened(at('/home/amara/Board/one.clearday'));
  await recent.noteOpened(at('/home/amara/two.clearday'));
  await recent.noteOpened({
    path: '/home/amara/Board/one.clearday',
    openedAt: '2026-06-10T09:00:00Z',
    about: 'Improvement plan, version 1.1',
  });
  expect(open().list()).toEqual([
    {
      id: expect.stringMatching(/^recent-[0-9a-f]{16}$/),
      name: 'one',
      folder: 'Board',
      openedAt: '2026-06-10T09:00:00Z',
      about: 'Improvement plan, version 1.1',
    },
    expect.objectContaining({ name: 'two' }),
  ]);
});

it('gives no path to the page, and finds it by its id', async () => {
  const recent = open();
  await recent.noteOpened(at('/home/amara/Board/one.clearday'));
  expect(JSON.stringify(recent.list())).not.toContain('/home');
  expect(recent.findPath(recent.list()[0]?.id ?? '')).toBe('/home/amara/Board/one.clearday');
  expect(recent.findPath('recent-0')).toBeNull();
});

it('forgets what it is told to forget', async () => {
  const recent = open();
  await recent.noteOpened(at('/home/amara/one.clearday'));
  await recent.noteOpened(at('/home/amara/two.clearday'));
  await recent.forget(recent.list()[0]?.id ?? '');
  await recent.forget('recent-of-nothing');
  expect(names(open())).toEqual(['one']);
});

it('keeps twelve, also when they come all at once', async () => {
  const recent = open();
  const paths = Array.from({ length: 15 }, (_, index) => at(`/home/amara/plan ${index}.clearday`));
  await Promise.all(paths.map((each) => recent.noteOpened(each)));
  expect(names(open())).toEqual(Array.from({ length: 12 }, (_, index) => `plan ${14 - index}`));
});

it('takes a list that it cannot read for an empty one', async () => {
  writeFileSync(folder.path('own/recent.json'), '{"recent": [{"path": 1}]}');
  expect(open().list()).toEqual([]);
  await open().noteOpened(at('/home/amara/one.clearday'));
  expect(JSON.parse(readFileSync(folder.path('own/recent.json'), 'utf8'))).toMatchObject({
    recent: [{ path: '/home/amara/one.clearday' }],
  });
});
