import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  // What imports electron at run time would start a download in the middle of the tests.
  resolve: {
    alias: { electron: fileURLToPath(new URL('tests/support/fake-electron/stub.ts', import.meta.url)) },
  },
  test: {
    // And if it ever tried, there is nowhere to find it.
    env: { ELECTRON_OVERRIDE_DIST_PATH: '/nonexistent' },
    include: ['tests/**/*.test.ts'],
    // Against tests that hang; how fast anything is, only the benchmark says.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    expect: { poll: { timeout: 20_000 } },
    // Forks: a test that runs out of memory on purpose must not take the others with it.
    pool: 'forks',
    maxWorkers: 2,
  },
});
