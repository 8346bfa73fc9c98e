import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { PlanJson } from '#shared/domain/plan-json';
import { COMMANDS } from '../../../electron/cli/commands/list.ts';
import {
  clearday,
  cleardayDone,
  cleardayJson,
  makeTestFolder,
  type TestFolder,
} from '#tests/support/command-line';
import { planFile } from '#tests/support/contract-app';
import { planOf } from '#tests/support/plans';

let folder: TestFolder;
let workspace: readonly string[];
const path = (name: string): string => folder.path(name);

beforeAll(async () => {
  folder = makeTestFolder();
  workspace = ['--workspace', path('plan.clearday')];
  const before = planOf(
    { ref: '1.1', activity: 'amber' },
    { ref: '1.2', activity: 'red', deadline: 'March 2025' },
  );
  const after = planOf(
    { ref: '1.1', activity: 'blue' },
    { ref: '1.2', activity: 'red', deadline: 'May 2025' },
  );
  writeFileSync(path('one.docx'), await planFile(before, '1.0'));
  writeFileSync(path('two.docx'), await planFile(after, '1.1'));
  writeFileSync(
    path('doubt.docx'),
    await planFile(planOf({ ref: '1.1', deadline: 'when the roof is dry' }), '1.2'),
  );
  writeFileSync(
    path('notes.txt'),
    'Just a note about the meeting, longer than a lock file would ever be. '.repeat(5),
  );
  await cleardayDone('import', path('one.docx'), ...workspace, '--version', '1.0');
  await cleardayDone('import', path('two.docx'), ...workspace, '--version', '1.1');
});
afterAll(() => folder.remove());

describe('exit codes', () => {
  it('are 0 for what was done', async () => {
    expect(await clearday('versions', ...workspace)).toMatchObject({ exit: 0 });
    expect(await clearday('help')).toMatchObject({ exit: 0 });
    expect(await clearday('read', '--help')).toMatchObject({ exit: 0 });
  });

  it('are 1 for open questions, which are printed with how to answer them; nothing is brought in', async () => {
    const { exit, out, err } = await clearday('import', path('doubt.docx'), ...workspace, '--version', '1.2');
    expect(exit).toBe(1);
    expect(out).toContain('--answer "deadline: ');
    expect(err).toContain('nothing was brought in');
    expect((await clearday('versions', ...workspace)).out).not.toContain('1.2');
  });

  it.each([
    ['an unknown command', ['fly']],
    ['an unknown option', ['read', 'plan.docx', '--fast']],
    ['a missing file name', ['read']],
    ['a missing workspace', ['versions']],
    ['a missing version', ['import', 'plan.docx', '--workspace', 'w.clearday']],
    [
      'a date in another form',
      [
        'paper',
        'cover-report',
        '--workspace',
        'w',
        '--version',
        '1',
        '--meeting',
        '7/6/2025',
        '--out',
        'a.docx',
      ],
    ],
    ['an unknown paper', ['paper', 'poem', '--workspace', 'w', '--version', '1', '--out', 'a.docx']],
    [
      'an ending that no paper has',
      ['paper', 'cover-report', '--workspace', 'w', '--version', '1', '--out', 'a.pdf'],
    ],
    ['an unknown way with tracked changes', ['read', 'plan.docx', '--tracked', 'perhaps']],
  ])('are 2 for %s', async (_, line) => {
    expect(await clearday(...line)).toMatchObject({ exit: 2, out: '' });
  });

  it('are 2 for a version that is not there, and name those that are', async () => {
    const { exit, err } = await clearday('breakdown', ...workspace, '--version', '7');
    expect([exit, err]).toEqual([2, 'There is no version 7 in this workspace. It has 1.0, 1.1.']);
  });

  it('are 3 for a readable file without a plan', async () => {
    await clearday('paper', 'cover-report', ...workspace, '--version', '1.1', '--out', path('cover.docx'));
    expect(await clearday('read', path('cover.docx'))).toMatchObject({ exit: 3, out: '' });
  });

  it('are 4 for a file that is missing or no Office file, and for a place that cannot be written', async () => {
    expect(await clearday('read', path('absent.docx'))).toMatchObject({ exit: 4 });
    expect(await clearday('read', path('notes.txt'))).toMatchObject({
      exit: 4,
      err: 'notes.txt is not a Word or Excel file. Choose a .docx or .xlsx file.',
    });
    const line = ['tracker', ...workspace, '--version', '1.1', '--out', path('no/such/folder/t.xlsx')];
    expect(await clearday(...line)).toMatchObject({ exit: 4 });
  });

  it('are 5 for a workspace that is missing or none', async () => {
    expect(await clearday('versions', '--workspace', path('absent.clearday'))).toMatchObject({ exit: 5 });
    expect(await clearday('versions', '--workspace', path('notes.txt'))).toMatchObject({ exit: 5 });
    expect(await clearday('doctor', path('notes.txt'))).toMatchObject({ exit: 5 });
  });
});

describe('import', () => {
  it('refuses a label that is taken before it asks anything', async () => {
    const { exit, out, err } = await clearday('import', path('doubt.docx'), ...workspace, '--version', '1.1');
    expect({ exit, out }).toEqual({ exit: 2, out: '' });
    expect(err).toContain('Version 1.1');
  });
});

