import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Browser, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { launchBrowser, startAppWindow, type AppWindow } from '#tests/support/app-window';
import { buildBridgePage, type BridgePage } from '#tests/support/built-bridge-page';

let built: BridgePage;
let browser: Browser;
let host: AppWindow;
let ours: Page;
let evil: Server;
let evilPort: number;
/** A page of another program on this computer, in the same browser as our window. */
let theirs: Page;
/** What our server answered to it. */
let answered: string[];

beforeAll(async () => {
  built = await buildBridgePage();
  browser = await launchBrowser('--host-resolver-rules=MAP rebind.test 127.0.0.1');
  host = await startAppWindow({ page: built.folder });
  evil = createServer((_, response) => {
    response.writeHead(200, { 'Content-Type': 'text/html' });
    response.end('<!doctype html><title>evil</title><body></body>');
  });
  evilPort = await new Promise((resolve) => {
    evil.listen(0, '127.0.0.1', () => resolve(portOf(evil.address())));
  });
  const context = await browser.newContext();
  ours = await context.newPage();
  await ours.goto(host.url);
  await ours.waitForFunction(() => document.title === 'connected');
});
afterAll(async () => {
  await browser.close();
  evil.close();
  await host.close();
  built.remove();
});

beforeEach(async () => {
  theirs = await ours.context().newPage();
  theirs.on('response', (response) => {
    const url = new URL(response.url());
    if (Number(url.port) === host.port) answered.push(`${response.status()} ${url.pathname}`);
  });
  await theirs.goto(`http://127.0.0.1:${evilPort}/`);
  answered = [];
});
afterEach(() => theirs.close());

function portOf(address: AddressInfo | string | null): number {
  return address === null || typeof address === 'string' ? 0 : address.port;
}

/** Lets the other page load something from ours in a tag, and says whether it came. */
function loadIn(tag: string, path: string): Promise<string> {
  return theirs.evaluate(
    ([name, address]) =>
      new Promise<string>((resolve) => {
        const element = document.createElement(name);
        element.addEventListener('load', () => resolve('loaded'));
        element.addEventListener('error', () => resolve('error'));
        element.setAttribute('src', address);
        document.body.append(element);
      }),
    [tag, `http://127.0.0.1:${host.port}${path}`] as const,
  );
}

/** Lets the other page fetch from ours, and gives the status it can see, or the error. */
function fetchFrom(path: string, options: Readonly<Record<string, unknown>>): Promise<string> {
  return theirs.evaluate(
    async ([address, wanted]) => {
      try {
        const response = await fetch(address, wanted);
        return `${response.type} ${response.status}`;
      } catch (error) {
        return String(error);
      }
    },
    [`http://127.0.0.1:${host.port}${path}`, options] as const,
  );
}

