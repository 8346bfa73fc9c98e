import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER } from '#tests/support/app-window';
import { startWindowProcess, type WindowProcess } from '#tests/support/app-window-process';
import { buildBridgePage, type BridgePage } from '#tests/support/built-bridge-page';
import { exchange } from '#tests/support/raw-http';
import { makeWorkspaceFile } from '#tests/support/workspace-file';
import { windowLine } from '../../electron/loopback/window/browser-line.ts';
import { makeProfile, tidyProfile } from '../../electron/loopback/window/profile.ts';

/** Words of the plan that is brought in, which are nobody's business outside the workspace. */
const WORDS = 'Wychbourne Council Adult Social Care';
const SAMPLE = readFileSync(
  resolve(import.meta.dirname, '../../resources/sample/wychbourne-plan-v1.0.docx'),
).toString('base64');

let built: BridgePage;
let home: string;
let server: WindowProcess;
let context: BrowserContext;
let profile: string;
let address: string;
let token: string;
/** All that the processes of this computer say on their command lines. */
let commandLines: string;
let errorBodies: string;
/** What the code gave when it was presented again. */
let presentedAgain: string;
let imported: unknown;

beforeAll(async () => {
  built = await buildBridgePage();
  home = mkdtempSync(join(tmpdir(), 'clearday-secrets-'));
  makeWorkspaceFile(join(home, 'Plan.clearday'));
  server = startWindowProcess(home, built.folder, '--no-window', '--workspace', join(home, 'Plan.clearday'));
  address = await server.address();
  profile = makeProfile(join(home, 'own'));
  const switches = windowLine({ address, profile, isRoot: true });
  context = await chromium.launchPersistentContext(profile, {
    executablePath: BROWSER,
    args: [...switches.filter((each) => !/^--(app|user-data-dir)=/.test(each)), '--disable-gpu'],
  });
  const page = await context.newPage();
  const begun = page.waitForResponse((response) => response.url().endsWith('/session/begin'));
  await page.goto(address);
  ({ token } = JSON.parse(await (await begun).text()));
  await page.waitForFunction(() => document.title === 'connected');
  imported = await page.evaluate(async (bytes) => {
    const file = new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], 'plan.docx');
    const admitted = JSON.parse((await window.bridge?.admit(file)) ?? '');
    return window.bridge?.call('imports.start', {
      file: admitted.value.handle,
      tracked: 'accept',
      version: '1.0',
      status: null,
      date: null,
      description: null,
      answers: {},
      acceptDoubts: true,
    });
  }, SAMPLE);
  errorBodies = JSON.stringify(
    await page.evaluate(() =>
      Promise.all([
        window.bridge?.call('plans.export', { version: '9.9' }),
        window.bridge?.call('nothing', {}),
        window.bridge?.ask({ kind: 'open-recent', id: 'copy-nothing' }),
        window.bridge?.ask({ kind: 'nothing at all' }).catch(String),
      ]),
    ),
  );
  commandLines = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((name) => readQuietly(`/proc/${name}/cmdline`))
    .join('\n');
  presentedAgain = (await exchange(Number(new URL(address).port), address)).body;
  await context.close();
  // As the program does when its window is closed.
  tidyProfile(profile);
}, 60_000);
afterAll(async () => {
  server.kill('SIGTERM');
  await server.ended;
  rmSync(home, { recursive: true, force: true });
  built.remove();
});

function readQuietly(path: string): string {
  try {
    return readFileSync(path, 'latin1');
  } catch {
    return '';
  }
}

/** The files under a folder that have the text in them. */
function filesWith(folder: string, text: string): readonly string[] {
  const coded = [Buffer.from(text, 'utf8'), Buffer.from(text, 'utf16le')];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((path) => coded.some((each) => readFileSync(path).includes(each)));
}

const code = (): string => address.slice(address.indexOf('#c=') + 3);

describe('L-06, L-17: token, code and words of documents', () => {
  it('are known to this test, and the words are in the workspace', () => {
    expect(imported).toMatchObject({ ok: true });
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(code()).toMatch(/^[0-9a-f]{64}$/);
    expect(filesWith(home, WORDS)).toContain(join(home, 'Plan.clearday'));
  });

  it('token and code are in no file, and in no word that the program said', () => {
    expect(filesWith(home, token)).toEqual([]);
    expect(filesWith(home, code())).toEqual([]);
    expect(server.said().replace(address, '')).not.toContain(code());
    expect(server.said()).not.toContain(token);
  });

  it('words of documents are not in the browser’s folder, nor in what the program said', () => {
    expect(filesWith(profile, WORDS)).toEqual([]);
    expect(server.said()).not.toContain(WORDS);
  });

  it('no error tells a token, a code or a path', () => {
    expect(errorBodies).toContain('not-found');
    expect(
      [token, code(), home, 'node_modules', '.ts:'].filter((each) => errorBodies.includes(each)),
    ).toEqual([]);
  });

  it('no process has the token on its command line', () => {
    expect(commandLines).toContain('no-first-run');
    expect(commandLines).not.toContain(token);
  });

  it('the code on a command line is worth nothing once the window is open', async () => {
    expect(presentedAgain).not.toContain('token');
    // Whoever tries it knows what only the window should: the server ends.
    expect(await server.ended).toBe(1);
  });
});
