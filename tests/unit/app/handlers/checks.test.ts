import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from '#app/create-app';
import { nodeCodec } from '#app/files/node-codec';
import { defaultPaperStyle } from '#app/resources';
import { ask } from '#shared/contract/client';
import type { InputOf, OperationName, ResultOf } from '#shared/contract/operations';
import { blocksText } from '#shared/document/text';
import { writeDocx } from '#shared/formats/docx/write/write-docx';
import { documentOf } from '#tests/support/checks';
import { makeTestFolder, type TestFolder } from '#tests/support/command-line';
import { importPlan, makeTestApp, planFile } from '#tests/support/contract-app';
import { planOf } from '#tests/support/plans';
import { readBytes } from '#tests/support/docx-package';

let folder: TestFolder;
let app: App;
const call = <Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<ResultOf<Name>> =>
  ask(app.dispatch, name, input);

beforeAll(async () => {
  folder = makeTestFolder();
  app = makeTestApp(folder.path('own'));
});
afterAll(() => {
  app.close();
  folder.remove();
});

async function admit(source: string, name = 'paper.docx'): Promise<string> {
  const document = documentOf(source, { properties: { title: 'Homes in Wychbourne', language: 'en-GB' } });
  return app.admitBytes(name, await writeDocx(document, nodeCodec, defaultPaperStyle));
}

const TWICE = '# Roofs\n1.1 The roofs of the the town hall were mended with recieved slates.';
const DOUBLED = {
  rule: 'names/doubled-word',
  quote: 'the the',
  paper: 'paper.docx',
  at: '1.1',
  finding: 'Twice.',
};

async function openFindings(version: string | null = null, source = TWICE): Promise<string[]> {
  const { findings } = await call('checks.run', { files: [await admit(source)], version, meeting: null });
  return findings.filter(({ accepted }) => accepted === null).map(({ rule, quote }) => `${rule}: ${quote}`);
}

it('checks with the dictionary and as shipped where no workspace is open', async () => {
  expect(await openFindings()).toEqual(['names/doubled-word: the the', 'names/misspelling: recieved']);
  const { rules } = await call('checks.settings', {});
  expect(rules.find(({ id }) => id === 'names/doubled-word')).toEqual({
    id: 'names/doubled-word',
    title: 'Words written twice',
    group: 'names',
    groupName: 'Names and words',
    severity: 'error',
    ownSeverity: null,
    off: false,
    advice: null,
  });
});

it('goes by the settings of the house: rules switched off, advice, own words', async () => {
  app.createWorkspace(folder.path('plan.clearday'));
  await importPlan(app, await planFile(planOf({ ref: '1.1', activity: 'amber' }), '1.0'), '1.0');
  const house = { date: null, time: null, thousandsComma: null };
  await call('checks.change', {
    off: ['names/misspelling'],
    severities: { 'names/doubled-word': 'question' },
    advice: { 'names/doubled-word': 'Ask the programme office.' },
    house,
    abbreviations: ['WYC'],
    words: ['recieved'],
  });
  const { findings } = await call('checks.run', {
    files: [await admit(`${TWICE} WYC.`)],
    version: null,
    meeting: null,
  });
  expect(findings.map(({ rule, severity, suggestion }) => [rule, severity, suggestion])).toEqual([
    ['names/doubled-word', 'question', 'Ask the programme office.'],
  ]);
  await call('history.undo', {});
  expect(await openFindings()).toContain('names/misspelling: recieved');
});

it('lets a finding stand for one paper, with name and reason, until it is taken back', async () => {
  const { id } = await call('checks.accept', {
    ...DOUBLED,
    version: null,
    reach: 'paper',
    by: 'Ada Quillby',
    reason: 'A quotation',
  });
  expect(await openFindings()).toEqual(['names/misspelling: recieved']);
  const { findings } = await call('checks.run', {
    files: [await admit(TWICE, 'other.docx')],
    version: null,
    meeting: null,
  });
  expect(findings.filter(({ accepted }) => accepted !== null)).toEqual([]);
  await call('checks.withdraw', { id, by: 'Ben Thornwick' });
  expect(await openFindings()).toContain('names/doubled-word: the the');
  expect(await call('checks.accepted', {})).toMatchObject([
    { id, by: 'Ada Quillby', reason: 'A quotation', version: null, withdrawn: { by: 'Ben Thornwick' } },
  ]);
});

it('lets a finding stand for the plan, in papers about a version of it and in no others', async () => {
  const accepting = { ...DOUBLED, reach: 'plan', by: 'Ada Quillby', reason: 'Agreed with legal' } as const;
  await expect(call('checks.accept', { ...accepting, version: null })).rejects.toThrow(
    'checked against a version',
  );
  await call('checks.accept', { ...accepting, version: '1.0' });
  expect(await openFindings('1.0')).not.toContain('names/doubled-word: the the');
  expect(await openFindings(null)).toContain('names/doubled-word: the the');
});

it('keeps what was accepted with an issued version, and writes it into the report', async () => {
  const issue = {
    version: '1.0',
    status: null,
    date: null,
    description: null,
    sectionsAffected: null,
    reviewDue: null,
  };
  await call('versions.issue', issue);
  const { fileName, bytes, report } = await call('checks.report', {
    files: [await admit(TWICE)],
    version: '1.0',
    meeting: null,
    format: 'docx',
  });
  expect(fileName).toBe('paper check.docx');
  expect(report.findings.find(({ accepted }) => accepted !== null)?.accepted).toMatchObject({
    version: '1.0',
  });
  const text = blocksText(readBytes(bytes).document.body);
  expect(text).toContain('These findings stand because somebody said that they may.');
  expect(text).toContain('Ada Quillby, 4 February 2025, for this plan: Agreed with legal');
});