describe('doctor --restore', () => {
  it('puts the newest backup into a new file, which opens with the same versions', async () => {
    const said = await cleardayDone('doctor', path('plan.clearday'), '--restore', path('again.clearday'));
    expect(said).toMatch(/^Put the backup of \d{4}-\d\d-\d\d \d\d:\d\d into .*again\.clearday\.$/);
    expect(await cleardayDone('versions', '--workspace', path('again.clearday'))).toContain('1.0');
  });

  it('puts nothing over a file that is there', async () => {
    const before = readFileSync(path('plan.clearday'));
    const { exit } = await clearday('doctor', path('plan.clearday'), '--restore', path('plan.clearday'));
    expect(exit).toBe(5);
    expect(readFileSync(path('plan.clearday')).equals(before)).toBe(true);
  });

  it('says so where there is no backup', async () => {
    const { exit, err } = await clearday(
      'doctor',
      path('absent.clearday'),
      '--restore',
      path('new.clearday'),
    );
    expect({ exit, made: existsSync(path('new.clearday')) }).toEqual({ exit: 5, made: false });
    expect(err).not.toBe('');
  });
});

describe('a command with --json', () => {
  it('prints the exchange format for read, with nothing else on standard output', async () => {
    const plan = await cleardayJson<PlanJson>('read', path('two.docx'));
    expect(plan).toMatchObject({
      format: 'clearday/plan',
      formatVersion: 1,
      title: 'Wychbourne improvement plan',
    });
    expect(
      plan.priorities[0]?.actions.map(({ ref, due, activityRating }) => [ref, due, activityRating]),
    ).toEqual([
      ['1.1', '2025-03', 'blue'],
      ['1.2', '2025-05', 'red'],
    ]);
  });

  it('prints errors as JSON too', async () => {
    const { out } = await clearday('read', path('absent.docx'), '--json');
    expect(JSON.parse(out)).toMatchObject({
      error: { code: 'file-refused', details: { reason: 'missing' } },
    });
  });

  it.each(['versions', 'history'])('is understood by %s', async (name) => {
    expect(await cleardayJson(name, ...workspace)).toBeTypeOf('object');
  });
});

describe('papers', () => {
  it.each([
    ['plan-update', 'docx'],
    ['cover-report', 'html'],
    ['change-report', 'json'],
    ['change-report', 'docx'],
  ])('%s is written as %s', async (paper, ending) => {
    const out = path(`${paper}.${ending}`);
    expect(await clearday('paper', paper, ...workspace, '--version', '1.1', '--out', out)).toEqual({
      exit: 0,
      out,
      err: '',
    });
    expect(existsSync(out)).toBe(true);
  });

  it('read back as the plan that they print, from Word and from Excel', async () => {
    const [update, tracker] = [path('update.docx'), path('tracker.xlsx')];
    await clearday('paper', 'plan-update', ...workspace, '--version', '1.1', '--out', update);
    await clearday('tracker', ...workspace, '--version', '1.1', '--out', tracker);
    const exported = await cleardayJson<PlanJson>('export', 'plan', ...workspace, '--version', '1.1');
    const bare = (plan: PlanJson): object => ({ ...plan, messages: [] });
    expect(bare(await cleardayJson('read', update))).toEqual(bare(exported));
    expect(bare(await cleardayJson('read', tracker))).toEqual(bare(exported));
  });

  it('compare writes a report in the form that the file name asks for', async () => {
    for (const ending of ['docx', 'xlsx', 'html', 'json']) {
      const out = path(`compare.${ending}`);
      expect(await clearday('compare', '1.0', '1.1', ...workspace, '--out', out)).toMatchObject({ exit: 0 });
      expect(readFileSync(out).length).toBeGreaterThan(200);
    }
  });
});

describe('a plan in the exchange format', () => {
  it('is exported, brought in again, and says the same', async () => {
    const file = path('plan.json');
    await clearday('export', 'plan', ...workspace, '--version', '1.1', '--format', 'json', '--out', file);
    const other = ['--workspace', path('other.clearday')];
    expect(await clearday('import', file, ...other, '--version', '1.1')).toMatchObject({ exit: 0 });
    const [first, second] = [
      await cleardayJson<PlanJson>('export', 'plan', ...workspace, '--version', '1.1'),
      await cleardayJson<PlanJson>('export', 'plan', ...other, '--version', '1.1'),
    ];
    expect(second).toEqual(first);
  });
});

describe('undo', () => {
  it('takes an import back and redo brings it in again', async () => {
    const own = ['--workspace', path('undo.clearday')];
    await clearday('import', path('one.docx'), ...own, '--version', '1.0');
    expect(await clearday('undo', ...own)).toMatchObject({
      exit: 0,
      out: 'Undone: Brought in one.docx as version 1.0',
    });
    expect((await clearday('versions', ...own)).out).toBe('No versions yet. Import a plan first.');
    expect(await clearday('undo', ...own)).toMatchObject({ exit: 2, err: 'There is nothing to undo.' });
    expect(await clearday('redo', ...own)).toMatchObject({ exit: 0 });
    expect((await clearday('versions', ...own)).out).toContain('1.0');
  });

  it('does not take back what was issued', async () => {
    const own = ['--workspace', path('final.clearday')];
    await clearday('import', path('one.docx'), ...own, '--version', '1.0');
    expect(await clearday('issue', ...own, '--version', '1.0', '--review-due', '2025-06-01')).toMatchObject({
      exit: 0,
    });
    expect(await clearday('undo', ...own)).toMatchObject({
      exit: 2,
      err: 'Version 1.0 is issued, and issuing is final. Put a correction into a new version.',
    });
  });
});

describe('the help', () => {
  it('names every command', async () => {
    const { out } = await clearday('help');
    for (const { usage } of Object.values(COMMANDS)) expect(out).toContain(usage);
  });
});
