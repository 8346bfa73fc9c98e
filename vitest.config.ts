import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const IN_A_BROWSER = ['tests/journeys/*.test.ts', 'tests/loopback/*.test.ts'];

export default defineConfig({
  // What imports electron at run time would start a download in the middle of the tests.
  resolve: {
    alias: { electron: fileURLToPath(new URL('tests/support/fake-electron/stub.ts', import.meta.url)) },
  },
  test: {
    // And if it ever tried, there is nowhere to find it.
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' },
    // Against tests that hang; how fast anything is, only the benchmark says.
    testTimeout: 600_000,
    hookTimeout: 600_000,
    expect: { poll: { timeout: 60_000 } },
    // Forks: a test that runs out of memory on purpose must not take the others with it.
    pool: 'forks',
    projects: [
      {
        extends: true,
        test: {
          name: 'parts',
          include: ['tests/**/*.test.ts'],
          exclude: IN_A_BROWSER,
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      {
        // One at a time: a browser and its server fill two cores, and two of them only wait for each other.
        extends: true,
        test: { name: 'window', include: IN_A_BROWSER, maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
