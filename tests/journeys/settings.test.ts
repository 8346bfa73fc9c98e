import { afterEach, beforeEach, expect, it } from 'vitest';
import { findBarriers, goToScreen, type Journey } from '#tests/support/journey';
import { startWithSample } from '#tests/support/sample-window';

let journey: Journey;
beforeEach(async () => {
  journey = await startWithSample();
});
afterEach(() => journey.close());

const PARTS = ['house', 'scale', 'roles', 'words', 'window', 'care', 'history', 'help', 'about'];

it('has no barrier in any of its parts', async () => {
  const { page } = journey;
  const barriers: Record<string, string[]> = {};
  for (const part of PARTS) {
    await goToScreen(page, `#/settings?part=${part}`);
    await page.locator('.settings-parts [aria-current="page"]').waitFor();
    await page.waitForTimeout(150);
    const found = await findBarriers(page);
    if (found.length > 0) barriers[part] = found;
  }
  expect(barriers).toEqual({});
});

it('keeps the council and the decimals, in one step that can be undone', async () => {
  const { page } = journey;
  await goToScreen(page, '#/settings?part=house');
  await page.getByRole('textbox', { name: 'Name of the council' }).fill('Wychbourne Council');
  await page.getByRole('combobox', { name: 'Decimals of a percentage' }).selectOption('0');
  await page.getByText('is written 3%').waitFor();
  await page.getByRole('button', { name: 'Save' }).click();
  await page.locator('.toast').getByText('Settings saved').waitFor();
  await page
    .getByRole('button', { name: 'Undo', exact: true })
    .or(page.locator('.toast button').first())
    .first()
    .click();
  await expect
    .poll(() => page.getByRole('textbox', { name: 'Name of the council' }).inputValue())
    .not.toBe('Wychbourne Council');
});

it('says what a changed scale breaks, and refuses two ratings with one word', async () => {
  const { page } = journey;
  await goToScreen(page, '#/settings?part=scale');
  const words = page.getByRole('textbox', { name: 'Word' });
  await words.first().fill('Not started');
  await page.getByText('is called Not started from now on').waitFor();
  await words.nth(1).fill('Not started');
  await page.getByText('Readers could not tell them apart').waitFor();
  await expect.poll(() => page.getByRole('button', { name: 'Save the scale' }).isDisabled()).toBe(true);
});

it('makes a backup, lists it, and checks the workspace', async () => {
  const { page } = journey;
  await goToScreen(page, '#/settings?part=care');
  await page.getByRole('button', { name: 'Back up now' }).click();
  await page.getByRole('cell', { name: 'Asked for' }).waitFor();
  await page.getByRole('button', { name: 'Check now' }).click();
  const good = page.getByText('Every version is what it was when it was saved.');
  await expect.poll(() => good.count()).toBe(1);
});

it('tells the history of changes with who and when, and finds in it', async () => {
  const { page } = journey;
  await goToScreen(page, '#/settings?part=history');
  await page.getByRole('cell', { name: /^Brought in .* as version 1\.0/ }).waitFor();
  await page.getByRole('searchbox', { name: 'Find in the history' }).fill('issued');
  await expect.poll(() => page.locator('.history tbody tr').count()).toBe(1);
});

it('goes dark when the person says so, and stays dark', async () => {
  const { page } = journey;
  await goToScreen(page, '#/settings?part=window');
  await page.getByRole('radio', { name: 'Dark' }).check();
  const ground = (): Promise<string> => page.evaluate(() => getComputedStyle(document.body).backgroundColor);
  await expect.poll(() => ground()).toBe('rgb(23, 21, 27)');
  expect(await findBarriers(page)).toEqual([]);
});

it('lets single letters be switched off, for people who dictate', async () => {
  const { page } = journey;
  await goToScreen(page, '#/settings?part=window');
  await page.getByRole('checkbox', { name: /^Single letters act/ }).uncheck();
  await page.locator('.toast').getByText('Settings saved').waitFor();
  await goToScreen(page, '#/compare');
  await page.locator('.chg').first().focus();
  await page.keyboard.press('u');
  const unexplained = page.getByRole('button', { name: /^Unexplained/ });
  await expect.poll(() => unexplained.getAttribute('aria-pressed')).toBe('false');
});
