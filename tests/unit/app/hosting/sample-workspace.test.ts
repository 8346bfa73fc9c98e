import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from '#app/create-app';
import { openSampleWorkspace } from '#app/hosting/sample-workspace';
import { ask } from '#shared/contract/client';
import { makeTestApp } from '#tests/support/contract-app';
import { makeTestFolder, type TestFolder } from '#tests/support/command-line';

const WORD_FILES = new URL('../../../../resources/sample/', import.meta.url);

let folder: TestFolder;
let app: App;
beforeEach(() => {
  folder = makeTestFolder();
  app = makeTestApp(folder.path('own'));
});
afterEach(() => {
  app.close();
  folder.remove();
});

async function states(): Promise<string[]> {
  const { versions } = await ask(app.dispatch, 'versions.list', {});
  return versions.map(({ version, state }) => `${version} ${state}`);
}

it('makes the sample with one issued version and a draft, and opens the same file the next time', async () => {
  const path = folder.path('sample/Wychbourne sample.clearday');
  const made = await openSampleWorkspace(app, path, WORD_FILES);
  expect([made.access.mode, await states()]).toEqual(['write', ['1.0 issued', '1.1 draft']]);
  app.closeWorkspace();
  const opened = await openSampleWorkspace(app, path, WORD_FILES);
  expect([opened.id, await states()]).toEqual([made.id, ['1.0 issued', '1.1 draft']]);
});

it('finishes a sample whose making was broken off', async () => {
  const path = folder.path('half.clearday');
  app.createWorkspace(path);
  app.closeWorkspace();
  await openSampleWorkspace(app, path, WORD_FILES);
  expect(await states()).toEqual(['1.0 issued', '1.1 draft']);
});
