import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { PlanJson } from '#shared/domain/plan-json';
import type { VersionList } from '#shared/contract/results';
import { cleardayDone, cleardayJson, makeTestFolder, type TestFolder } from '#tests/support/command-line';
import {
  convertWithLibreOffice,
  isMissing,
  lintAccessibility,
  pdfPages,
  validateOffice,
} from '#tests/support/office-validators';
import { describeReference, referencePath } from '#tests/support/reference';

/** The papers of version 3.4 beside 3.1, as the command line writes them. */
const PAPERS: Readonly<Record<string, readonly string[]>> = {
  'plan-update.docx': ['paper', 'plan-update'],
  'cover-report.docx': ['paper', 'cover-report', '--previous', '3.1', '--meeting', '2023-06-07'],
  'change-report.docx': ['paper', 'change-report', '--previous', '3.1'],
  'changes.xlsx': ['compare', '3.1', '3.4'],
  'tracker.xlsx': ['tracker'],
};

const NAMES = Object.keys(PAPERS);
const WORD_PAPERS = NAMES.filter((name) => name.endsWith('.docx'));

describeReference('the papers of the reference plan', () => {
  let folder: TestFolder;
  let workspace: string[];

  async function write(name: string, out: string): Promise<void> {
    const line = PAPERS[name] ?? [];
    const version = line[0] === 'compare' ? [] : ['--version', '3.4'];
    await cleardayDone(...line, ...version, ...workspace, '--out', out);
  }

  beforeAll(async () => {
    folder = makeTestFolder();
    workspace = ['--workspace', folder.path('plan.clearday')];
    for (const version of ['3.1', '3.4']) {
      const file = referencePath(`plan-v${version}.docx`);
      await cleardayDone('import', file, ...workspace, '--version', version, '--accept-doubts');
    }
    for (const name of NAMES) await write(name, folder.path(name));
  }, 120_000);
  afterAll(() => folder.remove());

  it.skipIf(isMissing('schemas', 'sdk')).each(NAMES)(
    '%s is valid to the schemas and to the SDK of Microsoft',
    (name) => expect(validateOffice(folder.path(name))).toEqual([]),
    60_000,
  );

  it.skipIf(isMissing('accessibility')).each(WORD_PAPERS)(
    '%s has nothing that keeps a person with a disability from reading it',
    (name) => {
      const found = lintAccessibility(folder.path(name));
      // A row of more than a page has to break somewhere, or its end would be cut off.
      expect(found.filter((line) => !line.includes('A10'))).toEqual([]);
    },
  );

  it.each(NAMES)(
    '%s has the same bytes when it is written again',
    async (name) => {
      const again = folder.path(`again-${name}`);
      await write(name, again);
      expect(readFileSync(again).equals(readFileSync(folder.path(name)))).toBe(true);
    },
    60_000,
  );

  it.each(['plan-update.docx', 'tracker.xlsx'])('%s reads back as the plan that it prints', async (name) => {
    const bare = (plan: PlanJson): PlanJson => ({ ...plan, messages: [] });
    const written = await cleardayJson<PlanJson>('read', folder.path(name));
    const kept = await cleardayJson<PlanJson>('export', 'plan', ...workspace, '--version', '3.4');
    expect(bare(written)).toEqual(bare(kept));
  });

  it.each(['plan-update.docx', 'tracker.xlsx'])(
    '%s brought into another workspace gives a version with the same hash',
    async (name) => {
      const other = ['--workspace', folder.path(`${name}.clearday`)];
      await cleardayDone('import', folder.path(name), ...other, '--version', '3.4', '--accept-doubts');
      const [theirs, ours] = [
        await cleardayJson<VersionList>('versions', ...other),
        await cleardayJson<VersionList>('versions', ...workspace),
      ];
      expect(theirs.versions.at(-1)?.contentHash).toBe(ours.versions.at(-1)?.contentHash);
    },
  );

  it.skipIf(isMissing('libreoffice', 'pdf')).each(NAMES)(
    '%s opens in LibreOffice',
    (name) => {
      const pages = pdfPages(convertWithLibreOffice(folder.path(name), 'pdf', folder.path('.')));
      expect(pages.join(' ')).toContain('3.4');
    },
    120_000,
  );
});
