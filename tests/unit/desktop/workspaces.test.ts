import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { admitOver } from '#shared/contract/client';
import { droppedFile } from '#tests/support/fake-electron/fake-preload';
import { inDocuments, openPage, startTestDesktop, type StartedDesktop } from '#tests/support/desktop/start';

let desktop: StartedDesktop;
beforeEach(async () => {
  desktop = await startTestDesktop();
});
afterEach(() => desktop.stop());

/** Makes a workspace of that name, as a person would. */
async function make(name: string): Promise<string> {
  const path = inDocuments(desktop, `${name}.clearday`);
  desktop.electron.dialog.paths.push(path);
  await desktop.page.wish({ kind: 'new-workspace', name });
  return path;
}

describe('the first start', () => {
  it('says that it is one, and names nothing', async () => {
    expect(await desktop.page.wish({ kind: 'begin' })).toEqual({
      program: 'Clearday test',
      first: true,
      open: null,
      recent: [],
      offered: null,
      lacks: ['keep-in-file'],
    });
  });
});

describe('a new workspace', () => {
  it('goes where the person says, under a name that every drive takes', async () => {
    const { electron, page } = desktop;
    electron.dialog.paths.push(inDocuments(desktop, 'Board'));
    const opening = await page.wish({ kind: 'new-workspace', name: '  Children: what/next?  ' });
    expect(opening).toEqual({
      name: 'Board',
      folder: 'Documents',
      mode: 'write',
      viewReason: null,
      sample: false,
    });
    expect(existsSync(inDocuments(desktop, 'Board.clearday'))).toBe(true);
    expect(electron.called('showSaveDialog')).toMatchObject([
      [{ defaultPath: inDocuments(desktop, 'Children what next.clearday') }],
    ]);
  });

  it('is never put over a file that is there', async () => {
    const path = inDocuments(desktop, 'Board.clearday');
    writeFileSync(path, 'precious');
    desktop.electron.dialog.paths.push(path);
    await expect(desktop.page.wish({ kind: 'new-workspace', name: 'Board' })).rejects.toMatchObject({
      code: 'workspace-refused',
      message: expect.stringContaining('Board.clearday already exists.'),
    });
    expect(readFileSync(path, 'utf8')).toBe('precious');
  });

  it('is not made when the person cancels', async () => {
    desktop.electron.dialog.paths.push(null);
    expect(await desktop.page.wish({ kind: 'new-workspace', name: 'Board' })).toBeNull();
  });
});

describe('recent workspaces', () => {
  it('are known to the page by id, never by path', async () => {
    await make('One');
    const { recent, first, open } = await desktop.page.wish({ kind: 'begin' });
    expect([first, open?.name, recent.map(({ name, folder }) => [name, folder])]).toEqual([
      false,
      'One',
      [['One', 'Documents']],
    ]);
    expect(JSON.stringify(recent)).not.toContain(desktop.folder.path(''));
  });

  it('open again, and can be forgotten', async () => {
    await make('One');
    await make('Two');
    const { page } = desktop;
    const { recent } = await page.wish({ kind: 'begin' });
    const [, one] = recent;
    expect((await page.wish({ kind: 'open-recent', id: one?.id ?? '' }))?.name).toBe('One');
    await page.wish({ kind: 'forget-recent', id: one?.id ?? '' });
    await expect(page.wish({ kind: 'open-recent', id: one?.id ?? '' })).rejects.toMatchObject({
      code: 'not-found',
    });
    expect((await page.wish({ kind: 'begin' })).recent.map(({ name }) => name)).toEqual(['Two']);
  });

  it('say what they hold by now', async () => {
    await desktop.page.wish({ kind: 'open-sample' });
    const about = async (): Promise<string | undefined> =>
      (await desktop.page.wish({ kind: 'begin' })).recent[0]?.about;
    expect(await about()).toMatch(/, version 1\.1$/);
    expect(JSON.parse(await desktop.page.bridge.call('history.undo', '{}'))).toMatchObject({ ok: true });
    await expect.poll(about).toMatch(/, version 1\.0$/);
  });

  it('survive a restart', async () => {
    await make('One');
    const { folder } = desktop;
    desktop.electron.app.emit('will-quit');
    const again = await startTestDesktop([], { folder });
    const { recent, first } = await again.page.wish({ kind: 'begin' });
    expect([first, recent.map(({ name }) => name)]).toEqual([false, ['One']]);
    again.stop();
  });
});

