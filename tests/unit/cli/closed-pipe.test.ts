import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { makeTestFolder, type TestFolder } from '#tests/support/command-line';

let folder: TestFolder;
beforeAll(() => {
  folder = makeTestFolder();
});
afterAll(() => folder.remove());

it('ends as ever when nobody reads on, as behind head', async () => {
  const program = spawn(process.execPath, ['electron/cli/main.ts', 'help'], {
    env: { ...process.env, CLEARDAY_HOME: folder.path('own') },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  program.stdout.destroy();
  let said = '';
  program.stderr.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [code] = await once(program, 'close');
  expect([code, said]).toEqual([0, '']);
}, 30_000);
