import { expect, it } from 'vitest';
import { toPlanId, toVersionId } from '#shared/domain/ids';
import { listHistory, listRowChanges } from '#app/store/history/list-history';
import { runCommand } from '#app/store/history/run-command';
import { redo, undo } from '#app/store/history/undo';
import { findPlan, insertPlan, renamePlan } from '#app/store/plans';
import { findSetting, setSetting } from '#app/store/settings';
import { sql } from '#app/store/sql';
import { deleteDraft } from '#app/store/versions/delete-draft';
import { getVersionSummary, listVersions } from '#app/store/versions/list-versions';
import { replaceDraft } from '#app/store/versions/replace-draft';
import { verifyVersions } from '#app/store/versions/verify-versions';
import { fingerprint } from '#app/store/workspace/check-contents';
import type { Workspace } from '#app/store/workspace/workspace';
import { makeAction, makeContent, makeDraft, PLAN } from '#tests/support/store/plans';
import {
  addDraft,
  AT,
  change,
  issueDraft,
  makeCommand,
  makeFolder,
  makeOptions,
  makeWorkspace,
  openAgain,
  sha256,
} from '#tests/support/store/workspaces';

const mover = { who: 'Sam Patel', at: '2024-03-02T10:00:00.000Z' };
const content = makeContent([makeAction('1.1', 'Answer calls'), makeAction('1.2', 'Write back')]);
const edited = makeContent([makeAction('1.1', 'Answer calls in a minute')]);

/** Every row that undo must bring back, as text. */
function snapshot({ read }: Workspace): string {
  const tables = [
    'plan',
    'action',
    'plan_version',
    'version_priority',
    'version_action',
    'workspace_setting',
  ];
  return JSON.stringify(
    tables.map((table) => read.all({ text: `SELECT * FROM ${table} ORDER BY 1, 2`, params: [] })),
  );
}

it('says who did what and when, the newest first', () => {
  const workspace = makeWorkspace();
  addDraft(workspace, makeDraft('3.1', content));
  expect(listHistory(workspace.read, { about: null, limit: 1 })).toEqual([
    {
      number: 2,
      kind: 'command',
      ofStep: null,
      at: AT,
      who: 'Jo Bloggs',
      operation: 'test.change',
      sentence: 'Saved version 3.1',
      about: [],
      final: null,
      state: 'done',
    },
  ]);
});

it('keeps each row as it was and as it became', () => {
  const workspace = makeWorkspace();
  change(workspace, 'Renamed', (write) => renamePlan(write, PLAN, 'Getting to Good'));
  const [row] = listRowChanges(workspace.read, 2);
  expect(row?.table).toBe('plan');
  expect(row?.before).toMatchObject({ id: 'plan-1', title: 'Wychbourne Improvement Plan' });
  expect(row?.after).toMatchObject({ id: 'plan-1', title: 'Getting to Good' });
});

it('narrows history to what was done to one thing', () => {
  const workspace = makeWorkspace();
  const command = { ...makeCommand('Renamed'), about: [PLAN] };
  runCommand(workspace, command, (write) => renamePlan(write, PLAN, 'Getting to Good'));
  const found = listHistory(workspace.read, { about: PLAN, limit: 10 });
  expect(found.map(({ sentence, about }) => [sentence, about])).toEqual([['Renamed', ['plan-1']]]);
  expect(listHistory(workspace.read, { about: 'plan', limit: 10 })).toEqual([]);
});

it('leaves no step for a command that changed nothing', () => {
  const workspace = makeWorkspace();
  change(workspace, 'Nothing', () => {});
  expect(listHistory(workspace.read, { about: null, limit: 10 })).toHaveLength(1);
});

it('does all of a command or none of it', () => {
  const workspace = makeWorkspace();
  const before = snapshot(workspace);
  expect(() =>
    change(workspace, 'Half', (write) => {
      insertPlan(write, { id: toPlanId('plan-2'), title: 'Second' }, AT);
      throw new Error('The reader stopped.');
    }),
  ).toThrow('The reader stopped.');
  expect(snapshot(workspace)).toBe(before);
  expect(listHistory(workspace.read, { about: null, limit: 10 })).toHaveLength(1);
  addDraft(workspace, makeDraft('3.1', content));
  expect(listRowChanges(workspace.read, 2)).toHaveLength(6);
});

it('refuses a command inside a command, and one that waits', () => {
  const workspace = makeWorkspace();
  expect(() => change(workspace, 'a', () => change(workspace, 'b', () => {}))).toThrow('inside another');
  expect(() => change(workspace, 'a', async () => {})).toThrow('A transaction can not wait.');
});

it('takes an import back so that nothing of it is left, and brings it again to the letter', () => {
  const workspace = makeWorkspace();
  const before = snapshot(workspace);
  addDraft(workspace, makeDraft('3.1', content));
  const after = snapshot(workspace);
  expect(undo(workspace, mover)).toBe('Saved version 3.1');
  expect(snapshot(workspace)).toBe(before);
  expect(redo(workspace, mover)).toBe('Saved version 3.1');
  expect(snapshot(workspace)).toBe(after);
  expect(verifyVersions(workspace.read, sha256)).toEqual([]);
});

