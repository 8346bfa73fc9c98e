import { copyFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { App } from '#app/create-app';
import { ask } from '#shared/contract/client';
import type { InputOf, OperationName, ResultOf } from '#shared/contract/operations';
import { plainProse, UNTOUCHED_DRAFT, type CoverReportDraft } from '#shared/domain/paper-draft';
import { isText, walkParagraphs } from '#shared/document/text';
import { importPlan, makeTestApp, planFile } from '#tests/support/contract-app';
import { makeTestFolder, type TestFolder } from '#tests/support/command-line';
import { planOf } from '#tests/support/plans';

let made: TestFolder;
let app: App;
let copies = 0;
beforeAll(async () => {
  made = makeTestFolder();
  const maker = makeTestApp(made.path('own'));
  maker.createWorkspace(made.path('plan.clearday'));
  const first = planOf({ ref: '1.1', activity: 'amber' }, { ref: '1.2', activity: 'red' });
  const second = planOf({ ref: '1.1', activity: 'blue' }, { ref: '1.2', activity: 'red' });
  await importPlan(maker, await planFile(first, '1.0'), '1.0');
  await importPlan(maker, await planFile(second, '1.1'), '1.1');
  maker.close();
});
afterAll(() => made.remove());
beforeEach(() => {
  copies += 1;
  const path = made.path(`copy-${copies}.clearday`);
  copyFileSync(made.path('plan.clearday'), path);
  app = makeTestApp(made.path('own'));
  app.openWorkspace(path, 'write');
});
afterEach(() => app.close());

function asking<Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<ResultOf<Name>> {
  return ask((operation, given) => app.dispatch(operation, given), name, input);
}

const save = (draft: Partial<CoverReportDraft>, version = '1.1', visit = 'visit-1'): Promise<unknown> =>
  asking('papers.save', { version, visit, draft: { ...UNTOUCHED_DRAFT, ...draft } });

async function textOf(version: string): Promise<string> {
  const { document } = await asking('papers.preview', { paper: 'cover-report', version, previous: null });
  return [...walkParagraphs(document.body)]
    .map(({ inlines }) =>
      inlines
        .filter(isText)
        .map(({ text }) => text)
        .join(''),
    )
    .join('\n');
}

const WRITTEN: CoverReportDraft = {
  council: 'Wychbourne Council',
  board: 'Homes Board',
  meeting: '2025-06-11',
  previous: '1.0',
  presenter: { name: 'P Orme', role: 'Head of Homes' },
  prose: [{ slot: 'introduction', words: plainProse('Of {{activity.total}}.') }],
  commentary: [{ ref: '1.2', words: plainProse('A new contractor starts.') }],
  topFive: [{ ref: '1.1', words: null }],
  freeSections: [
    { id: 'free-2', title: 'Staffing', after: 'breakdown', words: plainProse('Two posts.') },
    { id: 'free-1', title: 'Money', after: 'breakdown', words: [] },
  ],
  requests: [{ words: plainProse('agree it'), about: 'free-2' }],
};

describe('what is written in the cover report', () => {
  it('comes back as it was', async () => {
    await save(WRITTEN);
    const { draft, kept, sections } = await asking('papers.open', { version: '1.1' });
    expect(draft).toEqual(WRITTEN);
    expect(kept).toBe(true);
    expect(sections.map(({ label, title }) => `${label} ${title}`)).toEqual([
      '1.0 Introduction',
      '2.0 Rating breakdown',
      '3.0 Staffing',
      '4.0 Money',
      '5.0 Actions rated Red',
      '6.0 Direction of travel',
      '7.0 Top improvements',
      '8.0 Requests to the board',
      '9.0 Presenting this report',
    ]);
  });

  it('is what is printed', async () => {
    await save(WRITTEN);
    const text = await textOf('1.1');
    for (const words of [
      'Wychbourne Council',
      'Homes Board, Wednesday 11 June 2025',
      'Of 2.',
      'A new contractor starts.',
      'Two posts.',
      'agree it (section 3.0, Staffing)',
      'P Orme presents this report.',
    ])
      expect(text).toContain(words);
  });

  it('is one step of the history for each visit, and undone at once', async () => {
    await save({ board: 'Homes' });
    await save({ board: 'Homes Board' });
    await save({ board: 'Homes Board', council: 'W' }, '1.1', 'visit-2');
    expect(
      (await asking('history.list', {})).filter(({ operation }) => operation === 'papers.save'),
    ).toHaveLength(2);
    await asking('history.undo', {});
    expect((await asking('papers.open', { version: '1.1' })).draft).toMatchObject({
      board: 'Homes Board',
      council: null,
    });
    await asking('history.undo', {});
    expect((await asking('papers.open', { version: '1.1' })).kept).toBe(false);
  });

  it('goes on to the next version with its board and presenter, and with nothing else', async () => {
    await save({ ...WRITTEN, previous: null, requests: null }, '1.0');
    const { draft, kept } = await asking('papers.open', { version: '1.1' });
    expect(kept).toBe(false);
    expect(draft).toEqual({
      ...UNTOUCHED_DRAFT,
      council: 'Wychbourne Council',
      board: 'Homes Board',
      presenter: WRITTEN.presenter,
    });
  });

  it('falls back on the version before when the one to compare with is gone', async () => {
    await save({ previous: '0.9' });
    expect((await asking('papers.open', { version: '1.1' })).previous).toBe('1.0');
  });

  it('is not written while a field in it has no value', async () => {
    await save({ prose: [{ slot: 'travel', words: plainProse('{{activity.pink.count}}') }] });
    expect(await textOf('1.1')).toContain('[no value]');
    const input = {
      paper: 'cover-report',
      format: 'docx',
      version: '1.1',
      previous: null,
      meeting: null,
    } as const;
    await expect(asking('papers.write', input)).rejects.toThrow(
      '“activity.pink.count” in “Direction of travel”',
    );
  });
});

it('says of every field where it comes from, and which actions are behind it', async () => {
  const facts = await asking('papers.facts', { version: '1.1' });
  const find = (name: string) => facts.find((each) => each.name === name);
  expect(find('activity.blue.count')).toEqual({
    name: 'activity.blue.count',
    group: 'activity',
    words: 'Activity rated Blue',
    value: '1',
    source: '1.1 in version 1.1 (draft). There were 0 in version 1.0 (draft).',
    refs: ['1.1'],
    version: '1.1 (draft)',
  });
  expect(find('activity.red.share')?.source).toBe(
    '1 of 2 rated actions is 50%. 1.2 in version 1.1 (draft). There was 1 in version 1.0 (draft).',
  );
  expect(find('travel.achieved.refs')?.value).toBe('1.1');
  expect(find('redItems')?.refs).toEqual(['1.2']);
  expect(facts.filter(({ value }) => value === '')).toEqual([]);
  expect(new Set(facts.map(({ name }) => name)).size).toBe(facts.length);
});

it('offers the actions that went well first', async () => {
  expect(await asking('papers.choices', { version: '1.1' })).toMatchObject([
    { ref: '1.1', wentWell: true },
    { ref: '1.2', wentWell: false },
  ]);
});

it('says why the first version has no change report', async () => {
  const entries = await asking('papers.list', { version: '1.0' });
  expect(entries.find(({ paper }) => paper === 'change-report')?.whyNot).toBe(
    'Version 1.0 is the first, so there is nothing to compare it with.',
  );
});
