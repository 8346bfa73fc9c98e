import { expect, it } from 'vitest';
import { findCramped } from '#tests/support/cramped';
import { startWithSample } from '#tests/support/sample-window';
import { STATES } from '../screens/states.ts';

it.each([
  ['as wide as a laptop', {}],
  ['at 1024 by 640', { width: 1024, height: 640 }],
  ['at 200% zoom', { width: 720, height: 450 }],
])('has room for every state, %s', async (_, look) => {
  const journey = await startWithSample({ ...look, reducedMotion: true });
  const { page } = journey;
  try {
    const cramped: string[] = [];
    for (const { name, reach } of STATES) {
      await reach(page);
      cramped.push(...(await findCramped(page)).map((each) => `${name}: ${each}`));
      // Whatever floats is closed before the next one.
      await page.keyboard.press('Escape');
      await page.keyboard.press('Escape');
    }
    expect(cramped).toEqual([]);
  } finally {
    await journey.close();
  }
});
