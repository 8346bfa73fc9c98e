import { defineConfig } from 'vitest/config';

/** `npm run screens`: takes pictures of every screen and state. Not a test, but it needs what the journeys need. */
export default defineConfig({
  test: {
    root: new URL('../..', import.meta.url).pathname,
    include: ['tests/screens/take-screens.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    pool: 'forks',
    maxWorkers: 1,
  },
});
