/* npm run bench, second part: the Plan screen of a long plan in a real browser. */
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { createApp } from '#app/create-app';
import { ask } from '#shared/contract/client';
import { BROWSER, launchBrowser, startAppWindow } from '#tests/support/app-window';
import { importPlan, PARSER } from '#tests/support/contract-app';
import { milliseconds } from './measure.ts';
import { makePlan } from './plans.ts';
import { traceLongestPause, type LongestPause } from './trace.ts';

const SIZE = 6400;
const MEBIBYTE = 1024 * 1024;
const NO_DETAILS = { status: null, date: null, description: null, sectionsAffected: null, reviewDue: null };

/** A workspace with an issued version and a draft of a later one, both of that many actions. */
async function makeWorkspace(folder: string): Promise<string> {
  const path = join(folder, 'Long plan.clearday');
  const app = createApp({ parser: PARSER, program: 'Clearday bench', dataFolder: join(folder, 'making') });
  app.createWorkspace(path);
  await importPlan(app, makePlan(SIZE, 0), '1.0');
  await ask(app.dispatch, 'versions.issue', { version: '1.0', ...NO_DETAILS });
  await importPlan(app, makePlan(SIZE, 1), '1.1');
  app.close();
  return path;
}

/** Milliseconds from asking for the screen until the first row and until all of them are painted. */
async function timeOpening(page: Page): Promise<{ readonly first: number; readonly whole: number }> {
  return page.evaluate(async () => {
    const painted = async (selector: string): Promise<number> => {
      while (document.querySelector(selector) === null) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
      return performance.now();
    };
    const from = performance.now();
    location.hash = '#/plan';
    dispatchEvent(new PopStateEvent('popstate'));
    const first = await painted('[role="treegrid"] tr[aria-level="2"]');
    // The counts of the filters stand there once all actions do.
    const whole = await painted('.filters .count');
    return { first: first - from, whole: whole - from };
  });
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(500, 600);
  for (let turn = 0; turn < 40; turn++) {
    await page.mouse.wheel(0, 900);
    await page.waitForTimeout(16);
  }
}

async function type(page: Page): Promise<void> {
  await page.keyboard.press('Control+f');
  await page.keyboard.type('survey the damp', { delay: 40 });
  await page.waitForTimeout(300);
}

async function rate(page: Page): Promise<void> {
  await page.locator('tr[aria-level="2"] [data-column="activity"]').first().click();
  await page.keyboard.press('r');
  await page.locator('.toast').waitFor();
  await page.waitForTimeout(300);
}

function print(name: string, { wall, cpu }: LongestPause, aim: string): void {
  const taken = milliseconds(wall).padStart(9);
  console.log(`${name.padEnd(34)}${taken} ms, ${milliseconds(cpu)} ms of the processor  ${aim}`);
}

async function bench(browser: Browser, workspace: string): Promise<void> {
  const window = await startAppWindow({ workspace });
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  await page.goto(window.url);
  await page.locator('.nav').waitFor();
  const { first, whole } = await timeOpening(page);
  console.log(`${'first rows painted'.padEnd(34)}${milliseconds(first).padStart(9)} ms  (aim: under 500 ms)`);
  console.log(`${'all actions there'.padEnd(34)}${milliseconds(whole).padStart(9)} ms`);
  const aim = '(aim: under 50 ms)';
  print('longest pause while scrolling', await traceLongestPause(browser, page, () => scroll(page)), aim);
  print('longest pause while typing', await traceLongestPause(browser, page, () => type(page)), aim);
  print('longest pause while rating', await traceLongestPause(browser, page, () => rate(page)), aim);
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  console.log(`${'memory of the page'.padEnd(34)}${(usedSize / MEBIBYTE).toFixed(0).padStart(9)} MiB`);
  console.log(
    `${'memory of the app'.padEnd(34)}${(process.memoryUsage().rss / MEBIBYTE).toFixed(0).padStart(9)} MiB`,
  );
  await page.close();
  await window.close();
}

if (existsSync(BROWSER)) {
  console.log(`\nThe Plan screen with ${SIZE} actions, in Chromium:`);
  const folder = mkdtempSync(join(tmpdir(), 'clearday-window-bench-'));
  const browser = await launchBrowser();
  try {
    await bench(browser, await makeWorkspace(folder));
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
} else console.log('\nThe Plan screen was not measured: there is no Chromium on this computer.');
