import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { listDemoPlans } from '../../../electron/cli/main-job/demo-plan.ts';
import { runDemo } from '../../../electron/cli/main-job/run-demo.ts';
import { makeTestFolder, type TestFolder } from '#tests/support/command-line';

let folder: TestFolder;
beforeAll(() => {
  folder = makeTestFolder();
});
afterAll(() => folder.remove());

interface Shown {
  readonly out: string[];
  readonly err: string[];
}

function watch(): Shown & { readonly terminal: Parameters<typeof runDemo>[1] } {
  const shown: Shown = { out: [], err: [] };
  const terminal = {
    result: (text: string): void => void shown.out.push(text),
    say: (text: string): void => void shown.err.push(text),
  };
  return { ...shown, terminal };
}

const [sample] = listDemoPlans();
if (sample === undefined) throw new Error('The sample is always there.');

describe('the demo', () => {
  it('takes the sample from Word files to papers, and leaves nothing unfinished behind', async () => {
    const place = folder.path('demo');
    const { out, err, terminal } = watch();
    expect(await runDemo(place, terminal, [sample])).toBe(0);
    expect(err).toEqual([]);
    expect(out.join('\n')).toContain('both give the same plan, word for word');
    expect(readdirSync(join(place, 'wychbourne'))).toEqual([
      'change-report-1.1.docx',
      'change-report-1.1.html',
      'cover-report-1.1.docx',
      'cover-report-1.1.html',
      'plan-update-1.1.docx',
      'plan-update-1.1.html',
      'tracker-1.1.xlsx',
      'wychbourne.clearday',
    ]);
  });

  it('takes the reference documents along where they lie beside the project', () => {
    const there = existsSync(join('..', 'shared', 'reference', 'plan-v3.4.docx'));
    expect(listDemoPlans().map(({ name }) => name)).toEqual(
      there ? ['wychbourne', 'reference'] : ['wychbourne'],
    );
  });

  it('ends in a sentence and a code that is not 0 when a file cannot be read', async () => {
    const broken = { ...sample, later: { version: '1.1', file: 'LICENSE' } };
    const { err, terminal } = watch();
    expect(await runDemo(folder.path('broken'), terminal, [broken])).toBe(1);
    expect(err).toMatchInlineSnapshot(`
      [
        "
      The demo stops here. LICENSE is not a Word or Excel file. Choose a .docx or .xlsx file.",
      ]
    `);
  });
});