it('takes back many steps of every kind, one by one', () => {
  const workspace = makeWorkspace();
  const id = toVersionId('v-3.1');
  const steps = [
    () => addDraft(workspace, makeDraft('3.1', content)),
    () => change(workspace, 'b', (write) => replaceDraft(write, id, makeDraft('3.1', edited), sha256)),
    () => change(workspace, 'c', (write) => setSetting(write, 'house', { decimals: 2 })),
    () => change(workspace, 'd', (write) => setSetting(write, 'house', { decimals: 1 })),
    () => change(workspace, 'e', (write) => deleteDraft(write, id)),
    () => change(workspace, 'f', (write) => setSetting(write, 'house', null)),
  ];
  const states = steps.map((step) => {
    const before = snapshot(workspace);
    step();
    return before;
  });
  const last = snapshot(workspace);
  for (const state of states.toReversed()) {
    undo(workspace, mover);
    expect(snapshot(workspace)).toBe(state);
  }
  for (const state of [...states.slice(1), last]) {
    redo(workspace, mover);
    expect(snapshot(workspace)).toBe(state);
  }
});

it('still undoes after the program was closed', () => {
  const folder = makeFolder();
  const first = makeWorkspace(folder);
  const before = snapshot(first);
  addDraft(first, makeDraft('3.1', content));
  first.close();
  const second = openAgain(first.path, makeOptions(folder));
  undo(second, mover);
  expect(snapshot(second)).toBe(before);
});

it('writes undoing and redoing into the history too', () => {
  const workspace = makeWorkspace();
  addDraft(workspace, makeDraft('3.1', content));
  undo(workspace, mover);
  redo(workspace, mover);
  const steps = listHistory(workspace.read, { about: null, limit: 10 });
  expect(
    steps.map(({ number, kind, ofStep, who, sentence, state }) => [
      number,
      kind,
      ofStep,
      who,
      sentence,
      state,
    ]),
  ).toMatchInlineSnapshot(`
    [
      [
        4,
        "redo",
        2,
        "Sam Patel",
        "Done again: Saved version 3.1",
        "done",
      ],
      [
        3,
        "undo",
        2,
        "Sam Patel",
        "Undone: Saved version 3.1",
        "done",
      ],
      [
        2,
        "command",
        null,
        "Jo Bloggs",
        "Saved version 3.1",
        "done",
      ],
      [
        1,
        "command",
        null,
        "Jo Bloggs",
        "Started a plan",
        "done",
      ],
    ]
  `);
});

it('forgets what could be redone once something else is done', () => {
  const workspace = makeWorkspace();
  addDraft(workspace, makeDraft('3.1', content));
  undo(workspace, mover);
  change(workspace, 'Set', (write) => setSetting(write, 'house', { decimals: 1 }));
  expect(() => redo(workspace, mover)).toThrow('There is nothing to redo.');
  const dropped = listHistory(workspace.read, { about: null, limit: 10 }).find(({ number }) => number === 2);
  expect(dropped?.state).toBe('dropped');
  undo(workspace, mover);
  expect(findSetting(workspace.read, 'house')).toBeNull();
});

it('refuses to undo an issue, and says why', () => {
  const workspace = makeWorkspace();
  const id = addDraft(workspace, makeDraft('3.1', content));
  issueDraft(workspace, id);
  const before = fingerprint(workspace.read);
  expect(() => undo(workspace, mover)).toThrow('Version 3.1 is issued, and issuing is final.');
  expect(fingerprint(workspace.read)).toBe(before);
});

it('leaves issued versions and their hashes as they were when a later import is undone', () => {
  const workspace = makeWorkspace();
  const first = addDraft(workspace, makeDraft('3.1', content));
  issueDraft(workspace, first);
  const before = getVersionSummary(workspace.read, first);
  addDraft(workspace, makeDraft('3.4', edited));
  undo(workspace, mover);
  expect(listVersions(workspace.read, PLAN)).toEqual([before]);
});

it('says when there is nothing to undo', () => {
  const workspace = makeWorkspace();
  undo(workspace, mover);
  expect(findPlan(workspace.read, PLAN)).toBeNull();
  expect(() => undo(workspace, mover)).toThrow('There is nothing to undo.');
});

it('stops when a row is not as the history left it', () => {
  const workspace = makeWorkspace();
  addDraft(workspace, makeDraft('3.1', content));
  workspace.write((write) => write.run(sql`UPDATE version_action SET lead = 'x' WHERE ref = '1.2'`));
  const before = snapshot(workspace);
  expect(() => undo(workspace, mover)).toThrow('A row of version_action is not as the history left it.');
  expect(snapshot(workspace)).toBe(before);
});

it('orders history by number though the clock goes back', () => {
  const workspace = makeWorkspace();
  for (const at of ['2024-03-31T02:30:00.000Z', '2024-03-31T01:10:00.000Z', '2024-02-29T00:00:00.000Z']) {
    runCommand(workspace, { ...makeCommand(at), at }, (write) => setSetting(write, 'at', at));
  }
  undo(workspace, mover);
  expect(findSetting(workspace.read, 'at')).toBe('2024-03-31T01:10:00.000Z');
});
