import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { PATIENCE } from '#tests/support/app-window';
import type { FakeElectron } from '#tests/support/fake-electron/fake-electron';
import { preloadParts } from '#tests/support/fake-electron/fake-preload';
import type { FakeContents } from '#tests/support/fake-electron/fake-window';

const PRELOAD = resolve(import.meta.dirname, '../../../out/desktop/preload.cjs');

/** Where a real browser finds what Electron has under app://bundle: it knows no scheme of ours. */
export const STAND_IN = 'https://bundle.test';

/** Answers the addresses of the program in a real browser with what its own protocol handler gives. */
export async function serveProgram(context: BrowserContext, electron: FakeElectron): Promise<void> {
  await context.route(`${STAND_IN}/**`, async (route) => {
    const url = route.request().url().replace(STAND_IN, 'app://bundle');
    const response = await electron.schemes.get('app')?.(new Request(url));
    if (response === undefined) throw new Error('Nothing answers to app:');
    await route.fulfill({
      status: response.status,
      headers: Object.fromEntries(response.headers),
      body: Buffer.from(await response.arrayBuffer()),
    });
  });
}

/** Opens the built page with the built preload script, whose channels lead to the program's own handlers. */
export async function openProgramPage(context: BrowserContext, electron: FakeElectron): Promise<Page> {
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const { ipcRenderer } = preloadParts(electron);
  await page.exposeFunction('invokeForTest', (channel: string, words: unknown[]) =>
    ipcRenderer.invoke(channel, ...words),
  );
  await page.addInitScript(`
    const listeners = new Map();
    window.tellForTest = (channel, text) => listeners.get(channel)?.({}, text);
    const electron = {
      contextBridge: { exposeInMainWorld: (name, api) => Object.defineProperty(window, name, { value: api }) },
      ipcRenderer: {
        invoke: (channel, ...words) => window.invokeForTest(channel, words),
        on: (channel, listener) => listeners.set(channel, listener),
        off: (channel) => listeners.delete(channel),
      },
      webUtils: { getPathForFile: () => '' },
    };
    ((require, module, exports) => { ${readFileSync(PRELOAD, 'utf8')} })(() => electron, {}, {});
  `);
  electron.window.webContents.on('sent:clearday:event', (text: string) => {
    page.evaluate(`window.tellForTest('clearday:event', ${JSON.stringify(text)})`).catch(() => {});
  });
  await page.goto(`${STAND_IN}/index.html`);
  return page;
}

/** Lets papers be printed by a real browser, in a window without script, as in the program. */
export async function letPapersPrint(browser: Browser, electron: FakeElectron): Promise<void> {
  const context = await browser.newContext({ javaScriptEnabled: false });
  await serveProgram(context, electron);
  const shown = await context.newPage();
  electron.app.on('web-contents-created', (_: unknown, contents: FakeContents) => {
    const window = electron.windows.at(-1);
    if (window === undefined) return;
    window.load = async () => {
      const answer = await shown.goto(window.loaded.at(-1)?.replace('app://bundle', STAND_IN) ?? '');
      if (answer?.headers()['content-security-policy']?.endsWith('; sandbox') !== true)
        throw new Error('The paper was not shut in a sandbox.');
    };
    contents.print = () =>
      shown.pdf({ tagged: true, outline: true, preferCSSPageSize: true, printBackground: true });
  });
}
