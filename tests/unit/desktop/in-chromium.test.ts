import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, BrowserContext } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { writeHtml } from '#shared/formats/html/write/write-html';
import { launchBrowser } from '#tests/support/app-window';
import { houseStyle } from '#tests/support/house-style';
import { samplePaper } from '#tests/support/sample-paper';
import { letPapersPrint, openProgramPage, serveProgram } from '#tests/support/desktop/in-chromium';
import { startTestDesktop, type StartedDesktop } from '#tests/support/desktop/start';

const PAGE = resolve(import.meta.dirname, '../../../out/page');

let browser: Browser;
let desktop: StartedDesktop;
let context: BrowserContext;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
beforeEach(async () => {
  desktop = await startTestDesktop([], { pageFolder: pathToFileURL(`${PAGE}/`) });
});
afterEach(async () => {
  await context.close();
  desktop.stop();
});

describe('the built page with the built preload script, in a real browser', () => {
  it('opens the sample and follows the menu, under the whole policy and without a request to elsewhere (E-10, E-11, E-13)', async () => {
    const { electron } = desktop;
    const troubles: string[] = [];
    context = await browser.newContext({ locale: 'en-GB' });
    await serveProgram(context, electron);
    const page = await openProgramPage(context, electron);
    page.on('console', (message) => message.type() === 'error' && troubles.push(message.text()));
    page.on('pageerror', (error) => troubles.push(error.message));
    page.on('request', (request) => {
      if (!/^(https:\/\/bundle\.test\/|data:|blob:)/.test(request.url())) troubles.push(request.url());
    });
    await page.getByRole('button', { name: 'Open the sample' }).click();
    await expect.poll(() => page.title()).toMatch(/^Plan, .*sample.*, Clearday$/);
    const versions = electron.menus
      .flat()
      .flatMap(({ submenu }) => (Array.isArray(submenu) ? submenu : []))
      .find(({ label }) => label === '&Versions');
    // A page that is still being drawn may miss it; a person would choose it again.
    const chooseAgain = (): Promise<string> => {
      Reflect.apply(versions?.click ?? (() => {}), undefined, []);
      return page.title();
    };
    await expect.poll(chooseAgain, { interval: 500 }).toMatch(/^Versions, /);
    expect([troubles, desktop.bugs]).toEqual([[], []]);
  });
});

describe('a paper, printed by a real browser', () => {
  it('keeps its style and its tags in the sandbox (E-11)', async () => {
    const { electron, page: bridge, folder } = desktop;
    context = await browser.newContext();
    await letPapersPrint(browser, electron);
    const html = writeHtml(samplePaper(), houseStyle);
    const pdf = await bridge.wish({ kind: 'print-pdf', html, fileName: 'Report.pdf' });
    writeFileSync(folder.path('paper.pdf'), pdf);
    const read = (program: string, ...words: string[]): string =>
      execFileSync(program, [...words, folder.path('paper.pdf'), ...(program === 'pdftotext' ? ['-'] : [])], {
        encoding: 'utf8',
      });
    expect(read('pdfinfo')).toMatch(/Tagged: +yes/);
    expect(read('pdftotext', '-layout')).toContain('Page 1 of');
  });
});
