import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { launchBrowser, startAppWindow, type AppWindow } from '#tests/support/app-window';
import { buildBridgePage, type BridgePage } from '#tests/support/built-bridge-page';

let built: BridgePage;
let browser: Browser;
let host: AppWindow;
let page: Page;

beforeAll(async () => {
  built = await buildBridgePage();
  browser = await launchBrowser();
  host = await startAppWindow({ page: built.folder });
  page = await browser.newPage();
  await page.goto(host.url);
  await page.waitForFunction(() => document.title !== '…');
});
afterAll(async () => {
  await browser.close();
  await host.close();
  built.remove();
});

describe('the bridge of the app window', () => {
  it('connects, and takes the code out of the address', async () => {
    expect(await page.title()).toBe('connected');
    expect(page.url()).toBe(`http://127.0.0.1:${host.port}/`);
  });

  it('asks the app', async () => {
    expect(await page.evaluate(() => window.bridge?.call('versions.list', {}))).toMatchObject({
      ok: false,
      error: { code: 'no-workspace' },
    });
  });

  it('begins', async () => {
    expect(await page.evaluate(() => window.bridge?.ask({ kind: 'begin' }))).toMatchObject({
      ok: true,
      value: { first: true, open: null, lacks: ['show-saved'] },
    });
  });
});
