import { expect, it } from 'vitest';
import type { WriteHandle } from '#app/store/handle';
import { sql } from '#app/store/sql';
import type { Workspace } from '#app/store/workspace/workspace';
import { insertChangeRequest } from '#app/store/change-requests';
import { toActionId, toChangeRequestId, toVersionId } from '#shared/domain/ids';
import type { ChangeRequest } from '#shared/domain/version';
import { makeAction, makeContent, makeDraft, PLAN } from '#tests/support/store/plans';
import { addDraft, AT, change, issueDraft, makeWorkspace } from '#tests/support/store/workspaces';

const request: ChangeRequest = {
  id: toChangeRequestId('cr-1'),
  kind: 'deadline',
  actionId: toActionId('a-1.1'),
  from: 'March 2024',
  to: 'May 2024',
  reason: 'The supplier withdrew',
  agreedBy: 'Improvement Board',
  agreedOn: '2024-02-20',
  evidence: '',
};

/** Version 3.1 issued with a change request, version 3.2 a draft. */
function makeIssued(): Workspace {
  const workspace = makeWorkspace();
  const content = makeContent([makeAction('1.1', 'Answer calls')]);
  const issued = addDraft(workspace, makeDraft('3.1', content));
  change(workspace, 'Filed a request', (write) =>
    insertChangeRequest(write, { planId: PLAN, versionId: issued, request }, AT),
  );
  issueDraft(workspace, issued);
  addDraft(workspace, makeDraft('3.2', content));
  return workspace;
}

function tryScript(workspace: Workspace, script: string): () => void {
  return () => workspace.write((write: WriteHandle) => write.runScript(script));
}

it.each([
  [`UPDATE plan_version SET title = 'x' WHERE id = 'v-3.1'`, 'An issued version never changes.'],
  [`UPDATE plan_version SET state = 'draft' WHERE id = 'v-3.1'`, 'An issued version never changes.'],
  [`DELETE FROM plan_version WHERE id = 'v-3.1'`, 'An issued version is never deleted.'],
  [
    `REPLACE INTO plan_version SELECT * FROM plan_version WHERE id = 'v-3.1'`,
    'An issued version is never replaced.',
  ],
  [
    `UPDATE OR REPLACE plan_version SET label = '3.1' WHERE id = 'v-3.2'`,
    'An issued version is never deleted.',
  ],
  [
    `UPDATE version_action SET lead = 'x' WHERE version_id = 'v-3.1'`,
    'An action of an issued version never changes.',
  ],
  [
    `UPDATE version_action SET version_id = 'v-3.1', position = 9 WHERE version_id = 'v-3.2'`,
    'An action of an issued version never changes.',
  ],
  [
    `DELETE FROM version_action WHERE version_id = 'v-3.1'`,
    'An action of an issued version is never deleted.',
  ],
  [
    `REPLACE INTO version_action SELECT * FROM version_action WHERE version_id = 'v-3.1'`,
    'Nothing is added to an issued version.',
  ],
  [
    `UPDATE version_priority SET title = 'x' WHERE version_id = 'v-3.1'`,
    'A priority of an issued version never changes.',
  ],
  [
    `DELETE FROM version_priority WHERE version_id = 'v-3.1'`,
    'A priority of an issued version is never deleted.',
  ],
  [
    `INSERT INTO version_priority VALUES ('v-3.1', 5, '5', 'x', '[]', '[]')`,
    'Nothing is added to an issued version.',
  ],
  [
    `UPDATE change_request SET reason = 'x' WHERE id = 'cr-1'`,
    'A change request of an issued version never changes.',
  ],
  [`DELETE FROM change_request WHERE id = 'cr-1'`, 'A change request of an issued version is never deleted.'],
  [
    `REPLACE INTO change_request SELECT * FROM change_request`,
    'A change request of an issued version is never replaced.',
  ],
])('guards an issued version against %s', (script, reason) => {
  expect(tryScript(makeIssued(), script)).toThrow(reason);
});

it.each([
  [`UPDATE history_step SET sentence = 'x' WHERE number = 1`, 'History is never rewritten.'],
  [`UPDATE history_step SET who = 'x', state = 'undone' WHERE number = 1`, 'History is never rewritten.'],
  [`REPLACE INTO history_step SELECT * FROM history_step`, 'History is never rewritten.'],
  [`DELETE FROM history_step`, 'History is never deleted.'],
  [`UPDATE history_change SET before = '{}'`, 'History is never rewritten.'],
  [`DELETE FROM history_change`, 'History is never deleted.'],
])('guards history against %s', (script, reason) => {
  expect(tryScript(makeIssued(), script)).toThrow(reason);
});

it('guards an original file against change', () => {
  const workspace = makeWorkspace();
  workspace.write((write) =>
    write.run(sql`INSERT INTO source_file VALUES ('f00d', ${new Uint8Array([1])}, ${AT}, 1)`),
  );
  expect(tryScript(workspace, `UPDATE source_file SET bytes = x'00'`)).toThrow(
    'An original file never changes.',
  );
});

it('lets no version come into the file issued', () => {
  const workspace = makeIssued();
  const script = `
    CREATE TEMP TABLE copied AS SELECT * FROM plan_version WHERE id = 'v-3.1';
    UPDATE copied SET id = 'v-9', label = '9', sequence = 9, issue_number = 9;
    INSERT INTO plan_version SELECT * FROM copied`;
  expect(tryScript(workspace, script)).toThrow('A version starts as a draft.');
});

it('leaves drafts open to change', () => {
  const workspace = makeIssued();
  tryScript(workspace, `UPDATE version_action SET lead = 'x' WHERE version_id = 'v-3.2'`)();
  expect(
    workspace.read.all(sql`SELECT lead FROM version_action WHERE version_id = ${toVersionId('v-3.2')}`),
  ).toEqual([{ lead: 'x' }]);
});
