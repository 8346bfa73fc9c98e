import { afterEach, expect, it } from 'vitest';
import { findBarriers, startJourney, type Journey } from '#tests/support/journey';
import { choose } from '#tests/support/pickers';

let journey: Journey | null = null;
const begin = async (look: Parameters<typeof startJourney>[0] = {}): Promise<Journey> => {
  journey = await startJourney(look);
  return journey;
};
afterEach(async () => {
  await journey?.close();
  journey = null;
});

it('says what to do first, and axe finds no barrier in light, dark and forced colours', async () => {
  const { page } = await begin();
  await expect.poll(() => page.title()).toBe('Start, Clearday');
  await expect.poll(() => page.locator('h1').innerText()).toMatch(/^Good (morning|afternoon|evening)$/);
  expect(await findBarriers(page)).toEqual([]);
  await page.emulateMedia({ colorScheme: 'dark' });
  expect(await findBarriers(page)).toEqual([]);
  await page.emulateMedia({ forcedColors: 'active' });
  expect(await findBarriers(page)).toEqual([]);
});

it('opens the sample with one click, and shows it again after a reload of what is open', async () => {
  const { page } = await begin();
  await page.getByRole('button', { name: 'Open the sample' }).click();
  await expect.poll(() => page.title()).toMatch(/^Plan, .*sample.*, Clearday$/);
  await page.getByRole('link', { name: 'Start' }).click();
  await expect.poll(() => page.title()).toMatch(/^Start, /);
});

it('makes a new workspace by keyboard alone, and says what is missing without a name', async () => {
  const { page } = await begin();
  await choose(page, { save: 'wychbourne.clearday' });
  await page.keyboard.press('Control+N');
  const name = page.getByRole('textbox', { name: 'Name' });
  await expect.poll(() => name.evaluate((field) => field === document.activeElement)).toBe(true);
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await page.getByText('Give the workspace a name').waitFor();
  await expect.poll(() => name.getAttribute('aria-invalid')).toBe('true');
  await page.keyboard.type('Wychbourne plan');
  await page.keyboard.press('Enter');
  await expect.poll(() => page.title()).toMatch(/^Plan, .*, Clearday$/);
});

it('gives the focus back where it came from when a dialogue is closed', async () => {
  const { page } = await begin();
  const button = page.getByRole('button', { name: 'New workspace' });
  await button.focus();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await expect.poll(() => button.evaluate((each) => each === document.activeElement)).toBe(true);
});

it('finds commands in the palette by what a person types, and does them', async () => {
  const { page } = await begin();
  await page.keyboard.press('Control+K');
  await page.keyboard.type('settings');
  await expect.poll(() => page.getByRole('option').allInnerTexts()).toEqual(['Go to Settings']);
  expect(await findBarriers(page)).toEqual([]);
  await page.keyboard.press('Enter');
  await expect.poll(() => page.title()).toBe('Settings, Clearday');
});

it('goes through the parts of the window with F6', async () => {
  const { page } = await begin();
  const part = (): Promise<string> =>
    page.evaluate(() => document.activeElement?.closest('.top, .nav, .main, .status')?.className ?? '');
  const seen: string[] = [];
  for (let press = 0; press < 3; press++) {
    await page.keyboard.press('F6');
    seen.push(await part());
  }
  expect(seen).toEqual(['top', 'nav', 'main']);
});

it.each([
  ['320 pixels wide', { width: 320, height: 800 }],
  ['at 200% zoom', { width: 720, height: 450 }],
])('has nothing cut off and no sideways scrolling %s', async (_, look) => {
  const { page } = await begin(look);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
  expect(await findBarriers(page)).toEqual([]);
});