describe('an open workspace', () => {
  it('is not opened a second time in its own way', async () => {
    const path = await make('One');
    desktop.electron.dialog.paths.push(path);
    expect(await desktop.page.wish({ kind: 'choose-workspace' })).toMatchObject({
      name: 'One',
      mode: 'write',
    });
  });

  it('is closed, and then operations say that none is open', async () => {
    await make('One');
    const { page } = desktop;
    expect(JSON.parse(await page.bridge.call('workspace.state', '{}'))).toMatchObject({ ok: true });
    await page.wish({ kind: 'close-workspace' });
    expect(JSON.parse(await page.bridge.call('workspace.state', '{}'))).toMatchObject({
      error: { code: 'no-workspace' },
    });
    expect((await page.wish({ kind: 'begin' })).open).toBeNull();
  });

  it('stays open when another one cannot be opened', async () => {
    await make('One');
    const broken = inDocuments(desktop, 'broken.clearday');
    writeFileSync(broken, 'no workspace at all');
    desktop.electron.dialog.paths.push(broken);
    await expect(desktop.page.wish({ kind: 'choose-workspace' })).rejects.toMatchObject({
      code: 'workspace-refused',
    });
    expect((await desktop.page.wish({ kind: 'begin' })).open?.name).toBe('One');
  });

  it('is told to a page that was loaded again', async () => {
    await make('One');
    const again = openPage(desktop.electron);
    expect((await again.wish({ kind: 'begin' })).open).toMatchObject({ name: 'One', folder: 'Documents' });
  });

  it('is restored from its backup into a new file, which is then open', async () => {
    await make('One');
    await desktop.page.wish({ kind: 'close-workspace' });
    desktop.electron.dialog.paths.push(inDocuments(desktop, 'One.clearday'));
    await desktop.page.wish({ kind: 'choose-workspace' });
    desktop.electron.dialog.paths.push(inDocuments(desktop, 'One again.clearday'));
    expect(await desktop.page.wish({ kind: 'restore-backup', backup: null })).toMatchObject({
      name: 'One again',
    });
    expect(desktop.electron.called('showSaveDialog').at(-1)).toMatchObject([
      { defaultPath: inDocuments(desktop, 'One (restored 2026-06-09).clearday') },
    ]);
  });
});

describe('the sample', () => {
  it('is made once, in a folder of Clearday’s own, and said to be one', async () => {
    const opening = await desktop.page.wish({ kind: 'open-sample' });
    expect(opening).toMatchObject({ name: 'Wychbourne sample', mode: 'write', sample: true });
    expect(existsSync(desktop.folder.path('own/sample/Wychbourne sample.clearday'))).toBe(true);
    expect(await desktop.page.wish({ kind: 'open-sample' })).toEqual(opening);
    const { recent } = await desktop.page.wish({ kind: 'begin' });
    expect(recent.map(({ about }) => about)).toEqual([expect.stringMatching(/, version 1\.1$/)]);
  });
});

describe('a dropped file', () => {
  const drop = (path: string): Promise<unknown> => admitOver(desktop.page.bridge, droppedFile(path));

  it('that is a document is let in by its path, unseen by the page', async () => {
    const path = inDocuments(desktop, 'Plan 3.4.docx');
    writeFileSync(path, 'bytes');
    expect(await drop(path)).toEqual({
      kind: 'document',
      handle: expect.stringMatching(/^file-/),
      fileName: 'Plan 3.4.docx',
      size: 5,
    });
  });

  it('that is a workspace is opened only when the page asks for it by its handle', async () => {
    const path = await make('One');
    await desktop.page.wish({ kind: 'close-workspace' });
    const admitted = await admitOver(desktop.page.bridge, droppedFile(path));
    expect((await desktop.page.wish({ kind: 'begin' })).open).toBeNull();
    expect(await desktop.page.wish({ kind: 'open-offered', id: admitted.handle })).toMatchObject({
      name: 'One',
    });
  });

  it('without a place on a disk comes as bytes', async () => {
    const pasted = new File(['bytes'], 'pasted.docx');
    expect(await admitOver(desktop.page.bridge, pasted)).toMatchObject({ kind: 'document', size: 5 });
    await expect(admitOver(desktop.page.bridge, new File(['x'], 'pasted.clearday'))).rejects.toMatchObject({
      code: 'file-refused',
    });
  });

  it.each([
    ['a program', 'setup.exe', 'is neither a workspace nor a document'],
    ['a folder with the name of a document', 'folder.docx', 'is a folder, a link or a device.'],
    ['a link', 'link.clearday', 'is a folder, a link or a device.'],
    ['nothing', 'missing.docx', 'is not there.'],
  ])('that is %s is refused with a sentence (E-14)', async (_, name, sentence) => {
    writeFileSync(inDocuments(desktop, 'setup.exe'), 'MZ');
    mkdirSync(inDocuments(desktop, 'folder.docx'));
    symlinkSync('/etc/passwd', inDocuments(desktop, 'link.clearday'));
    await expect(drop(inDocuments(desktop, name))).rejects.toMatchObject({
      code: 'file-refused',
      message: expect.stringContaining(`${name} ${sentence}`),
    });
  });

  it('that is a device is refused without being read (E-14)', async () => {
    await expect(drop('/dev/zero')).rejects.toMatchObject({ code: 'file-refused' });
  });
});

