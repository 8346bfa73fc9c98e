import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { SaveOutcome } from '#shared/contract/bridge';
import { inDocuments, startTestDesktop, type StartedDesktop } from '#tests/support/desktop/start';

let desktop: StartedDesktop;
beforeEach(async () => {
  desktop = await startTestDesktop();
});
afterEach(() => desktop.stop());

function save(
  fileName: string,
  text: string,
  existing: 'ask' | 'replace' | 'keep-both' = 'ask',
): Promise<SaveOutcome> {
  return desktop.page.wish({ kind: 'save-file', fileName, bytes: new TextEncoder().encode(text), existing });
}

async function chooseFolder(name: string): Promise<void> {
  mkdirSync(desktop.folder.path(name), { recursive: true });
  desktop.electron.dialog.paths.push(desktop.folder.path(name));
  expect(await desktop.page.wish({ kind: 'choose-folder' })).toEqual({ name });
}

describe('choosing a document', () => {
  it('lets in the one that the person picks, of the kinds that Clearday reads', async () => {
    const path = inDocuments(desktop, 'Plan.docx');
    writeFileSync(path, 'bytes');
    desktop.electron.dialog.paths.push(path, null);
    expect(await desktop.page.wish({ kind: 'choose-document' })).toMatchObject({ kind: 'document', size: 5 });
    expect(await desktop.page.wish({ kind: 'choose-document' })).toBeNull();
    expect(desktop.electron.called('showOpenDialog')[0]).toMatchObject([
      { filters: [{ extensions: ['docx', 'docm', 'dotx', 'xlsx', 'xlsm', 'xltx', 'json'] }] },
    ]);
  });
});

describe('saving a paper', () => {
  it('asks where the first time, and remembers the folder', async () => {
    desktop.electron.dialog.paths.push(inDocuments(desktop, 'Report June.docx'));
    expect(await save('Report.docx', 'one')).toEqual({
      kind: 'saved',
      id: expect.stringMatching(/^saved-/),
      fileName: 'Report June.docx',
      folder: 'Documents',
    });
    expect(await save('Tracker.xlsx', 'two')).toMatchObject({ kind: 'saved', folder: 'Documents' });
    expect(readdirSync(desktop.folder.path('Documents')).toSorted()).toEqual([
      'Report June.docx',
      'Tracker.xlsx',
    ]);
    expect(desktop.electron.called('showSaveDialog').length).toBe(1);
  });

  it('remembers the folder over a restart, and asks again when it has gone', async () => {
    expect(await desktop.page.wish({ kind: 'find-folder' })).toBeNull();
    await chooseFolder('Board papers');
    const { folder } = desktop;
    desktop.electron.app.emit('will-quit');
    const again = await startTestDesktop([], { folder });
    const wish = {
      kind: 'save-file',
      fileName: 'a.docx',
      bytes: new Uint8Array(1),
      existing: 'ask',
    } as const;
    expect(await again.page.wish({ kind: 'find-folder' })).toEqual({ name: 'Board papers' });
    expect(await again.page.wish(wish)).toMatchObject({ kind: 'saved', folder: 'Board papers' });
    rmSync(folder.path('Board papers'), { recursive: true });
    expect(await again.page.wish({ kind: 'find-folder' })).toBeNull();
    again.electron.dialog.paths.push(null);
    expect(await again.page.wish(wish)).toEqual({ kind: 'cancelled' });
    again.stop();
  });

  it('never overwrites without being told to', async () => {
    await chooseFolder('papers');
    await save('Report.docx', 'first');
    expect(await save('Report.docx', 'second')).toEqual({
      kind: 'exists',
      fileName: 'Report.docx',
      folder: 'papers',
    });
    expect(readFileSync(desktop.folder.path('papers/Report.docx'), 'utf8')).toBe('first');
    expect(await save('Report.docx', 'second', 'keep-both')).toMatchObject({ fileName: 'Report (2).docx' });
    expect(await save('Report.docx', 'third', 'keep-both')).toMatchObject({ fileName: 'Report (3).docx' });
    expect(await save('Report.docx', 'fourth', 'replace')).toMatchObject({ fileName: 'Report.docx' });
    expect(readFileSync(desktop.folder.path('papers/Report.docx'), 'utf8')).toBe('fourth');
  });

  it.each(['../Report.docx', 'own/desktop.json', 'setup.exe', 'Report.docx.lnk', 'C:\\Report.docx'])(
    'writes nothing under the name “%s” (E-07)',
    async (name) => {
      await chooseFolder('papers');
      await expect(save(name, 'x', 'replace')).rejects.toMatchObject({ code: 'output-refused' });
      expect(readdirSync(desktop.folder.path('papers'))).toEqual([]);
    },
  );

  it('writes nothing under a name that a dialog gave and that is no paper’s (E-07)', async () => {
    desktop.electron.dialog.paths.push(inDocuments(desktop, 'Report.exe'));
    await expect(save('Report.docx', 'x')).rejects.toMatchObject({ code: 'output-refused' });
    expect(existsSync(inDocuments(desktop, 'Report.exe'))).toBe(false);
  });
});

describe('Show in folder', () => {
  it('shows a file that was just written, and nothing else (E-07)', async () => {
    await chooseFolder('papers');
    const saved = await save('Report.docx', 'one');
    const id = saved.kind === 'saved' ? saved.id : '';
    await desktop.page.wish({ kind: 'show-saved', id });
    await expect(desktop.page.wish({ kind: 'show-saved', id: '/etc/passwd' })).rejects.toMatchObject({
      code: 'not-found',
    });
    rmSync(desktop.folder.path('papers/Report.docx'));
    await expect(desktop.page.wish({ kind: 'show-saved', id })).rejects.toMatchObject({ code: 'not-found' });
    expect(desktop.electron.called('showItemInFolder')).toEqual([
      [desktop.folder.path('papers/Report.docx')],
    ]);
  });
});

it('copies the details of an error for a person', async () => {
  await desktop.page.wish({ kind: 'copy-details', text: 'file-refused' });
  expect(desktop.electron.called('writeText')).toEqual([['file-refused']]);
});

it('has no other file for a workspace than the person’s own', async () => {
  await expect(desktop.page.wish({ kind: 'keep-in-file' })).rejects.toMatchObject({ code: 'conflict' });
});
