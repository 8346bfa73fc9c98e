import { FakeElectron } from '#tests/support/fake-electron/fake-electron';
import { DesktopMemory } from '../../../electron/desktop/window/desktop-memory.ts';
import { openMainWindow } from '../../../electron/desktop/window/main-window.ts';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openPage, startTestDesktop, type StartedDesktop } from '#tests/support/desktop/start';
import { readFileSync, writeFileSync } from 'node:fs';

let desktop: StartedDesktop;
beforeEach(async () => {
  desktop = await startTestDesktop();
});
afterEach(() => desktop.stop());

/** Lets what was started go on to its end. */
const settle = (): Promise<void> =>
  new Promise((resolve) => {
    setImmediate(resolve);
  });

describe('the window', () => {
  it('is shown when its page is drawn, not before', () => {
    const { window } = desktop.electron;
    expect(window.shown).toEqual([]);
    window.emit('ready-to-show');
    expect(window.shown).toEqual(['show']);
  });

  it('that cannot load its page says so, and ends', async () => {
    const electron = new FakeElectron();
    electron.app.on('web-contents-created', () => {
      const window = electron.windows.at(-1);
      if (window !== undefined) window.load = () => Promise.reject(new Error('ERR_FILE_NOT_FOUND'));
    });
    openMainWindow({
      electron: electron.parts,
      memory: new DesktopMemory('/nowhere', async () => {}),
      preload: '/nowhere/preload.cjs',
      isUnsaved: () => false,
      onBug: () => {},
    });
    await settle();
    expect([electron.called('showErrorBox').length, electron.windows[0]?.isDestroyed()]).toEqual([1, true]);
  });

  it('opens where it was left', async () => {
    const { electron, folder } = desktop;
    electron.window.bounds = { x: 100, y: 50, width: 1000, height: 700 };
    electron.window.maximised = true;
    electron.window.close();
    const again = await startTestDesktop([], { folder });
    const { window } = again.electron;
    expect([window.options, window.maximised]).toMatchObject([
      { x: 100, y: 50, width: 1000, height: 700 },
      true,
    ]);
    again.stop();
  });

  it.each(['{"window":{"bounds":{"x":1e99}}}', '{"exportFolder":7}', 'nonsense'])(
    'opens in the usual place when what was remembered is %s',
    async (text) => {
      writeFileSync(desktop.folder.path('own/desktop.json'), text);
      const again = await startTestDesktop([], { folder: desktop.folder });
      expect(again.electron.window.options).toMatchObject({ x: 240, y: 70, width: 1440, height: 900 });
      again.stop();
    },
  );

  it('remembers its place also when the person logs off', () => {
    const { window } = desktop.electron;
    window.bounds = { x: 1, y: 2, width: 900, height: 600 };
    window.emit('session-end');
    expect(JSON.parse(readFileSync(desktop.folder.path('own/desktop.json'), 'utf8'))).toMatchObject({
      window: { bounds: { x: 1, y: 2, width: 900, height: 600 }, maximised: false },
    });
  });

  it('ends the program when it is closed', () => {
    desktop.electron.window.close();
    desktop.electron.app.emit('window-all-closed');
    expect(desktop.electron.called('quit')).toEqual([[]]);
  });
});

describe('closing over text that is not kept', () => {
  it('asks first, and stays when the person goes on working', async () => {
    const { electron, page } = desktop;
    await page.wish({ kind: 'set-unsaved', unsaved: true });
    expect(electron.window.edited).toBe(true);
    electron.dialog.buttons.push(0);
    expect(electron.window.close()).toBe(false);
    await settle();
    expect(electron.window.isDestroyed()).toBe(false);
    expect(electron.called('showMessageBox')).toMatchObject([
      [{ buttons: ['Go on working', 'Close without it'], defaultId: 0, cancelId: 0 }],
    ]);
  });

  it('closes when the person says so', async () => {
    const { electron, page } = desktop;
    const { window } = electron;
    await page.wish({ kind: 'set-unsaved', unsaved: true });
    electron.dialog.buttons.push(1);
    expect(window.close()).toBe(false);
    await settle();
    expect(window.isDestroyed()).toBe(true);
  });

  it('asks nothing once the text is kept', async () => {
    await desktop.page.wish({ kind: 'set-unsaved', unsaved: true });
    await desktop.page.wish({ kind: 'set-unsaved', unsaved: false });
    expect(desktop.electron.window.close()).toBe(true);
  });
});

