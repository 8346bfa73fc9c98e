import type { Browser, BrowserContext, Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { launchBrowser, PATIENCE, startAppWindow, type AppWindow } from './app-window.ts';
import { buildBridgePage, type BridgePage } from './built-bridge-page.ts';
import { givePickers } from './pickers.ts';

/** The app window of the running test, on a page that has nothing but the bridge. */
export interface BridgeWindow {
  readonly page: Page;
  readonly ask: (wish: unknown) => Promise<unknown>;
  /** Opens the window again while the program runs on. */
  readonly openAgain: () => Promise<void>;
  /** Starts the program again on the same data, and opens the window. */
  readonly startAgain: () => Promise<void>;
}

/** A server and a page of its own for each test of the file; the browser is one for all. */
export function useBridgeWindow(): BridgeWindow {
  let built: BridgePage;
  let browser: Browser;
  let context: BrowserContext;
  let host: AppWindow;
  let page: Page;
  const openPage = async (): Promise<void> => {
    page = await context.newPage();
    page.setDefaultTimeout(PATIENCE);
    await givePickers(page);
    await page.goto(host.newUrl());
    await page.waitForFunction(() => document.title === 'connected');
  };
  beforeAll(async () => {
    built = await buildBridgePage();
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser.close();
    built.remove();
  });
  beforeEach(async () => {
    context = await browser.newContext();
    host = await startAppWindow({ page: built.folder });
    await openPage();
  });
  afterEach(async () => {
    await context.close();
    await host.close();
  });
  return {
    get page() {
      return page;
    },
    ask: (wish) => page.evaluate((each) => window.bridge?.ask(each), wish),
    openAgain: async () => {
      await page.close();
      await openPage();
    },
    startAgain: async () => {
      await page.close();
      await host.stop();
      host = await startAppWindow({ page: built.folder, after: host });
      await openPage();
    },
  };
}
