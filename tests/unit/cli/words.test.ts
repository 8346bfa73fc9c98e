import { spawnSync } from 'node:child_process';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clearday, makeTestFolder, type TestFolder } from '#tests/support/command-line';
import { shortenPair } from '../../../electron/cli/terminal.ts';

let folder: TestFolder;
beforeAll(() => {
  folder = makeTestFolder();
});
afterAll(() => folder.remove());

describe('what the command line says to a person', () => {
  it('ends a command that it cannot read with how to write it, though a parser was started for it', () => {
    const { status, stderr } = spawnSync(
      process.execPath,
      ['electron/cli/main.ts', 'read', 'plan.docx', '--fast'],
      { encoding: 'utf8' },
    );
    expect(status).toBe(2);
    expect(stderr).toMatchInlineSnapshot(`
      "Unknown option '--fast'.
      Usage: clearday read FILE [--json] [--tracked accept|reject]
      "
    `);
  });

  it('tells of one command when asked for its help', async () => {
    expect((await clearday('help', 'doctor')).out).toMatchInlineSnapshot(`
      "clearday doctor W [--restore NEWFILE]

      Checks a workspace, its versions and its backups; --restore puts the newest good backup into a new file."
    `);
  });

  it('lists the questions of a file once, and leaves out what only the exchange format lacks', async () => {
    const { err } = await clearday('read', 'resources/sample/wychbourne-plan-v1.1.docx');
    expect(err).toMatchInlineSnapshot(
      `"question: 2.5 has no rating, and its progress closes it: “Change request 6, agreed by the board on 14 July: merge 2.5 into 2.1 and close”. Does it still count? (table 7, row 6, Progress)"`,
    );
  });

  it('shows the first difference of two long texts', () => {
    const [was, is] = [
      'Publish a plan with ten parts in May and June',
      'Publish a plan with ten parts in July and June',
    ];
    expect(shortenPair(was, is, 30)).toMatchInlineSnapshot(`
      [
        "…ten parts in May and June",
        "…ten parts in July and June",
      ]
    `);
    expect(shortenPair('May', 'July', 30)).toEqual(['May', 'July']);
  });
});
