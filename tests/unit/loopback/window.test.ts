import { lstatSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync, existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readArguments } from '../../../electron/loopback/arguments.ts';
import { printLine, windowLine } from '../../../electron/loopback/window/browser-line.ts';
import { findBrowser } from '../../../electron/loopback/window/find-browser.ts';
import { makeProfile } from '../../../electron/loopback/window/profile.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'clearday-window-unit-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('L-18: the command line of the window', () => {
  it('is this one', () => {
    const line = windowLine({ address: 'http://127.0.0.1:1/#c=x', profile: '/own/window', isRoot: false });
    expect(line).toMatchInlineSnapshot(`
      [
        "--app=http://127.0.0.1:1/#c=x",
        "--user-data-dir=/own/window",
        "--no-first-run",
        "--no-default-browser-check",
        "--disable-extensions",
        "--disable-sync",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-domain-reliability",
        "--disable-client-side-phishing-detection",
        "--disable-default-apps",
        "--disable-background-mode",
        "--disable-quic",
        "--disable-breakpad",
        "--no-pings",
        "--no-service-autorun",
        "--password-store=basic",
        "--use-mock-keychain",
        "--disable-features=Translate,OptimizationHints,MediaRouter,InterestFeedContentSuggestions,AutofillServerCommunication,NetworkTimeServiceQuerying",
        "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        "--proxy-server=127.0.0.1:9",
        "--proxy-bypass-list=127.0.0.1",
        "--window-size=1280,860",
        "--lang=en-GB",
      ]
    `);
  });

  it('leaves the sandbox out for root only', () => {
    const place = { address: 'http://127.0.0.1:1/', profile: '/own/window' };
    const withSandbox = windowLine({ ...place, isRoot: false });
    expect(windowLine({ ...place, isRoot: true }).filter((each) => !withSandbox.includes(each))).toEqual([
      '--no-sandbox',
    ]);
  });

  it('opens no port for debugging, in no line', () => {
    const print = { page: new URL('file:///x'), pdf: '/x', profile: '/y', isRoot: true };
    const lines = [windowLine({ address: '', profile: '', isRoot: true }), printLine(print)];
    expect(
      lines.flat().filter((each) => /remote-debugging|load-extension|disable-web-security/.test(each)),
    ).toEqual([]);
  });
});

describe('L-18: the profile', () => {
  it('is open to this user alone, and has the browser’s own requests turned off', () => {
    const profile = makeProfile(folder);
    expect((lstatSync(profile).mode & 0o777).toString(8)).toBe('700');
    expect(JSON.parse(readFileSync(join(profile, 'Default', 'Preferences'), 'utf8'))).toMatchObject({
      browser: { enable_spellchecking: false },
      safebrowsing: { enabled: false },
      translate: { enabled: false },
      history: { saving_disabled: true },
    });
  });

  it('closes a folder that was open to others', () => {
    mkdirSync(join(folder, 'window'), { mode: 0o755 });
    expect((lstatSync(makeProfile(folder)).mode & 0o777).toString(8)).toBe('700');
  });

  it('keeps what the browser remembers, and nothing that another program could have planted', () => {
    const profile = makeProfile(folder);
    for (const name of ['IndexedDB', 'Service Worker', 'Sessions']) {
      mkdirSync(join(profile, 'Default', name));
      writeFileSync(join(profile, 'Default', name, 'x'), '');
    }
    writeFileSync(join(profile, 'Default', 'Preferences'), '{"kept":true}');
    makeProfile(folder);
    const left = ['IndexedDB', 'Service Worker', 'Sessions'].filter((name) =>
      existsSync(join(profile, 'Default', name)),
    );
    expect(left).toEqual(['IndexedDB']);
    expect(readFileSync(join(profile, 'Default', 'Preferences'), 'utf8')).toBe('{"kept":true}');
  });
});

describe('the installed browser', () => {
  const on = (
    platform: string,
    env: Readonly<Record<string, string>>,
    ...there: readonly string[]
  ): string | null => findBrowser({ platform, env, exists: (path) => there.includes(path) });

  it('is Edge before Chrome before Chromium', () => {
    const env = { PATH: '/bin:/usr/bin' };
    const all = ['/usr/bin/chromium', '/usr/bin/google-chrome', '/usr/bin/microsoft-edge'];
    expect(on('linux', env, ...all)).toBe('/usr/bin/microsoft-edge');
    expect(on('linux', env, ...all.slice(0, 2))).toBe('/usr/bin/google-chrome');
    expect(on('linux', env, ...all.slice(0, 1))).toBe('/usr/bin/chromium');
  });

  it('is found on a Mac, and missing where it is missing', () => {
    const edge = '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge';
    expect(on('darwin', {}, edge)).toBe(edge);
    expect(on('darwin', {})).toBeNull();
    expect(on('linux', {})).toBeNull();
    expect(on('win32', {})).toBeNull();
  });

  it('is found where Windows puts it', () => {
    const edge = join('C:\\Program Files (x86)', 'Microsoft', 'Edge', 'Application', 'msedge.exe');
    expect(on('win32', { 'ProgramFiles(x86)': 'C:\\Program Files (x86)' }, edge)).toBe(edge);
  });
});

describe('the arguments', () => {
  it('may name a workspace, and that there is to be no window', () => {
    expect(readArguments([])).toEqual({ workspace: null, window: true, switches: [] });
    expect(readArguments(['--workspace', 'a.clearday', '--no-window'])).toEqual({
      workspace: 'a.clearday',
      window: false,
      switches: [],
    });
  });

  it.each([[['--port', '80']], [['plan.clearday']], [['--workspace']], [['--remote-debugging-port=1']]])(
    'are refused in one sentence: %j',
    (line) => {
      expect(() => readArguments(line)).toThrow('Clearday starts with nothing, or with "--workspace FILE".');
    },
  );
});
