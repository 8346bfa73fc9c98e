import { AxeBuilder } from '@axe-core/playwright';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import {
  launchBrowser,
  PATIENCE,
  startAppWindow,
  type AppWindow,
  type AppWindowOptions,
} from './app-window.ts';
import { givePickers } from './pickers.ts';

/** How the window is shown. */
export interface Look {
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  readonly forcedColours?: boolean;
  readonly reducedMotion?: boolean;
}

/** The program in a real browser, watched: what no journey may ever see makes it fail at the end. */
export interface Journey {
  readonly page: Page;
  readonly window: AppWindow;
  /** Keys and clicks so far, without the prose that was typed. */
  readonly count: () => number;
  /** Throws when an error was on the console, a policy was violated, or a request left the computer. */
  readonly close: () => Promise<void>;
}

/** One for all journeys of a file; it ends with the process. */
let browser: Promise<Browser> | null = null;

export async function startJourney(options: AppWindowOptions & Look = {}): Promise<Journey> {
  const window = await startAppWindow(options);
  browser ??= launchBrowser();
  const context = await openContext(await browser, options);
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  const troubles = watch(page, window.port);
  await givePickers(page);
  await countInputs(page);
  await page.goto(window.url);
  await page.locator('.app').waitFor();
  return {
    page,
    window,
    count: () => counts.get(page) ?? 0,
    close: async () => {
      await context.close();
      await window.close();
      if (troubles.length > 0) throw new Error(`The window was in trouble:\n${troubles.join('\n')}`);
    },
  };
}

function openContext(opened: Browser, look: Look): Promise<BrowserContext> {
  return opened.newContext({
    viewport: { width: look.width ?? 1440, height: look.height ?? 900 },
    colorScheme: look.dark === true ? 'dark' : 'light',
    forcedColors: look.forcedColours === true ? 'active' : 'none',
    reducedMotion: look.reducedMotion === true ? 'reduce' : 'no-preference',
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
  });
}

/** Gathers what must not happen: errors on the console (violated policies among them), and requests to elsewhere. */
function watch(page: Page, port: number): string[] {
  const troubles: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') troubles.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => troubles.push(`page: ${error.stack ?? error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    const home = url.hostname === '127.0.0.1' && url.port === String(port);
    if (!home && url.protocol !== 'blob:' && url.protocol !== 'data:')
      troubles.push(`request: ${request.url()}`);
  });
  return troubles;
}

const counts = new WeakMap<Page, number>();

/** Counts clicks and keys as the page sees them; letters typed into a text field are prose. */
async function countInputs(page: Page): Promise<void> {
  await page.exposeFunction('countInput', () => counts.set(page, (counts.get(page) ?? 0) + 1));
  await page.addInitScript(() => {
    const told = (): void => void Reflect.get(window, 'countInput')?.();
    addEventListener('click', (event) => event.isTrusted && event.detail > 0 && told(), true);
    addEventListener(
      'keydown',
      (event) => {
        const prose =
          event.key.length === 1 &&
          !event.ctrlKey &&
          event.target instanceof Element &&
          event.target.closest('input, textarea, [contenteditable="true"]') !== null;
        const modifier = ['Shift', 'Control', 'Alt', 'Meta'].includes(event.key);
        if (event.isTrusted && !prose && !modifier) told();
      },
      true,
    );
  });
}

/** What axe finds on the page as it is now, a line each; [] is what every state must give. */
export async function findBarriers(page: Page): Promise<string[]> {
  // What is still fading in has less contrast than it will have.
  await page.evaluate(async () => {
    const ending = document
      .getAnimations()
      .filter(({ effect }) => effect?.getComputedTiming().iterations !== Infinity);
    await Promise.allSettled(ending.map((animation) => animation.finished));
  });
  const { violations } = await new AxeBuilder({ page })
    // Fluent's focus trap catches the Tab key with these; they pass the focus on and can't keep it.
    .exclude('[data-tabster-dummy]')
    .options({ rules: { 'target-size': { enabled: true } } })
    .analyze();
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${help} [${String(target)}] ${failureSummary ?? ''}`),
  );
}

/** Goes to a screen as the address bar would. */
export async function goToScreen(page: Page, hash: string): Promise<void> {
  await page.evaluate((to) => {
    location.hash = to;
    dispatchEvent(new PopStateEvent('popstate'));
  }, hash);
}
