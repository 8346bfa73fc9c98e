import { afterEach, beforeEach, expect, it } from 'vitest';
import type { App } from '#app/create-app';
import { ask } from '#shared/contract/client';
import type { InputOf, OperationName, ResultOf } from '#shared/contract/operations';
import type { ActionRow } from '#shared/figures/action-row';
import { plainLine } from '#shared/domain/rich-text';
import { makeTestFolder, type TestFolder } from '#tests/support/command-line';
import { importPlan, makeTestApp, planFile } from '#tests/support/contract-app';
import { action, plan, planOf, priority } from '#tests/support/plans';

let folder: TestFolder;
let app: App;
const call = <Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<ResultOf<Name>> =>
  ask(app.dispatch, name, input);

const ISSUE = {
  version: '1.0',
  status: null,
  date: null,
  description: null,
  sectionsAffected: null,
  reviewDue: null,
};
const WHY = { reason: 'Surveyors left', agreedBy: 'Homes Board', agreedOn: null };

beforeEach(async () => {
  folder = makeTestFolder();
  app = makeTestApp(folder.path('own'));
  app.createWorkspace(folder.path('plan.clearday'));
  const content = planOf(
    { ref: '1.1', activity: 'amber', impact: 'grey', deadline: 'March 2025' },
    { ref: '1.2', activity: 'red', impact: 'grey' },
  );
  await importPlan(app, await planFile(content, '1.0'), '1.0');
  await call('versions.issue', ISSUE);
  await call('versions.create', { from: '1.0', label: '1.1', title: null });
});
afterEach(() => {
  app.close();
  folder.remove();
});

async function look(
  known: string | null = null,
): Promise<{ stamp: string; kind: string; rows: readonly ActionRow[] }> {
  const answer = await call('plan.view', { version: '1.1', previous: null, known });
  if (answer.kind === 'none' || answer.kind === 'same')
    return { stamp: known ?? '', kind: answer.kind, rows: [] };
  return answer;
}

async function idOf(ref: string): Promise<string> {
  return (await look()).rows.find((row) => row.ref === ref)?.id ?? '';
}

async function requestsOf(id: string): Promise<unknown[]> {
  const { requests } = await call('actions.view', { version: '1.1', action: id });
  return requests.map(({ kind, from, to, reason }) => [kind, from, to, reason]);
}

it('sends only the rows that changed to a page that says what it knows', async () => {
  const first = await look();
  expect(first.kind).toBe('whole');
  expect((await look(first.stamp)).kind).toBe('same');
  const id = await idOf('1.2');
  const { sentence } = await call('actions.rate', {
    version: '1.1',
    actions: [id],
    of: 'activity',
    rating: 'blue',
  });
  expect(sentence).toBe('Rated 1.2 Blue');
  const second = await look(first.stamp);
  expect([second.kind, second.rows.map(({ ref, activity }) => [ref, activity])]).toEqual([
    'changed',
    [['1.2', 'blue']],
  ]);
  expect(second.rows[0]?.activityWas).toEqual({ rating: 'red', direction: 'achieved' });
  await call('history.undo', {});
  const third = await look(second.stamp);
  expect(third.rows.map(({ ref, activity, changed }) => [ref, activity, changed])).toEqual([
    ['1.2', 'red', []],
  ]);
});

it('rates several as one step of the history', async () => {
  const actions = [await idOf('1.1'), await idOf('1.2')];
  await call('actions.rate', { version: '1.1', actions, of: 'impact', rating: 'green' });
  await call('history.undo', {});
  expect((await look()).rows.map(({ impact }) => impact)).toEqual(['grey', 'grey']);
});

it('changes nothing in an issued version, and nothing that is not there', async () => {
  const id = await idOf('1.1');
  const rate = (version: string, actions: string[]) =>
    call('actions.rate', { version, actions, of: 'activity', rating: 'blue' });
  await expect(rate('1.0', [id])).rejects.toThrow(
    'Version 1.0 is issued, and an issued version never changes.',
  );
  await expect(rate('1.1', [id, 'gone'])).rejects.toThrow('That action no longer exists.');
  expect((await look()).rows[0]?.activity).toBe('amber');
});

it('keeps one change request for a deadline, and takes it back with the change', async () => {
  const id = await idOf('1.1');
  const move = (deadline: string, explanation: typeof WHY | null) =>
    call('actions.deadline', { version: '1.1', actions: [id], deadline, explanation });
  await move('June 2025', WHY);
  await move('July 2025', null);
  expect(await requestsOf(id)).toEqual([['deadline', 'March 2025', 'July 2025', 'Surveyors left']]);
  const [row] = (await look()).rows;
  expect(row?.deadline).toMatchObject({ words: 'Jul 2025', original: 'Mar 2025', timesMoved: 1 });
  await move('March 2025', null);
  expect(await requestsOf(id)).toEqual([]);
});

