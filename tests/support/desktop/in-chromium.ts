import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import type { FakeElectron } from '#tests/support/fake-electron/fake-electron';
import { preloadParts } from '#tests/support/fake-electron/fake-preload';

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
