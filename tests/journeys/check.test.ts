import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { afterEach, expect, it } from 'vitest';
import { readBytes } from '#tests/support/docx-package';
import { findBarriers, goToScreen, type Journey } from '#tests/support/journey';
import { choose, readFile } from '#tests/support/pickers';
import { startWithSample } from '#tests/support/sample-window';

const PAPER = resolve('..', 'shared', 'reference', 'cover-report-2023-06.docx');

let journey: Journey;
afterEach(() => journey.close());

/** Drops the paper on the window, as a person would, and waits for what was found. */
async function checkPaper(page: Page): Promise<void> {
  await goToScreen(page, '#/check');
  await page.locator('.empty').waitFor();
  const text = readFileSync(PAPER).toString('base64');
  const files = await page.evaluateHandle((bytes) => {
    const transfer = new DataTransfer();
    const sign = (each: string): number => each.charCodeAt(0);
    transfer.items.add(new File([Uint8Array.from(atob(bytes), sign)], 'Board report June.docx'));
    return transfer;
  }, text);
  await page.dispatchEvent('.drop-zone', 'drop', { dataTransfer: files });
  await page.locator('.readiness').waitFor();
}

/** What axe finds in the window. How the paper itself is built is what is being checked, and it is shown as it is. */
async function findOwnBarriers(page: Page): Promise<string[]> {
  const barriers = await findBarriers(page);
  return barriers.filter(
    (each) => !/^(?:empty-table-header|heading-order): .*(?:Page \d|\.p-heading)/.test(each),
  );
}

const currentCard = (page: Page): Promise<string | null> =>
  page.locator('.finding.is-now .pin').first().textContent();
const currentMark = (page: Page): Promise<string | null> =>
  page.evaluate(
    () => document.querySelector('.sheet .mark.is-current')?.getAttribute('data-finding') ?? null,
  );

it('says what to do where no paper is being checked', async () => {
  journey = await startWithSample();
  const { page } = journey;
  await goToScreen(page, '#/check');
  await page.getByText('No paper is being checked').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Choose a paper' }).isVisible()).toBe(true);
  expect(await findOwnBarriers(page)).toEqual([]);
});

it('shows the paper with its findings in their places, and goes through them by key', async () => {
  journey = await startWithSample();
  const { page } = journey;
  await checkPaper(page);
  await page.getByText('Not ready to publish').waitFor();
  await expect.poll(() => page.locator('.sheet .mark .pin').count()).toBeGreaterThan(10);
  await page.keyboard.press('F8');
  await expect.poll(() => currentCard(page)).toBe('1');
  await page.keyboard.press('F8');
  await expect.poll(() => currentCard(page)).toBe('2');
  await page.keyboard.press('Shift+F8');
  await expect.poll(() => currentCard(page)).toBe('1');
  const pin = page.locator('.sheet .mark .pin').nth(3);
  const number = await pin.textContent();
  await pin.click();
  await expect.poll(() => currentCard(page)).toBe(number);
  const card = page.locator('.finding.is-now');
  await expect.poll(() => currentMark(page)).toBe(await card.getAttribute('data-finding'));
  await expect.poll(() => card.evaluate((each) => each === document.activeElement)).toBe(true);
  expect(await findOwnBarriers(page)).toEqual([]);
});

it('lists one kind alone', async () => {
  journey = await startWithSample();
  const { page } = journey;
  await checkPaper(page);
  const all = await page.locator('.finding').count();
  await page
    .getByRole('group', { name: 'Show' })
    .getByRole('button', { name: /^Must fix/ })
    .click();
  const must = await page.locator('.finding').count();
  expect(must).toBeLessThan(all);
  await expect.poll(() => page.locator('.finding .severity.is-must').count()).toBe(must);
});

it('lets a finding stand with a reason and a name, and takes that back, by keys alone', async () => {
  journey = await startWithSample();
  const { page } = journey;
  await checkPaper(page);
  await page.keyboard.press('F8');
  await page.keyboard.press('i');
  const dialog = page.getByRole('dialog', { name: 'Accept this finding' });
  await dialog.waitFor();
  expect(await findOwnBarriers(page)).toEqual([]);
  await page.keyboard.type('The board knows this figure by this name.');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Rhian Bowen');
  await dialog.getByRole('button', { name: 'Accept it' }).press('Enter');
  await page.getByText('Accepted by Rhian Bowen: The board knows this figure by this name.').waitFor();
  await page.getByText('1 finding was accepted.').waitFor();
  await page.getByRole('button', { name: 'Take back' }).press('Enter');
  await expect.poll(() => page.getByText(/^Accepted by Rhian/).count()).toBe(0);
});

