import { createServer, type Server } from 'node:http';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser } from '#tests/support/app-window';
import { startWindowProcess, type WindowProcess } from '#tests/support/app-window-process';
import { buildBridgePage, type BridgePage } from '#tests/support/built-bridge-page';

let built: BridgePage;
let browser: Browser;
let home: string;
let server: WindowProcess;
let impostor: Server | null;
let page: Page;
let token: string;

beforeAll(async () => {
  built = await buildBridgePage();
  browser = await launchBrowser();
});
afterAll(async () => {
  await browser.close();
  built.remove();
});

beforeEach(async () => {
  home = mkdtempSync(join(tmpdir(), 'clearday-impostor-'));
  impostor = null;
  server = startWindowProcess(home, built.folder, '--no-window');
  page = await browser.newPage();
  await connectPage();
});
async function connectPage(): Promise<void> {
  const begun = page.waitForResponse((response) => response.url().endsWith('/session/begin'));
  await page.goto(await server.address());
  ({ token } = JSON.parse(await (await begun).text()));
  await page.waitForFunction(() => document.title === 'connected');
}

afterEach(async () => {
  await page.close();
  impostor?.close();
  impostor?.closeAllConnections();
  server.kill('SIGKILL');
  await server.ended;
  rmSync(home, { recursive: true, force: true });
});

/** A page that never hears that its line to the server broke, as a busy one does for a while. */
async function openDeafPage(): Promise<void> {
  server.kill('SIGKILL');
  await server.ended;
  server = startWindowProcess(home, built.folder, '--no-window');
  await page.close();
  page = await browser.newPage();
  await page.addInitScript(() => {
    const fetchNow = window.fetch.bind(window);
    window.fetch = async (...asked) => {
      const response = await fetchNow(...asked);
      if (!response.url.endsWith('/api/events')) return response;
      const endless = new TransformStream<Uint8Array, Uint8Array>();
      void response.body
        ?.pipeTo(endless.writable, { preventClose: true, preventAbort: true })
        .catch(() => {});
      return new Response(endless.readable);
    };
  });
  await connectPage();
}

/** Everything that the impostor on our port was sent. */
interface Loot {
  readonly requests: string[];
  readonly all: string[];
}

/** Takes the port of the dead server, as any other program of this computer could. */
async function takePort(answer: string): Promise<Loot> {
  const loot: Loot = { requests: [], all: [] };
  impostor = createServer((request, response) => {
    loot.requests.push(`${request.method} ${request.url}`);
    loot.all.push(...request.rawHeaders);
    request.setEncoding('latin1').on('data', (text: string) => loot.all.push(text));
    request.on('end', () => {
      response.writeHead(200, { 'Content-Type': 'application/json' });
      response.end(answer);
    });
  });
  const port = Number(new URL(page.url()).port);
  const taken = impostor;
  await new Promise<void>((resolve) => taken.listen(port, '127.0.0.1', resolve));
  return loot;
}

const SECRET = 'The secret progress of action 3.4';

const call = (): Promise<unknown> =>
  page.evaluate((text) => window.bridge?.call('history.undo', { text }), SECRET);

describe('L-16: a program that takes the port of a server that was killed', () => {
  it.each([
    ['that answers anything', '{"ok":true,"value":null}'],
    ['that makes up a proof', JSON.stringify({ proof: 'a'.repeat(64) })],
    ['that says nothing', ''],
  ])('gets neither the token nor any words, %s', async (_, answer) => {
    server.kill('SIGKILL');
    await server.ended;
    const loot = await takePort(answer);
    expect(await call()).toMatchObject({
      ok: false,
      error: { code: 'not-connected', message: expect.stringMatching(/^Clearday has stopped\./) },
    });
    expect(await call()).toMatchObject({ error: { code: 'not-connected' } });
    expect(loot.requests.filter((each) => each !== 'POST /session/prove')).toEqual([]);
    expect(token).toMatch(/^[0-9a-f]{64}$/);
    expect(loot.all.filter((each) => each.includes(token) || each.includes(SECRET))).toEqual([]);
  });

  it('gets nothing before the page has heard that its line broke', async () => {
    await openDeafPage();
    server.kill('SIGKILL');
    await server.ended;
    const loot = await takePort('{"ok":true,"value":null}');
    expect(await call()).toMatchObject({ error: { code: 'not-connected' } });
    expect(loot.all.filter((each) => each.includes(token) || each.includes(SECRET))).toEqual([]);
  });

  it('is told of to the person', async () => {
    server.kill('SIGKILL');
    await server.ended;
    const trouble = await page.waitForFunction(
      () => window.bridge?.heard.find((each) => each.kind === 'trouble')?.error,
    );
    expect(await trouble.jsonValue()).toMatchObject({ code: 'not-connected' });
  });

  it('gets nothing from a page that is loaded again either', async () => {
    server.kill('SIGKILL');
    await server.ended;
    const loot = await takePort('<!doctype html><title>impostor</title>');
    await page.reload();
    expect(loot.all.filter((each) => each.includes(token))).toEqual([]);
  });
});