describe('L-02 to L-04, L-08: a page of another program on this computer', () => {
  it('gets no picture, no script and no frame', async () => {
    expect(await loadIn('img', '/')).toBe('error');
    expect(await loadIn('script', '/assets/page.js')).toBe('error');
    await loadIn('iframe', '/');
    expect(answered.filter((each) => !each.startsWith('403 '))).toEqual([]);
    expect(await theirs.evaluate(() => document.querySelector('iframe')?.contentDocument ?? null)).toBeNull();
  });

  it('can not send a form', async () => {
    await theirs.evaluate((port) => {
      const form = document.createElement('form');
      form.method = 'post';
      form.action = `http://127.0.0.1:${port}/api/call`;
      form.enctype = 'text/plain';
      document.body.append(form);
      form.submit();
    }, host.port);
    await expect.poll(() => answered).toEqual(['403 /api/call']);
  });

  it('can not call, with or without asking first', async () => {
    const body = JSON.stringify({ operation: 'history.undo', input: {} });
    // Cross-Origin-Resource-Policy hides even that there was an answer.
    expect(await fetchFrom('/api/call', { method: 'POST', mode: 'no-cors', body })).toMatch(
      /Failed to fetch/,
    );
    expect(await fetchFrom('/session/begin', { method: 'POST', mode: 'no-cors', body })).toMatch(
      /Failed to fetch/,
    );
    const json = { 'Content-Type': 'application/json', Authorization: `Bearer ${'0'.repeat(64)}` };
    expect(await fetchFrom('/api/call', { method: 'POST', headers: json, body })).toMatch(/Failed to fetch/);
    expect(await fetchFrom('/api/events', { headers: json })).toMatch(/Failed to fetch/);
    expect(answered.filter((each) => !/^(403|405) /.test(each))).toEqual([]);
  });

  it('gets no WebSocket and no event source', async () => {
    const outcomes = await theirs.evaluate(async (port) => {
      const broke = (target: EventTarget): Promise<string> =>
        new Promise((resolve) => {
          target.addEventListener('open', () => resolve('open'));
          target.addEventListener('error', () => resolve('error'));
        });
      return Promise.all([
        broke(new WebSocket(`ws://127.0.0.1:${port}/api/events`)),
        broke(new EventSource(`http://127.0.0.1:${port}/api/events`)),
      ]);
    }, host.port);
    expect(outcomes).toEqual(['error', 'error']);
  });

  it('opens our page without a way to it, and without a code', async () => {
    const [opened] = await Promise.all([
      theirs.context().waitForEvent('page'),
      theirs.evaluate((port) => {
        const other = window.open(`http://127.0.0.1:${port}/`);
        other?.postMessage('token?', '*');
      }, host.port),
    ]);
    await opened.waitForLoadState();
    // The browser's own error page.
    expect(opened.url()).toBe('chrome-error://chromewebdata/');
    await opened.close();
  });

  it('has cost our own page nothing', async () => {
    expect(await ours.evaluate(() => window.bridge?.call('versions.list', {}))).toMatchObject({
      error: { code: 'no-workspace' },
    });
    expect(host.alarms).toEqual([]);
  });
});

describe('L-02: a name that points to this computer', () => {
  it.each(['rebind.test', 'localhost', '0.0.0.0'])('%s gets no page at all', async (name) => {
    const page = await browser.newPage();
    await expect(page.goto(`http://${name}:${host.port}/`)).rejects.toThrow(/ERR_HTTP_RESPONSE_CODE_FAILURE/);
    await page.close();
  });

  it('gets nothing from a page that was rebound to it', async () => {
    const page = await browser.newPage();
    await page.goto(`http://rebind.test:${evilPort}/`);
    const seen = await page.evaluate(async (port) => {
      try {
        return await (
          await fetch(`http://rebind.test:${port}/api/call`, { method: 'POST', body: '{}' })
        ).text();
      } catch (error) {
        return String(error);
      }
    }, host.port);
    expect(seen).toMatch(/Failed to fetch/);
    await page.close();
  });
});

describe('L-09: our own page', () => {
  it('runs nothing but its own scripts, and shows nothing but its own styles', async () => {
    const blocked = await ours.evaluate(async () => {
      const outcomes: Record<string, string> = {};
      const attempt = (name: string, run: () => unknown): void => {
        try {
          outcomes[name] = String(run());
        } catch (error) {
          outcomes[name] = error instanceof Error ? error.name : 'error';
        }
      };
      // Typed as any text would be that came out of a document.
      const html: string = '<img src=x onerror="document.title=1">';
      attempt('innerHTML', () => Reflect.set(document.body, 'innerHTML', html));
      attempt('text as script', () => Reflect.apply(window.setTimeout, window, ['document.title = "ran"']));
      attempt('script', () => {
        const script = document.createElement('script');
        Reflect.set(script, 'src', 'data:text/javascript,document.title=1');
        document.body.append(script);
        return 'added';
      });
      outcomes['elsewhere'] = await fetch('https://example.invalid/').then(
        () => 'reached',
        () => 'blocked',
      );
      return outcomes;
    });
    expect(blocked).toEqual({
      innerHTML: 'TypeError',
      'text as script': 'TypeError',
      script: 'TypeError',
      elsewhere: 'blocked',
    });
    expect(await ours.title()).toBe('connected');
  });
});