it('saves the findings as a Word paper for a colleague', async () => {
  journey = await startWithSample();
  const { page } = journey;
  await checkPaper(page);
  await choose(page, { save: 'Findings.docx' });
  await page.getByRole('button', { name: 'Findings to Word' }).click();
  await page.locator('.toast').getByText('Wrote the findings into Findings.docx.').waitFor();
  expect((await readFile(page, 'Findings.docx'))?.length).toBeGreaterThan(5000);
});

it.each([
  ['dark', { dark: true }],
  ['in forced colours', { forcedColours: true }],
])('has no barrier %s', async (_name, look) => {
  journey = await startWithSample(look);
  await checkPaper(journey.page);
  await journey.page.keyboard.press('F8');
  expect(await findOwnBarriers(journey.page)).toEqual([]);
});

it('can be used in small windows, and nothing scrolls sideways', async () => {
  journey = await startWithSample();
  const { page } = journey;
  await checkPaper(page);
  for (const size of [
    { width: 1024, height: 640 },
    { width: 720, height: 450 },
    { width: 320, height: 640 },
  ]) {
    await page.setViewportSize(size);
    await page.keyboard.press('F8');
    await page.locator('.finding.is-now').waitFor();
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect({ size, overflow, barriers: await findOwnBarriers(page) }).toEqual({
      size,
      overflow: 0,
      barriers: [],
    });
  }
});

it('tells in the report’s side pane what is found in it, and leads to the section', async () => {
  journey = await startWithSample();
  const { page } = journey;
  await goToScreen(page, '#/papers');
  await page.locator('.report .ProseMirror[contenteditable="true"]').first().waitFor();
  await page.getByRole('tab', { name: 'Check' }).click();
  const words = page.getByRole('textbox', { name: 'Words of Introduction' }).first();
  await words.click();
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' The the board is asked to note XX.');
  const found = page.locator('.found-list button.found').filter({ hasText: 'XX' });
  await found.first().waitFor();
  expect(await findOwnBarriers(page)).toEqual([]);
  await found.first().click();
  await expect.poll(() => words.evaluate((each) => each.contains(document.activeElement))).toBe(true);
});

it('lists before an export what is open in the papers, and stops nothing', async () => {
  journey = await startWithSample();
  const { page } = journey;
  await goToScreen(page, '#/papers?export=yes');
  const dialog = page.getByRole('dialog', { name: /^Export/ });
  await dialog.waitFor();
  const gate = dialog.locator('.gate');
  await gate
    .getByText(/^(?:Not ready to publish|Ready once|Nothing found)/)
    .or(gate.locator('b'))
    .first()
    .waitFor();
  await expect.poll(() => gate.locator('li:not(.muted)').count()).toBe(1);
  await expect.poll(() => dialog.getByRole('button', { name: /^Export/ }).isEnabled()).toBe(true);
  expect(await findOwnBarriers(page)).toEqual([]);
  await gate.getByRole('button', { name: /^Look at what was found/ }).click();
  await page.locator('.readiness').waitFor();
});

it('saves a copy with the safe fixes in it as tracked changes', async () => {
  journey = await startWithSample();
  const { page } = journey;
  await checkPaper(page);
  await choose(page, { save: 'Checked.docx' });
  await page.getByRole('button', { name: /^Fix all that is safe/ }).click();
  await page.locator('.toast').getByText('Saved Checked.docx with').waitFor();
  const bytes = await readFile(page, 'Checked.docx');
  const { body } = readBytes(bytes ?? new Uint8Array()).document;
  const authors = body.flatMap((block) =>
    block.kind === 'paragraph'
      ? block.inlines.map((inline) => (inline.kind === 'text' ? inline.revision?.author : null))
      : [],
  );
  expect(authors).toContain('Clearday');
});