describe('a file that the program is started with', () => {
  it('waits for the page, and is then only offered (E-14)', async () => {
    const path = await make('One');
    const { folder } = desktop;
    desktop.electron.app.emit('will-quit');
    const again = await startTestDesktop(['--no-sandbox', path], { folder });
    const { open, offered } = await again.page.wish({ kind: 'begin' });
    expect([open, offered]).toEqual([
      null,
      { id: expect.stringMatching(/^file-/), kind: 'workspace', fileName: 'One.clearday' },
    ]);
    expect(await again.page.wish({ kind: 'open-offered', id: offered?.id ?? '' })).toMatchObject({
      name: 'One',
    });
    expect((await again.page.wish({ kind: 'begin' })).offered).toBeNull();
    again.stop();
  });

  it('by --workspace is open when the page comes', async () => {
    const path = await make('One');
    const { folder } = desktop;
    desktop.electron.app.emit('will-quit');
    const again = await startTestDesktop(['--workspace', path], { folder });
    expect(await again.page.wish({ kind: 'begin' })).toMatchObject({ open: { name: 'One' }, offered: null });
    again.stop();
  });

  it('by --workspace, but is none, is told as a sentence', async () => {
    writeFileSync(inDocuments(desktop, 'broken.clearday'), 'no workspace at all');
    const { folder } = desktop;
    const again = await startTestDesktop(['--workspace=Documents/broken.clearday'], { folder });
    expect((await again.page.wish({ kind: 'begin' })).open).toBeNull();
    await new Promise((resolve) => {
      setImmediate(resolve);
    });
    expect(again.page.heard).toEqual([
      { kind: 'notice', sentence: expect.stringContaining('broken.clearday is not a Clearday workspace') },
    ]);
    again.stop();
  });

  it.each(['second-instance', 'open-file'] as const)(
    'while it runs (%s) is offered at once (E-14)',
    async (event) => {
      const path = inDocuments(desktop, 'Plan.docx');
      writeFileSync(path, 'bytes');
      await desktop.page.wish({ kind: 'begin' });
      const prevent = { preventDefault: () => {} };
      if (event === 'open-file') desktop.electron.app.emit(event, prevent, path);
      else
        desktop.electron.app.emit(
          event,
          prevent,
          ['clearday', '--flag', 'Plan.docx'],
          desktop.folder.path('Documents'),
        );
      expect(desktop.page.heard).toEqual([
        {
          kind: 'offered',
          offer: { id: expect.stringMatching(/^file-/), kind: 'document', fileName: 'Plan.docx' },
        },
      ]);
    },
  );

  it('is told when it is not there (E-14)', async () => {
    await desktop.page.wish({ kind: 'begin' });
    desktop.electron.app.emit('second-instance', {}, ['clearday', 'gone.clearday'], desktop.folder.path('.'));
    expect(desktop.page.heard).toEqual([
      { kind: 'notice', sentence: 'gone.clearday is not there. Check the name and the folder.' },
    ]);
  });

  it.each([[['--inspect', '--remote-debugging-port=0']], [['setup.exe']], [['/etc/passwd']]])(
    'is nothing with %j (E-14)',
    async (words) => {
      await desktop.page.wish({ kind: 'begin' });
      desktop.electron.app.emit('second-instance', {}, ['clearday', ...words], '/');
      expect(desktop.page.heard).toEqual([]);
    },
  );
});
