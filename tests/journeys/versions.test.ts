import { afterEach, beforeEach, expect, it } from 'vitest';
import { findBarriers, goToScreen, type Journey } from '#tests/support/journey';
import { startWithSample } from '#tests/support/sample-window';

let journey: Journey;
beforeEach(async () => {
  journey = await startWithSample();
  await goToScreen(journey.page, '#/versions');
  await journey.page.getByRole('heading', { name: 'Version control' }).waitFor();
});
afterEach(() => journey.close());

it('lists the versions, the newest first, and axe finds no barrier', async () => {
  const { page } = journey;
  const rows = page.locator('.vers tbody').first().locator('tr');
  await expect.poll(() => rows.count()).toBe(2);
  await expect
    .poll(() => rows.locator('th').allInnerTexts())
    .toEqual(['1.1', expect.stringContaining('1.0')]);
  expect(await findBarriers(page)).toEqual([]);
});

it('changes the description of a draft in its place, by keyboard, and undoes it', async () => {
  const { page } = journey;
  const cell = page.getByRole('button', { name: /Change description of change of version 1\.1/ });
  const before = await cell.innerText();
  await cell.focus();
  await page.keyboard.press('F2');
  await page.keyboard.type('Update for the June board');
  await page.keyboard.press('Enter');
  await expect.poll(() => cell.innerText()).toBe('Update for the June board');
  await expect.poll(() => cell.evaluate((each) => each === document.activeElement)).toBe(true);
  await page.keyboard.press('Control+Z');
  await expect.poll(() => cell.innerText()).toBe(before);
});

it('says what is wrong with a date and keeps the one before', async () => {
  const { page } = journey;
  await page.getByRole('button', { name: /Change review due of version 1\.1/ }).click();
  await page.keyboard.type('31/06/2026');
  await page.getByText('is not a date').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => page.getByText('is not a date').count()).toBe(0);
});

it('issues a version: shows what has no reason, takes reasons, freezes it and goes on to the papers', async () => {
  const { page } = journey;
  await page.getByRole('button', { name: 'Issue 1.1' }).click();
  const dialog = page.getByRole('dialog', { name: 'Issue version 1.1' });
  await dialog.waitFor();
  await expect.poll(() => dialog.getByText(/actions changed since 1\.0/).count()).toBe(1);
  expect(await findBarriers(page)).toEqual([]);
  await dialog.getByRole('textbox', { name: 'Next review date' }).fill('28/07/2027');
  await dialog.getByRole('button', { name: 'Issue 1.1' }).click();
  await expect.poll(() => page.title()).toMatch(/^Papers, /);
  await goToScreen(page, '#/versions');
  await page.getByText('issued, locked').nth(1).waitFor({ state: 'attached' });
  await expect.poll(() => page.getByRole('button', { name: /Change description/ }).count()).toBe(0);
});

it('makes a draft from an issued version and deletes it again', async () => {
  const { page } = journey;
  await page.getByRole('button', { name: 'More for version 1.0' }).click();
  await page.getByRole('menuitem', { name: 'Make a draft from 1.0' }).click();
  await page.getByRole('button', { name: 'Make the draft' }).click();
  await expect.poll(() => page.title()).toMatch(/^Plan, /);
  await goToScreen(page, '#/versions');
  await page.getByRole('button', { name: 'More for version 1.2' }).click();
  await page.getByRole('menuitem', { name: 'Delete this draft' }).click();
  await page.getByRole('button', { name: 'Delete the draft' }).click();
  await expect.poll(() => page.getByRole('button', { name: 'More for version 1.2' }).count()).toBe(0);
});
