import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    testTimeout: 30_000,
    hookTimeout: 60_000,
    // Forks: a test that runs out of memory on purpose must not take the others with it.
    pool: 'forks',
    maxWorkers: 2,
  },
});
