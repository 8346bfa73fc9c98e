import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createApp } from '#app/create-app';
import { ask as askApp } from '#shared/contract/client';
import { BROWSER, PATIENCE } from '#tests/support/app-window';
import {
  processesWith,
  startWindowProcess,
  until,
  type WindowProcess,
} from '#tests/support/app-window-process';
import { buildBridgePage, type BridgePage } from '#tests/support/built-bridge-page';
import { PARSER } from '#tests/support/contract-app';
import { choose, givePickers, listFiles, readFile } from '#tests/support/pickers';
import { windowLine } from '../../electron/loopback/window/browser-line.ts';
import { makeProfile } from '../../electron/loopback/window/profile.ts';

let built: BridgePage;
let home: string;
let server: WindowProcess;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  built = await buildBridgePage();
});
afterAll(() => built.remove());

beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'clearday-kills-'));
});
afterEach(async () => {
  await context.close();
  server.kill('SIGKILL');
  await server.ended;
  rmSync(home, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 });
});

/** Starts the program, and the browser with the profile that it had before. */
async function start(): Promise<void> {
  server = startWindowProcess(home, built.folder, '--no-window');
  const address = await server.address();
  const profile = makeProfile(join(home, 'own'));
  const switches = windowLine({ address, profile, isRoot: true });
  context = await chromium.launchPersistentContext(profile, {
    executablePath: BROWSER,
    args: [...switches.filter((each) => !/^--(app|user-data-dir)=/.test(each)), '--disable-gpu'],
  });
  page = await context.newPage();
  page.setDefaultTimeout(PATIENCE);
  await givePickers(page);
  await page.goto(address);
  await page.waitForFunction(() => document.title === 'connected');
}

const ask = (wish: unknown): Promise<unknown> => page.evaluate((each) => window.bridge?.ask(each), wish);

interface Claims {
  /** The last change that the program said was done. */
  done: number;
  /** The last change that was in the person's file by what was shown. */
  saved: number;
}

/**
 * Makes one change after the other and notes what is claimed of each, until something breaks. What is claimed is
 * written down outside the browser at once, because the browser may be killed too.
 */
async function changeUntilKilled(claims: Claims): Promise<void> {
  await page.exposeFunction('claimDone', (number: number) => {
    claims.done = Math.max(claims.done, number);
  });
  await page.exposeFunction('claimSaved', (number: number) => {
    claims.saved = Math.max(claims.saved, number);
  });
  await page
    .evaluate(async () => {
      const claim = (name: string, number: number): unknown =>
        Reflect.apply(Reflect.get(window, name), window, [number]);
      for (let number = 1; ; number += 1) {
        const heard = window.bridge?.heard.length ?? 0;
        const reply = JSON.stringify(
          await window.bridge?.call('settings.change', {
            council: `Change ${number}`,
            board: null,
            shares: null,
            singleKeys: null,
          }),
        );
        if (!reply.startsWith('{"ok":true')) return;
        claim('claimDone', number);
        // Now and then a pause, in which the file is written.
        if (number % 7 === 0) {
          const state = async (): Promise<string | undefined> => {
            await new Promise((resolve) => setTimeout(resolve, 5));
            return window.bridge?.heard.slice(heard).findLast((each) => each.kind === 'kept')?.state;
          };
          let now = await state();
          while (now !== 'saved' && now !== 'failed') now = await state();
          if (now === 'failed') return;
          claim('claimSaved', number);
        }
      }
    })
    .catch(() => {
      // The page or its browser was killed.
    });
}

/** The change that a workspace file holds; the file has to be sound. */
async function changeIn(bytes: Uint8Array | null): Promise<number> {
  if (bytes === null) throw new Error('The file is gone.');
  const path = join(home, 'look.clearday');
  writeFileSync(path, bytes);
  const app = createApp({ parser: PARSER, program: 'Clearday test', dataFolder: join(home, 'look') });
  try {
    app.openWorkspace(path, 'view');
    return numberIn((await askApp(app.dispatch, 'settings.view', {})).council);
  } finally {
    app.close();
    rmSync(path, { force: true });
  }
}

function numberIn(council: string): number {
  return Number(/\d+/.exec(council)?.[0] ?? 0);
}

async function makeWorkspace(): Promise<void> {
  await choose(page, { save: 'Plan.clearday' });
  await ask({ kind: 'new-workspace', name: 'Plan' });
  await page.waitForFunction(
    () => window.bridge?.heard.findLast((each) => each.kind === 'kept')?.state === 'saved',
  );
}

/** Opens what is offered, or else the first on the list, and gives the change that is in it. */
async function goOn(): Promise<number> {
  const id = await page.evaluate(async () => {
    const { value } = JSON.parse(JSON.stringify(await window.bridge?.ask({ kind: 'begin' })));
    return String(value.offered?.id ?? value.recent[0]?.id);
  });
  expect(await ask({ kind: 'open-recent', id })).toMatchObject({ ok: true, value: { mode: 'write' } });
  await page.waitForFunction(
    () => window.bridge?.heard.findLast((each) => each.kind === 'kept')?.state === 'saved',
  );
  const view = JSON.stringify(await page.evaluate(() => window.bridge?.call('settings.view', {})));
  const { value }: { readonly value: { readonly council: string } } = JSON.parse(view);
  return numberIn(value.council);
}

/** Moments in milliseconds after the first change, spread over several rounds of changing and saving. */
const MOMENTS = [40, 420, 900, 1730];
const LONGEST = 120_000;

describe('killed at any moment', () => {
  it.each(MOMENTS)(
    'the server loses nothing that was shown as saved (%i ms)',
    async (moment) => {
      await start();
      await makeWorkspace();
      const claims: Claims = { done: 0, saved: 0 };
      const changing = changeUntilKilled(claims);
      await delay(moment);
      server.kill('SIGKILL');
      await changing;
      expect(await changeIn(await readFile(page, 'Plan.clearday'))).toBeGreaterThanOrEqual(claims.saved);
      await context.close();
      await start();
      expect(await goOn()).toBeGreaterThanOrEqual(claims.done);
      expect(await changeIn(await readFile(page, 'Plan.clearday'))).toBeGreaterThanOrEqual(claims.done);
      expect(await listFiles(page, '')).toEqual(['Plan.clearday']);
    },
    LONGEST,
  );

  it.each(MOMENTS)(
    'the window loses nothing that was shown as saved (%i ms)',
    async (moment) => {
      await start();
      await makeWorkspace();
      const claims: Claims = { done: 0, saved: 0 };
      const changing = changeUntilKilled(claims);
      await delay(moment);
      await killBrowser();
      await changing;
      await context.close().catch(() => {});
      server.kill('SIGTERM');
      await server.ended;
      await start();
      const kept = await changeIn(await readFile(page, 'Plan.clearday'));
      expect(kept).toBeGreaterThanOrEqual(claims.saved);
      expect(await goOn()).toBeGreaterThanOrEqual(claims.done);
      expect(await changeIn(await readFile(page, 'Plan.clearday'))).toBeGreaterThanOrEqual(claims.done);
    },
    LONGEST,
  );
});

/** All processes of the browser that this test started: they have its folder on their command lines. */
async function killBrowser(): Promise<void> {
  const profile = join(home, 'own', 'window');
  for (const id of processesWith(profile)) process.kill(id, 'SIGKILL');
  await until(() => (processesWith(profile).length === 0 ? true : null));
}
