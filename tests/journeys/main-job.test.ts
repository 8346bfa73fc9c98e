import type { Locator, Page } from '@playwright/test';
import { afterEach, describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { tableTexts } from '#tests/support/table-texts';
import { startJourney, type Journey } from '#tests/support/journey';
import { choose, listFiles, readFile } from '#tests/support/pickers';
import { referencePath } from '#tests/support/reference';
import { readDocument } from '#shared/formats/read-document';

/** The main job takes no more clicks and keys than this, outside prose (issue of the window, 3.1). */
const MOST_INPUTS = 40;

let journey: Journey | null = null;
afterEach(async () => {
  await journey?.close();
  journey = null;
});

async function beginJob(): Promise<Journey> {
  journey = await startJourney();
  const { page } = journey;
  await choose(page, { save: 'improvement.clearday', folder: 'Board papers' });
  return journey;
}

/** How the job is done in each way: by pointing, or with the keyboard alone. */
interface Hands {
  readonly newWorkspace: (page: Page) => Promise<void>;
  readonly import: (page: Page) => Promise<void>;
  readonly answer: (page: Page) => Promise<void>;
  readonly confirm: (page: Page, version: string) => Promise<void>;
  readonly issue: (page: Page, version: string) => Promise<void>;
  readonly export: (page: Page) => Promise<void>;
}

const button = (page: Page, name: string | RegExp): Locator => page.getByRole('button', { name }).last();

const pointing: Hands = {
  newWorkspace: (page) => button(page, 'New workspace').click(),
  import: async (page) => {
    if ((await page.getByRole('heading', { name: 'Plan', exact: true }).count()) === 0) {
      await page.getByRole('link', { name: 'Plan', exact: true }).click();
    }
    await page
      .getByRole('button', { name: /Choose a file…|Bring in an update/ })
      .first()
      .click();
  },
  answer: (page) => page.locator('.questions .is-now .answers button').first().click(),
  confirm: async (page, version) => {
    await button(page, `Confirm into draft ${version}`).click();
    await button(page, `Make draft ${version}`).click();
  },
  issue: async (page, version) => {
    await button(page, `Issue ${version}`).click();
    await page.getByRole('dialog', { name: `Issue version ${version}` }).waitFor();
    await button(page, `Issue ${version}`).click();
  },
  export: async (page) => {
    await button(page, /^Export…/).click();
    await page.getByRole('checkbox', { name: 'Tracker as Excel' }).click();
    await button(page, /^Export \d files/).click();
  },
};

/** As a person does: presses Enter when the wanted command is the chosen one. */
async function runFromPalette(page: Page, typed: string, wanted: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type(typed);
  await page.getByRole('option', { name: wanted, selected: true }).waitFor();
  await page.keyboard.press('Enter');
}

const keyboard: Hands = {
  newWorkspace: (page) => page.keyboard.press('Control+N'),
  import: async (page) => {
    if (!(await page.title()).startsWith('Plan, ')) {
      await runFromPalette(page, 'go to plan', 'Go to Plan');
      await page.getByRole('heading', { name: 'Plan', exact: true }).waitFor();
    }
    await page.keyboard.press('Control+I');
  },
  answer: async (page) => {
    await page.keyboard.press('F8');
    await page.keyboard.press('Enter');
  },
  confirm: async (page) => {
    await page.keyboard.press('Control+Enter');
    await page.getByRole('dialog').waitFor();
    await page.keyboard.press('Control+Enter');
  },
  issue: async (page, version) => {
    await runFromPalette(page, 'issue', `Issue version ${version}`);
    await page.getByRole('dialog', { name: `Issue version ${version}` }).waitFor();
    await page.keyboard.press('Control+Enter');
  },
  export: async (page) => {
    await page.keyboard.press('Control+E');
    const tracker = page.getByRole('checkbox', { name: 'Tracker as Excel' });
    await tracker.waitFor();
    for (let steps = 0; steps < 20; steps++) {
      if (await tracker.evaluate((each) => each === document.activeElement)) break;
      await page.keyboard.press('Tab');
    }
    await page.keyboard.press('Space');
    await page.keyboard.press('Control+Enter');
  },
};

const endingOf = (name: string): string => /\.\w+$/.exec(name)?.[0] ?? '';

async function bringIn(page: Page, hands: Hands, version: string): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), hands.import(page)]);
  await chooser.setFiles(referencePath(`plan-v${version}.docx`));
  const confirm = page.getByRole('button', { name: `Confirm into draft ${version}` });
  await confirm.waitFor();
  const open = page.locator('.questions .is-now');
  while ((await open.count()) > 0) {
    const before = await page.locator('.open-count').innerText();
    await hands.answer(page);
    await expect.poll(async () => (await page.locator('.open-count').innerText()) !== before).toBe(true);
  }
  await hands.confirm(page, version);
  await expect.poll(() => page.title()).toMatch(/^Plan, /);
}

async function issue(page: Page, hands: Hands, version: string): Promise<void> {
  await hands.issue(page, version);
  await expect.poll(() => page.title()).toMatch(/^Papers, /);
}

async function doMainJob(hands: Hands): Promise<Journey> {
  const job = await beginJob();
  const { page } = job;
  await hands.newWorkspace(page);
  await page.getByRole('textbox', { name: 'Name' }).waitFor();
  await page.keyboard.type('Improvement plan');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.title()).toMatch(/^Plan, /);
  await page.getByRole('heading', { name: 'This workspace has no plan yet' }).waitFor();
  await bringIn(page, hands, '3.1');
  await issue(page, hands, '3.1');
  await bringIn(page, hands, '3.4');
  await issue(page, hands, '3.4');
  await page.getByRole('heading', { name: 'Cover report', exact: true }).first().waitFor();
  await hands.export(page);
  // While a file is being written the browser keeps it under another name beside it.
  await expect
    .poll(async () => (await listFiles(page, 'Board papers')).map(endingOf).toSorted())
    .toEqual(['.docx', '.xlsx']);
  return job;
}

describe.each([
  ['by pointing', pointing],
  ['by keyboard alone', keyboard],
])('the main job, %s', (_, hands) => {
  it('goes from two Word files to a cover report and a tracker, with no number typed', async () => {
    const { page, count } = await doMainJob(hands);
    const used = count();
    const names = await listFiles(page, 'Board papers');
    const report = await readFile(page, `Board papers/${names.find((name) => name.endsWith('.docx')) ?? ''}`);
    const { document } = await readDocument(report ?? new Uint8Array(), nodeCodec);
    // 32 of 64 actions are Blue: worked out from the plan, printed in the report (truth: figures of version 3.4).
    expect(tableTexts(document).some((text) => text.includes('32 (50%)'))).toBe(true);
    console.log(`clicks and keys: ${used}`);
    expect(used).toBeLessThanOrEqual(MOST_INPUTS);
  });
});