describe('a page whose process dies', () => {
  it('is opened again with the same workspace, and says so (E-18)', async () => {
    const { electron, page } = desktop;
    const { window } = electron;
    electron.dialog.paths.push(desktop.folder.path('Documents/Plan.clearday'));
    await page.wish({ kind: 'new-workspace', name: 'Plan' });
    await page.wish({ kind: 'set-unsaved', unsaved: true });
    window.webContents.emit('render-process-gone', {}, { reason: 'crashed' });
    await settle();
    expect(window.loaded).toEqual(['app://bundle/index.html', 'app://bundle/index.html']);
    const again = openPage(electron);
    expect((await again.wish({ kind: 'begin' })).open).toMatchObject({ name: 'Plan', mode: 'write' });
    await settle();
    expect(again.heard).toEqual([
      {
        kind: 'notice',
        sentence: 'The window stopped and was opened again. Everything that was shown as saved is safe.',
      },
    ]);
    expect(window.close()).toBe(true);
  });

  it('is not opened again for ever without being asked (E-18)', async () => {
    const { electron } = desktop;
    const { window } = electron;
    electron.dialog.buttons.push(1, 0);
    for (let times = 0; times < 5; times += 1) {
      window.webContents.emit('render-process-gone', {}, { reason: 'oom' });
      await settle();
    }
    expect([window.loaded.length, electron.called('showMessageBox').length, electron.called('quit')]).toEqual(
      [1 + 4, 2, [[]]],
    );
  });

  it('is left alone when it ended as it should (E-18)', async () => {
    const { window } = desktop.electron;
    window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' });
    await settle();
    expect(window.loaded.length).toBe(1);
  });
});

describe('a page that does not answer', () => {
  it('may be opened anew (E-18)', async () => {
    const { electron } = desktop;
    electron.dialog.buttons.push(1);
    electron.window.emit('unresponsive');
    await settle();
    expect(electron.window.loaded.length).toBe(2);
    expect(electron.called('showMessageBox')).toMatchObject([
      [{ buttons: ['Wait', 'Open the window anew'] }],
    ]);
  });

  it('is asked about once, and no longer when it answers again (E-18)', async () => {
    const { electron } = desktop;
    let answer: (button: number) => void = () => {};
    electron.dialog.buttons.push(
      new Promise((resolve) => {
        answer = resolve;
      }),
    );
    electron.window.emit('unresponsive');
    electron.window.emit('unresponsive');
    electron.window.emit('responsive');
    const [options] = electron.called('showMessageBox').flat();
    expect(options).toMatchObject({ signal: { aborted: true } });
    answer(1);
    await settle();
    expect([electron.called('showMessageBox').length, electron.window.loaded.length]).toEqual([1, 1]);
  });
});

describe('another process that dies', () => {
  it('is told to the person, unless it is the parser, whose end is told with its file (E-18)', async () => {
    const { electron, page } = desktop;
    await page.wish({ kind: 'begin' });
    const gone = (serviceName: string, reason: string): void =>
      void electron.app.emit('child-process-gone', {}, { type: 'Utility', serviceName, reason });
    gone('Clearday parser', 'crashed');
    gone('network.mojom.NetworkService', 'clean-exit');
    gone('network.mojom.NetworkService', 'crashed');
    expect(page.heard).toEqual([
      {
        kind: 'notice',
        sentence:
          'A part of Clearday stopped and was started again. Everything that was shown as saved is safe.',
      },
    ]);
  });
});
