import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeDocx } from '#shared/formats/docx/write/write-docx';
import { nodeCodec } from '#app/files/node-codec';
import { defaultPaperStyle } from '#app/resources';
import { documentOf } from '#tests/support/checks';
import { clearday, makeTestFolder, type TestFolder } from '#tests/support/command-line';

let folder: TestFolder;
beforeAll(() => {
  folder = makeTestFolder();
});
afterAll(() => folder.remove());

const properties = { title: 'Progress of the Wychbourne plan', language: 'en-GB' };

/** Writes a paper into the test's folder. Every paper has a part that no rule finds fault with. */
async function writePaper(name: string, source: string): Promise<string> {
  const path = folder.path(name);
  mkdirSync(join(path, '..'), { recursive: true });
  writeFileSync(path, await writeDocx(documentOf(source, { properties }), nodeCodec, defaultPaperStyle));
  return path;
}

interface Printed {
  readonly findings: ReadonlyArray<{ readonly rule: string; readonly at: string; readonly quote: string }>;
}

async function findings(...line: readonly string[]): Promise<string[]> {
  const { out } = await clearday('check', ...line, '--json');
  const printed: Printed = JSON.parse(out);
  return printed.findings.map(({ rule, at, quote }) => `${rule} at ${at}: ${quote}`);
}

describe('clearday check', () => {
  it('writes what it found as a paper, and says where beside the findings', async () => {
    const path = await writePaper('told.docx', '# Progress\n1.1 We met in the the hall.');
    const report = folder.path('told-report.html');
    const { exit, out, err } = await clearday('check', path, '--out', report, '--json');
    expect(exit).toBe(1);
    expect(JSON.parse(out).findings[0].quote).toBe('the the');
    expect(err).toContain(`The report is in ${report}.`);
    expect(readFileSync(report, 'utf8')).toContain('“the” stands here twice. Take one out.');
    expect(await clearday('check', path, '--out', 'report.xlsx')).toMatchObject({ exit: 2 });
  });

  it('ends with 1 and prints a finding with all its parts', async () => {
    const path = await writePaper('late.docx', '# Progress\n1.1 We met on Friday 26 June 2023.');
    const { exit, out } = await clearday('check', path, '--json');
    expect(exit).toBe(1);
    const { findings: all } = JSON.parse(out);
    expect(all.find((each: { rule: string }) => each.rule === 'dates/weekday')).toEqual({
      rule: 'dates/weekday',
      severity: 'error',
      at: '1.1',
      quote: 'Friday 26 June 2023',
      reason: '26 June 2023 was a Monday, not a Friday.',
      suggestion: 'Write Monday, or correct the date. 26 May 2023 was a Friday.',
      places: [],
    });
  });

  it('prints findings in words, under their groups', async () => {
    const path = await writePaper('words.docx', '# Progress\n1.1 We met on Friday 26 June 2023.');
    const { out } = await clearday('check', path);
    expect(out).toContain(
      'Dates\n  Must fix, 1.1: “Friday 26 June 2023”\n      26 June 2023 was a Monday, not a Friday. Write Monday, or correct the date. 26 May 2023 was a Friday.',
    );
  });

  it('holds a paper against its meeting', async () => {
    const path = await writePaper('meeting.docx', '# Report to the meeting of 7 June 2023\n1.1 All is well.');
    expect(await findings(path, '--meeting', '2023-06-07')).not.toContainEqual(
      expect.stringContaining('dates/meeting'),
    );
    expect(await findings(path, '--meeting', '2023-06-14')).toContainEqual(
      expect.stringContaining('dates/meeting at paragraph 1: 7 June 2023'),
    );
  });

  it('reads a folder as a pack, and says of each finding which paper it is in', async () => {
    const measure = 'Number and percentage of assessments completed on time (high is good)';
    await writePaper('pack/one.docx', `# Progress\n1.1 All is well.\n- ${measure} 40%`);
    await writePaper('pack/two.docx', `# Progress\n1.1 All is well.\n- ${measure} 45%`);
    writeFileSync(folder.path('pack/~$one.docx'), 'a note of Word');
    writeFileSync(folder.path('pack/notes.txt'), 'notes');
    expect(await findings(folder.path('pack'))).toContainEqual(
      `figures/pack-measure-values at two.docx: 1.1, paragraph 3: ${measure} 45%`,
    );
  });

  it('checks the papers of a pack that can be read, and says which cannot', async () => {
    await writePaper('torn/one.docx', '# Progress\n1.1 We met on Friday 26 June 2023.');
    writeFileSync(folder.path('torn/two.docx'), 'PK, but no more');
    const { exit, out, err } = await clearday('check', folder.path('torn'));
    expect([exit, err]).toEqual([1, expect.stringContaining('two.docx is')]);
    expect(out).toContain('Friday 26 June 2023');
  });

  it('refuses what is no paper, in one sentence', async () => {
    mkdirSync(folder.path('empty'));
    writeFileSync(folder.path('torn.docx'), 'PK, but no more');
    const codes: string[] = [];
    for (const line of [
      [folder.path('empty')],
      [folder.path('torn.docx')],
      [folder.path('nowhere.docx')],
      [folder.path('torn.docx'), '--version', '1.0'],
      [],
    ]) {
      const { exit, err } = await clearday('check', ...line);
      codes.push(`${exit} ${err.split('\n')[0]}`);
    }
    expect(codes).toEqual([
      '2 There are no Word files (.docx) in empty.',
      '4 torn.docx is not a Word or Excel file. Choose a .docx or .xlsx file.',
      '4 nowhere.docx is not there. Check the name and the folder.',
      '2 Please give --workspace.',
      '2 Please name the paper to check, or a folder of papers.',
    ]);
  });
});
