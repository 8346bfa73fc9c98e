import type { Page } from '@playwright/test';
import { expect, it } from 'vitest';
import { findCramped } from '#tests/support/cramped';
import { findBarriers, type Look } from '#tests/support/journey';
import { startWithSample } from '#tests/support/sample-window';
import { STATES } from '../screens/states.ts';

it('shows every state without a barrier', async () => {
  expect(await findInStates({ reducedMotion: true }, findBarriers)).toEqual([]);
});

it.each([
  ['as wide as a laptop', {}],
  ['at 1024 by 640', { width: 1024, height: 640 }],
  ['at 200% zoom', { width: 720, height: 450 }],
])('has room for every state, %s', async (_, look) => {
  expect(await findInStates({ ...look, reducedMotion: true }, findCramped)).toEqual([]);
});

/** What is found in each state, with the state's name in front. */
async function findInStates(look: Look, find: (page: Page) => Promise<string[]>): Promise<string[]> {
  const journey = await startWithSample(look);
  const { page } = journey;
  try {
    const all: string[] = [];
    for (const { name, reach } of STATES) {
      await reach(page);
      all.push(...(await find(page)).map((each) => `${name}: ${each}`));
      // Whatever floats is closed before the next one.
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    }
    return all;
  } finally {
    await journey.close();
  }
}
