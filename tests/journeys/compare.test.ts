import { afterEach, expect, it } from 'vitest';
import { findBarriers, goToScreen, type Journey, type Look } from '#tests/support/journey';
import { startWithSample } from '#tests/support/sample-window';

let journey: Journey | null = null;
async function compare(look: Look = {}): Promise<Journey> {
  journey = await startWithSample(look);
  await goToScreen(journey.page, '#/compare');
  await journey.page.locator('.chg').first().waitFor();
  return journey;
}
afterEach(async () => {
  await journey?.close();
  journey = null;
});

it('shows counts, the matrix and each changed action, without a barrier in light, dark and forced colours', async () => {
  const { page } = await compare();
  await expect.poll(() => page.locator('.lead5').innerText()).toMatch(/^Since 1\.0, \d+ actions? /);
  expect(await findBarriers(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findBarriers(page)).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await findBarriers(page)).toEqual([]);
});

it('has a caption and headers on the matrix, and says words added and removed', async () => {
  const { page } = await compare();
  await expect
    .poll(() => page.locator('.matrix caption').innerText())
    .toContain('from 1.0 (rows) to 1.1 (columns)');
  await expect.poll(() => page.locator('.matrix tbody th[scope="row"]').count()).toBeGreaterThan(4);
  const marked = await page.locator('.chg ins, .chg del').allInnerTexts();
  expect(marked.every((text) => /^(added|removed)\s/.test(text))).toBe(true);
});

it('lists the actions behind a number of the matrix, and all again', async () => {
  const { page } = await compare();
  const all = await page.locator('.chg').first().getAttribute('aria-setsize');
  const number = page.locator('.matrix td:not(.same) button').first();
  await number.click();
  await expect.poll(() => number.getAttribute('aria-pressed')).toBe('true');
  await expect
    .poll(() => page.locator('.chg').first().getAttribute('aria-setsize'))
    .toBe(await number.innerText().then((text) => /\d+/.exec(text)?.[0]));
  await page.getByRole('button', { name: 'Show all again' }).click();
  await expect.poll(() => page.locator('.chg').first().getAttribute('aria-setsize')).toBe(all);
});

it('goes from change to change with J and K, and to the unexplained ones with U', async () => {
  const { page } = await compare();
  await page.locator('.chg').first().focus();
  await page.keyboard.press('j');
  await page.keyboard.press('j');
  await page.keyboard.press('k');
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-index'))).toBe('1');
  await page.keyboard.press('u');
  await expect
    .poll(() => page.getByRole('button', { name: /^Unexplained/ }).getAttribute('aria-pressed'))
    .toBe('true');
});

it('counts each J, however fast they come', async () => {
  const { page } = await compare();
  const first = page.locator('.chg').first();
  await first.focus();
  await first.evaluate((change) => {
    for (let pressed = 0; pressed < 3; pressed++)
      change.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true, cancelable: true }));
  });
  await expect.poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-index'))).toBe('3');
});

it('copies what is shown as a table', async () => {
  const { page } = await compare();
  await page.getByRole('button', { name: 'Copy', exact: true }).click();
  await page.locator('.toast').getByText('Copied the changes as a table').waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  const [head, first] = copied.split('\r\n');
  expect(head).toBe('Action\tWhat changed\tFrom\tTo');
  expect(first?.split('\t')).toHaveLength(4);
});

it('has no sideways scrolling of the page and no barrier 320 pixels wide', async () => {
  const { page } = await compare({ width: 320, height: 800 });
  await expect
    .poll(() => page.evaluate(() => document.documentElement.scrollWidth - innerWidth))
    .toBeLessThanOrEqual(0);
  expect(await findBarriers(page)).toEqual([]);
});
