import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { makeTestFolder, type TestFolder } from '#tests/support/command-line';
import { FakeElectron } from '#tests/support/fake-electron/fake-electron';
import { startTestDesktop, type StartedDesktop } from '#tests/support/desktop/start';
import { startDesktop } from '../../../electron/desktop/start-desktop.ts';

let desktop: StartedDesktop | null = null;
afterEach(() => {
  desktop?.stop();
  desktop = null;
});

async function start(...line: string[]): Promise<StartedDesktop> {
  desktop = await startTestDesktop(line);
  return desktop;
}

describe('the start', () => {
  it('puts up every fence before Electron is ready, the sandbox first (E-03, E-12, E-13)', async () => {
    const { electron } = await start();
    const names = electron.log.map(([name]) => name);
    expect(names.slice(0, names.indexOf('ready'))).toEqual([
      'enableSandbox',
      'appendSwitch',
      'appendSwitch',
      'appendSwitch',
      'appendSwitch',
      'setPath',
      'registerSchemesAsPrivileged',
      'requestSingleInstanceLock',
    ]);
  });

  it('switches off what Chromium does on the network by itself (E-13)', async () => {
    const { electron } = await start();
    expect(electron.called('appendSwitch').flat()).toEqual([
      'disable-background-networking',
      'disable-component-update',
      'disable-domain-reliability',
      'no-pings',
    ]);
    expect(electron.called('setSpellCheckerEnabled')).toEqual([[false]]);
  });

  it('registers its scheme as a plain, secure origin that bypasses nothing (E-12)', async () => {
    const { electron } = await start();
    expect(electron.called('registerSchemesAsPrivileged')).toEqual([
      [[{ scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true } }]],
    ]);
  });

  it('loads its own page and nothing else (E-01)', async () => {
    const { electron } = await start('--app=https://example.invalid');
    expect(electron.called('loadURL')).toEqual([['app://bundle/index.html']]);
  });

  it('gives its window no more than the page needs (E-02, E-15)', async () => {
    const { electron } = await start();
    const [{ options } = { options: {} }] = electron.windows;
    expect(options).toEqual({
      x: 240,
      y: 70,
      width: 1440,
      height: 900,
      minWidth: 800,
      minHeight: 560,
      show: false,
      title: 'Clearday',
      webPreferences: {
        nodeIntegration: false,
        nodeIntegrationInWorker: false,
        nodeIntegrationInSubFrames: false,
        contextIsolation: true,
        sandbox: true,
        webSecurity: true,
        webviewTag: false,
        experimentalFeatures: false,
        allowRunningInsecureContent: false,
        navigateOnDragDrop: false,
        devTools: false,
        spellcheck: false,
        preload: expect.stringMatching(/desktop\/preload\.cjs$/),
      },
    });
  });

  it('has no menu item for developers (E-15)', async () => {
    const { electron } = await start();
    expect(JSON.stringify(electron.menus)).not.toMatch(/dev ?tools|inspect|reload/i);
  });

  it('says what went wrong when it cannot start, and ends', async () => {
    desktop = await startTestDesktop([], { pageFolder: new URL('file:///nowhere/page/') });
    const { electron, bugs } = desktop;
    expect(electron.called('showErrorBox')).toEqual([
      ['Clearday could not start', expect.stringContaining('Please report it')],
    ]);
    expect([electron.called('exit'), bugs.length]).toEqual([[[1]], 1]);
  });
});

describe('what only some systems have', () => {
  it('is asked for where it is: an id in Windows, a list of recent documents on a Mac too', async () => {
    desktop = await startTestDesktop([], { platform: 'win32' });
    expect(desktop.electron.called('setAppUserModelId')).toEqual([['uk.clearday.app']]);
    desktop.stop();
    desktop = await startTestDesktop([], { platform: 'darwin' });
    const path = desktop.folder.path('Documents/Plan.clearday');
    desktop.electron.dialog.paths.push(path);
    await desktop.page.wish({ kind: 'new-workspace', name: 'Plan' });
    expect([
      desktop.electron.called('addRecentDocument'),
      desktop.electron.called('setAppUserModelId'),
    ]).toEqual([[[path]], []]);
  });
});

