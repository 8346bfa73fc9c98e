import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import type { Journey, Look } from '#tests/support/journey';
import { startWithSample } from '#tests/support/sample-window';
import { STATES } from './states.ts';

/** How each state is looked at. */
const LOOKS: Readonly<Record<string, Look>> = {
  light: {},
  dark: { dark: true },
  'forced-colours': { forcedColours: true },
  'zoom-200': { width: 720, height: 450 },
  'small-window': { width: 1024, height: 640 },
};

const OUT = resolve('out', 'screens');
const wanted = process.env['SCREENS']?.split(',') ?? Object.keys(LOOKS);

it.each(Object.entries(LOOKS).filter(([name]) => wanted.includes(name)))(
  'pictures, %s',
  async (name, look) => {
    const folder = join(OUT, name);
    mkdirSync(folder, { recursive: true });
    const journey = await startWithSample({ ...look, reducedMotion: true });
    try {
      const missed: string[] = [];
      for (const state of STATES) {
        if (!(await take(journey, state, join(folder, `${state.name}.png`)))) missed.push(state.name);
      }
      expect(missed).toEqual([]);
    } finally {
      await journey.close();
    }
  },
);

async function take({ page }: Journey, { reach }: (typeof STATES)[number], path: string): Promise<boolean> {
  const reached = await reach(page).then(
    () => true,
    () => false,
  );
  await page.waitForTimeout(400);
  await page.screenshot({ path });
  // Whatever floats is closed before the next one.
  await page.keyboard.press('Escape');
  await page.keyboard.press('Escape');
  return reached;
}