it('keeps the reason for a rating, and the change counts as explained', async () => {
  const id = await idOf('1.1');
  await call('actions.rate', { version: '1.1', actions: [id], of: 'activity', rating: 'red' });
  await call('actions.explain', { version: '1.1', action: id, kind: 'activity-rating', explanation: WHY });
  expect(await requestsOf(id)).toEqual([['activity-rating', 'Amber', 'Red', 'Surveyors left']]);
  const { history } = await call('actions.view', { version: '1.1', action: id });
  expect(history[0]).toMatchObject({
    label: '1.1',
    facts: [
      { kind: 'rating', of: 'activity', from: 'amber', to: 'red', reason: { reason: 'Surveyors left' } },
    ],
  });
});

it('makes one step of all that is saved in one visit to the progress, and another of the next visit', async () => {
  const id = await idOf('1.1');
  const save = (text: string, visit: string) =>
    call('actions.progress', {
      version: '1.1',
      action: id,
      progress: [{ level: 1, mark: 'dash', line: [...plainLine(text)] }],
      visit,
    });
  await save('Be', 'first');
  await save('Begun', 'first');
  await save('Begun in May', 'second');
  const progress = async (): Promise<unknown> =>
    (await call('actions.view', { version: '1.1', action: id })).progress.map(({ line }) => line[0]?.text);
  await call('history.undo', {});
  expect(await progress()).toEqual(['Begun']);
  await call('history.undo', {});
  expect(await progress()).toEqual([]);
  await call('history.redo', {});
  expect(await progress()).toEqual(['Begun']);
});

it('closes an action into another and opens it again, with the request taken back', async () => {
  const id = await idOf('1.2');
  await call('actions.close', { version: '1.1', actions: [id], into: '1.1', explanation: WHY });
  expect((await look()).rows[1]).toMatchObject({ closure: { into: '1.1' }, changed: ['closed'] });
  expect(await requestsOf(id)).toEqual([['closed', 'open', 'closed into 1.1', 'Surveyors left']]);
  await call('actions.reopen', { version: '1.1', actions: [id], explanation: null });
  expect((await look()).rows[1]).toMatchObject({ closure: null, changed: [] });
});

it('adds an action with its request, sends the whole plan then, and takes it out again', async () => {
  const { stamp } = await look();
  const { ref, action: id } = await call('actions.add', {
    version: '1.1',
    priority: { kind: 'known', number: '1' },
    wording: 'Ring every tenant',
    lead: 'Head of Homes / Head of Repairs',
    deadline: 'May 2026',
    board: '',
    explanation: WHY,
  });
  const after = await look(stamp);
  expect([ref, after.kind, after.rows.at(-1)?.changed]).toEqual(['1.3', 'whole', ['new']]);
  expect(after.rows.at(-1)?.leads).toEqual(['Head of Homes', 'Head of Repairs']);
  expect(await requestsOf(id)).toEqual([['added', '', '1.3', 'Surveyors left']]);
  await call('history.undo', {});
  expect((await look()).rows.map((row) => row.ref)).toEqual(['1.1', '1.2']);
});

it('gives the start of a long plan at once and the rest in portions, the same as the whole', async () => {
  const many = plan(
    Array.from({ length: 50 }, (_, band) =>
      priority(
        String(band + 1),
        Array.from({ length: 10 }, (_each, index) =>
          action({ ref: `${band + 1}.${index + 1}`, impact: 'grey' }),
        ),
      ),
    ),
  );
  await call('versions.discard', { version: '1.1' });
  await importPlan(app, await planFile(many, '1.2'), '1.2');
  const input = { version: '1.2', previous: null };
  const start = await call('plan.view', { ...input, known: null });
  if (start.kind !== 'start') throw new Error(`A long plan came as ${start.kind}.`);
  const { rows } = await call('plan.rows', { ...input, stamp: start.stamp, from: start.rows.length });
  const whole = await call('plan.view', { ...input, known: null });
  if (whole.kind !== 'whole') throw new Error(`The plan came as ${whole.kind} then.`);
  expect([...start.rows, ...(rows ?? [])]).toEqual(whole.rows);
  expect({ ...start, kind: 'whole', rows: whole.rows }).toEqual(whole);
  const { rows: none } = await call('plan.rows', { ...input, stamp: 'an older one', from: 0 });
  expect(none).toBeNull();
});
