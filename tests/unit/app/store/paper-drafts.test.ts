import { expect, it } from 'vitest';
import type { Workspace } from '#app/store/workspace/workspace';
import { continueCommand } from '#app/store/history/continue-command';
import { listHistory } from '#app/store/history/list-history';
import { redo, undo } from '#app/store/history/undo';
import { listDraftedVersions, listPaperParts, savePaperParts } from '#app/store/paper-drafts';
import { sql } from '#app/store/sql';
import { deleteDraft } from '#app/store/versions/delete-draft';
import { makeAction, makeContent, makeDraft } from '#tests/support/store/plans';
import { addDraft, change, makeCommand, makeWorkspace } from '#tests/support/store/workspaces';

const content = makeContent([makeAction('1.1', 'Answer calls')]);
const mover = { who: 'Sam Patel', at: '2024-03-02T10:00:00.000Z' };

function openWithVersion(): { workspace: Workspace; version: ReturnType<typeof addDraft> } {
  const workspace = makeWorkspace();
  return { workspace, version: addDraft(workspace, makeDraft('3.1', content)) };
}

function save(
  { workspace, version }: ReturnType<typeof openWithVersion>,
  parts: Readonly<Record<string, unknown>>,
  visit = 'visit-1',
): void {
  const command = { ...makeCommand('Wrote in the cover report'), about: [version, visit] };
  continueCommand(workspace, command, (write) =>
    savePaperParts(write, version, 'cover-report', new Map(Object.entries(parts))),
  );
}

function partsOf({ workspace, version }: ReturnType<typeof openWithVersion>): unknown {
  return Object.fromEntries(listPaperParts(workspace.read, version, 'cover-report'));
}

it('gives back what was written, and the versions it was written for', () => {
  const report = openWithVersion();
  expect(partsOf(report)).toEqual({});
  save(report, { requests: ['note the ratings'], 'prose/breakdown': 'Better' });
  expect(partsOf(report)).toEqual({ requests: ['note the ratings'], 'prose/breakdown': 'Better' });
  expect(listDraftedVersions(report.workspace.read, 'cover-report')).toEqual([report.version]);
});

it('writes only the parts that differ', () => {
  const report = openWithVersion();
  save(report, { a: 1, b: 2, c: 3 });
  save(report, { a: 1, b: 4 });
  const { step } = report.workspace.read.all<{ step: number }>(
    sql`SELECT max(number) AS step FROM history_step`,
  )[0] ?? { step: 0 };
  const changes = report.workspace.read.all(
    sql`SELECT json_extract(before, '$.part') AS was, json_extract(after, '$.part') AS became
      FROM history_change WHERE step = ${step} ORDER BY position`,
  );
  expect(changes).toEqual([
    { was: null, became: 'a' },
    { was: null, became: 'b' },
    { was: null, became: 'c' },
    { was: 'c', became: null },
    { was: 'b', became: 'b' },
  ]);
});

it('makes one step of a visit, undone and done again at once', () => {
  const report = openWithVersion();
  save(report, { a: 'one' });
  save(report, { a: 'one and' });
  save(report, { a: 'one and two', b: 'three' });
  expect(listHistory(report.workspace.read, { about: 'visit-1', limit: 9 })).toHaveLength(1);
  undo(report.workspace, mover);
  expect(partsOf(report)).toEqual({});
  redo(report.workspace, mover);
  expect(partsOf(report)).toEqual({ a: 'one and two', b: 'three' });
});

it('starts a step of its own for another visit, and after an undo', () => {
  const report = openWithVersion();
  save(report, { a: 'one' });
  save(report, { a: 'two' }, 'visit-2');
  undo(report.workspace, mover);
  expect(partsOf(report)).toEqual({ a: 'one' });
  save(report, { a: 'three' });
  expect(listHistory(report.workspace.read, { about: 'visit-1', limit: 9 })).toHaveLength(2);
  undo(report.workspace, mover);
  expect(partsOf(report)).toEqual({ a: 'one' });
});

it('starts a step of its own when something else was done in between', () => {
  const report = openWithVersion();
  save(report, { a: 'one' });
  addDraft(report.workspace, makeDraft('3.2', content));
  save(report, { a: 'two' });
  undo(report.workspace, mover);
  expect(partsOf(report)).toEqual({ a: 'one' });
});

it('goes with the draft of the version that it is for, and comes back with it', () => {
  const report = openWithVersion();
  save(report, { a: 'one' });
  change(report.workspace, 'Deleted version 3.1', (write) => deleteDraft(write, report.version));
  expect(listDraftedVersions(report.workspace.read, 'cover-report')).toEqual([]);
  undo(report.workspace, mover);
  expect(partsOf(report)).toEqual({ a: 'one' });
});
