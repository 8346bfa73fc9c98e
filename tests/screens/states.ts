import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { goToScreen } from '#tests/support/journey';

/** One thing that a person can see, and the way to it from the sample's plan. */
export interface ScreenState {
  readonly name: string;
  readonly reach: (page: Page) => Promise<void>;
}

const SAMPLE_PLAN = resolve('resources', 'sample', 'wychbourne-plan-v1.1.docx');

/** Drops a file on the window, as a person would. */
async function drop(page: Page, path: string, name: string): Promise<void> {
  const text = readFileSync(path).toString('base64');
  const files = await page.evaluateHandle(
    ([bytes, fileName]) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([Uint8Array.from(atob(bytes), (sign) => sign.charCodeAt(0))], fileName));
      return transfer;
    },
    [text, name] as const,
  );
  await page.dispatchEvent('.drop-zone', 'drop', { dataTransfer: files });
}

const screen =
  (hash: string, ready: string) =>
  async (page: Page): Promise<void> => {
    await goToScreen(page, hash);
    await page.locator(ready).first().waitFor();
  };

const SETTINGS = ['house', 'scale', 'roles', 'words', 'window', 'care', 'history', 'help', 'about'];

/** Every screen and state, in the order of the first board cycle. */
export const STATES: readonly ScreenState[] = [
  { name: 'start', reach: screen('#/start', '.start h1') },
  {
    name: 'start-new',
    reach: async (page) => {
      await screen('#/start', '.start h1')(page);
      await page.keyboard.press('Control+N');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    name: 'palette',
    reach: async (page) => {
      await page.keyboard.press('Control+K');
      await page.keyboard.type('2.');
    },
  },
  { name: 'import-empty', reach: screen('#/import', '.empty') },
  {
    name: 'import',
    reach: async (page) => {
      await screen('#/import', '.main')(page);
      await drop(page, SAMPLE_PLAN, 'wychbourne-plan-v1.2.docx');
      await page.getByRole('button', { name: /^Confirm into draft/ }).waitFor();
    },
  },
  { name: 'plan', reach: screen('#/plan', '[role="treegrid"] [role="row"]') },
  {
    name: 'plan-filter',
    reach: async (page) => {
      await screen('#/plan', '[role="treegrid"] [role="row"]')(page);
      await page.locator('.counts button[data-r="amber"]').first().click();
    },
  },
  {
    name: 'plan-action',
    reach: async (page) => {
      await screen('#/plan', '[role="treegrid"] [role="row"]')(page);
      await page.locator('[role="treegrid"] [role="row"][aria-level="2"]').first().click();
      await page.keyboard.press('Enter');
      await page.locator('.side').waitFor();
    },
  },
  { name: 'versions', reach: screen('#/versions', '.vers tbody tr') },
  {
    name: 'versions-issue',
    reach: async (page) => {
      await screen('#/versions?issue=1.1', '.vers tbody tr')(page);
      await page.getByRole('dialog', { name: 'Issue version 1.1' }).waitFor();
    },
  },
  { name: 'compare', reach: screen('#/compare', '.chg') },
  {
    name: 'compare-unexplained',
    reach: async (page) => {
      await screen('#/compare', '.chg')(page);
      await page.getByRole('button', { name: /^Unexplained/ }).click();
    },
  },
  { name: 'papers', reach: screen('#/papers', '.desk .page') },
  {
    name: 'papers-preview',
    reach: async (page) => {
      await screen('#/papers', '.desk')(page);
      await page
        .getByRole('button', { name: 'Print preview' })
        .or(page.getByText('Print preview'))
        .first()
        .click();
      await page.locator('.sheet').first().waitFor();
    },
  },
  {
    name: 'papers-export',
    reach: async (page) => {
      await screen('#/papers', '.desk')(page);
      await page.keyboard.press('Control+E');
      await page.getByRole('dialog').waitFor();
    },
  },
  { name: 'check-empty', reach: screen('#/check', '.empty') },
  {
    name: 'check',
    reach: async (page) => {
      await screen('#/check', '.main')(page);
      await drop(page, SAMPLE_PLAN, 'wychbourne-plan-v1.1.docx');
      await page.locator('.readiness').waitFor();
      await page.keyboard.press('F8');
    },
  },
  ...SETTINGS.map((part) => ({
    name: `settings-${part}`,
    reach: screen(`#/settings?part=${part}`, '.settings-parts [aria-current="page"]'),
  })),
];