describe('a second start', () => {
  let folder: TestFolder;
  beforeEach(() => {
    folder = makeTestFolder();
  });
  afterEach(() => folder.remove());

  it('ends at once and opens nothing (E-14)', async () => {
    const electron = new FakeElectron();
    electron.app.first = false;
    startDesktop(electron.parts, { dataFolder: folder.path('own'), line: ['clearday', 'plan.clearday'] });
    await electron.app.becomeReady();
    expect([electron.called('quit'), electron.windows]).toEqual([[[]], []]);
  });

  it('before the first one has a window opens none of its own (E-14)', async () => {
    const electron = new FakeElectron();
    startDesktop(electron.parts, { dataFolder: folder.path('own') });
    electron.app.emit('second-instance', {}, ['clearday'], '/');
    expect(electron.windows).toEqual([]);
    electron.app.emit('will-quit');
  });

  it('brings the first window to the front (E-14)', async () => {
    const { electron } = await start();
    const { window } = electron;
    window.minimised = true;
    electron.app.emit('second-instance', {}, ['clearday'], '/');
    expect([window.minimised, window.shown, electron.windows.length]).toEqual([
      false,
      ['restore', 'show', 'focus'],
      1,
    ]);
  });
});

describe('any page, whoever made it', () => {
  it.each(['will-navigate', 'will-frame-navigate', 'will-redirect'] as const)(
    'stays where it is at %s (E-05)',
    async (kind) => {
      const { electron } = await start();
      const { webContents } = electron.window;
      expect([
        webContents.mayGo(kind, 'https://example.invalid/'),
        webContents.mayGo(kind, 'app://bundle@evil/'),
        webContents.mayGo(kind, 'app://bundle/index.html#/plan'),
      ]).toEqual([false, false, true]);
    },
  );

  it('opens no window, and hands only links of the short list to the browser (E-06, E-07)', async () => {
    const { electron } = await start();
    const { webContents } = electron.window;
    const urls = ['about:blank', 'https://example.invalid/', 'https://www.gov.uk/bank-holidays'];
    expect(urls.map((url) => webContents.openWindow({ url }))).toEqual(urls.map(() => ({ action: 'deny' })));
    expect(electron.called('openExternal')).toEqual([['https://www.gov.uk/bank-holidays']]);
  });

  it('can hold no page within the page (E-06)', async () => {
    const { electron } = await start();
    let prevented = false;
    electron.window.webContents.emit('will-attach-webview', {
      preventDefault: () => {
        prevented = true;
      },
    });
    expect(prevented).toBe(true);
  });

  it('asks the network for nothing, and downloads nothing (E-13)', async () => {
    const { electron } = await start();
    const answers: unknown[] = [];
    for (const url of ['https://example.invalid/', 'app://bundle/assets/page.js'])
      electron.session.beforeRequest?.({ url }, (answer) => answers.push(answer));
    let prevented = false;
    electron.session.emit('will-download', {
      preventDefault: () => {
        prevented = true;
      },
    });
    expect([answers, prevented]).toEqual([[{ cancel: true }, { cancel: false }], true]);
  });
});

describe('the addresses of the program', () => {
  async function fetchFrom(path: string, init: RequestInit = {}): Promise<Response> {
    const { electron } = await start();
    const answer = electron.schemes.get('app');
    if (answer === undefined) throw new Error('Nothing answers to app:');
    return answer(new Request(`app://bundle${path}`, init));
  }

  it.each([
    ['/index.html', {}, 200, 'text/html; charset=utf-8'],
    ['/assets/page.js', {}, 200, 'text/javascript; charset=utf-8'],
    ['/../own/recent.json', {}, 404, 'text/plain; charset=utf-8'],
    ['/paper/1', {}, 404, 'text/plain; charset=utf-8'],
    ['/index.html', { method: 'POST', body: 'x' }, 405, 'text/plain; charset=utf-8'],
  ])('answer %s %j with %i and the whole policy (E-11, E-12)', async (path, init, status, type) => {
    const response = await fetchFrom(path, init);
    expect([response.status, response.headers.get('content-type')]).toEqual([status, type]);
    expect(response.headers.get('content-security-policy')).toMatch(
      /^default-src 'none'; script-src 'self'; style-src 'self'; .*; trusted-types 'none'$/,
    );
    expect(response.headers.get('x-content-type-options')).toBe('nosniff');
  });

  it('do not answer another page (E-12)', async () => {
    const { electron } = await start();
    const request = new Request('app://bundle/index.html');
    Object.defineProperty(request, 'initiatorOrigin', { value: 'https://example.invalid' });
    const response = await electron.schemes.get('app')?.(request);
    expect(response?.status).toBe(403);
  });
});
