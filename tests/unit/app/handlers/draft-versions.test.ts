import { afterAll, beforeAll, expect, it } from 'vitest';
import type { App } from '#app/create-app';
import { ask } from '#shared/contract/client';
import type { InputOf, OperationName, ResultOf } from '#shared/contract/operations';
import { makeTestFolder, type TestFolder } from '#tests/support/command-line';
import { importPlan, makeTestApp, planFile } from '#tests/support/contract-app';
import { planOf } from '#tests/support/plans';

let folder: TestFolder;
let app: App;
const call = <Name extends OperationName>(name: Name, input: InputOf<Name>): Promise<ResultOf<Name>> =>
  ask(app.dispatch, name, input);

beforeAll(async () => {
  folder = makeTestFolder();
  app = makeTestApp(folder.path('own'));
  app.createWorkspace(folder.path('plan.clearday'));
  const before = planOf(
    { ref: '1.1', activity: 'amber', text: 'Hold a review every month' },
    { ref: '1.2', activity: 'red', deadline: 'March 2025' },
    { ref: '1.3', activity: 'green' },
  );
  const after = planOf(
    { ref: '1.1', activity: 'blue', text: 'Hold a review every quarter' },
    { ref: '1.2', activity: 'red', deadline: 'May 2025' },
    { ref: '1.3', activity: 'green' },
  );
  await importPlan(app, await planFile(before, '1.0'), '1.0');
  await importPlan(app, await planFile(after, '1.1'), '1.1');
});
afterAll(() => {
  app.close();
  folder.remove();
});

it('weighs up issuing: how much changed, what has no reason, and what the version would say of itself', async () => {
  const { summary, unexplained, proposed, previous, next } = await call('versions.prepare', {
    version: '1.1',
  });
  expect(summary).toBe('2 of 3 actions changed since 1.0: 1 activity rating, 1 deadline, 1 wording.');
  expect(unexplained.map(({ ref, field, from, to }) => [ref, field, from, to])).toEqual([
    ['1.1', 'wording', 'Hold a review every month', 'Hold a review every quarter'],
    ['1.2', 'deadline', 'March 2025', 'May 2025'],
  ]);
  expect(proposed).toMatchObject({ status: 'Final', date: '2025-02-04', sectionsAffected: 'Priority 1' });
  expect([previous, next]).toEqual(['1.0', '1.2']);
});

it('gives differences with the words that came and went, and ratings from one to the other', async () => {
  const { actions, activity, deadlinesMoved } = await call('versions.differences', {
    from: '1.0',
    to: '1.1',
  });
  expect(actions.map(({ ref, changes }) => [ref, changes.map(({ kind }) => kind)])).toEqual([
    ['1.1', ['wording', 'rating']],
    ['1.2', ['deadline']],
  ]);
  expect(activity.movements).toEqual([
    { from: 'amber', to: 'blue', direction: 'achieved', refs: ['1.1'] },
    { from: 'red', to: 'red', direction: 'unchanged', refs: ['1.2'] },
    { from: 'green', to: 'green', direction: 'unchanged', refs: ['1.3'] },
  ]);
  expect(deadlinesMoved).toBe(1);
});

it('makes a draft from another version that says the same, and takes it back', async () => {
  const made = await call('versions.create', { from: '1.1', label: '1.2', title: null });
  expect(made).toMatchObject({ version: '1.2', state: 'draft', status: 'Draft' });
  const { actions } = await call('versions.differences', { from: '1.1', to: '1.2' });
  expect(actions).toEqual([]);
  expect(await call('history.undo', {})).toEqual({ sentence: 'Made version 1.2 from 1.1' });
  expect((await call('versions.list', {})).versions.map(({ version }) => version)).toEqual(['1.0', '1.1']);
});

it('starts an empty plan in an empty workspace', async () => {
  const other = makeTestApp(folder.path('other'));
  other.createWorkspace(folder.path('other.clearday'));
  const made = await ask(other.dispatch, 'versions.create', {
    from: null,
    label: '0.1',
    title: 'Wychbourne plan',
  });
  expect(made).toMatchObject({ version: '0.1', state: 'draft' });
  expect(await ask(other.dispatch, 'workspace.state', {})).toMatchObject({ plan: 'Wychbourne plan' });
  other.close();
});
