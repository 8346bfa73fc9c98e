import { expect, it } from 'vitest';
import { runCommand } from '#app/store/history/run-command';
import { undo } from '#app/store/history/undo';
import {
  deletePendingImport,
  findPendingImport,
  insertPendingImport,
  saveDecisions,
  type PendingImport,
} from '#app/store/pending-imports';
import { setSetting } from '#app/store/settings';
import { findSourceFile, insertSourceFile } from '#app/store/source-files';
import type { Workspace } from '#app/store/workspace/workspace';
import { NO_DECISIONS, withAnswer, withEdit, withRevisions } from '#shared/review/decisions';
import { AT, change, makeCommand, makeWorkspace, sha256 } from '#tests/support/store/workspaces';

const mover = { who: 'Jo Bloggs', at: AT };
const file = { fileName: 'plan.docx', bytes: new Uint8Array([80, 75, 0, 255]) };
const hash = sha256(file.bytes);

const PENDING: PendingImport = {
  id: 'import-1',
  fileName: 'plan.docx',
  sha256: hash,
  openedAt: AT,
  openedBy: 'Jo',
  decisions: NO_DECISIONS,
};

function openIn(workspace: Workspace): void {
  change(workspace, 'Opened plan.docx for review', (write) => {
    insertSourceFile(write, file, { at: AT, sha256 });
    insertPendingImport(write, PENDING);
  });
}

it('keeps every kind of decision as it is', () => {
  const workspace = makeWorkspace();
  expect(findPendingImport(workspace.read)).toBeNull();
  openIn(workspace);
  let decisions = withAnswer(NO_DECISIONS, 'deadline: table 3, row 4', 'words-only');
  decisions = withRevisions(decisions, [0, 7], 'reject');
  decisions = withEdit(decisions, { action: 'table 3, row 2', field: 'impactRating' }, null);
  decisions = {
    ...decisions,
    columns: [{ header: 'Act.', role: null }],
    legend: [{ fill: 'F29AC4', rating: 'amber' }],
    priorities: [{ number: '1', as: '2', title: 'Carers' }],
  };
  change(workspace, 'Decided', (write) => saveDecisions(write, PENDING.id, decisions));
  expect(findPendingImport(workspace.read)).toEqual({ ...PENDING, decisions });
  undo(workspace, mover);
  expect(findPendingImport(workspace.read)).toEqual(PENDING);
});

it('keeps the file for as long as it is under review, and lets it go when the opening is left behind', () => {
  const workspace = makeWorkspace();
  openIn(workspace);
  change(workspace, 'Set something', (write) => setSetting(write, 'council', 'Wychbourne'));
  expect(findSourceFile(workspace.read, hash)).not.toBeNull();
  undo(workspace, mover);
  undo(workspace, mover);
  expect(findPendingImport(workspace.read)).toBeNull();
  expect(findSourceFile(workspace.read, hash)).not.toBeNull();
  change(workspace, 'Set something else', (write) => setSetting(write, 'council', 'Wych'));
  expect(findSourceFile(workspace.read, hash)).toBeNull();
});

it('comes back whole when discarding it is undone', () => {
  const workspace = makeWorkspace();
  openIn(workspace);
  change(workspace, 'Discarded', (write) => deletePendingImport(write, PENDING.id));
  undo(workspace, mover);
  expect(findPendingImport(workspace.read)).toEqual(PENDING);
});

it('lets the file of a discarded import go with the next step that can not be undone', () => {
  const workspace = makeWorkspace();
  openIn(workspace);
  change(workspace, 'Discarded', (write) => deletePendingImport(write, PENDING.id));
  change(workspace, 'Set something', (write) => setSetting(write, 'council', 'Wychbourne'));
  expect(findSourceFile(workspace.read, hash)).not.toBeNull();
  runCommand(workspace, { ...makeCommand('Issued'), final: 'Issuing is final.' }, (write) =>
    setSetting(write, 'council', 'Wych'),
  );
  expect(findSourceFile(workspace.read, hash)).toBeNull();
});

it('keeps the file of an import that was discarded after the last step that can not be undone', () => {
  const workspace = makeWorkspace();
  openIn(workspace);
  runCommand(workspace, { ...makeCommand('Issued'), final: 'Issuing is final.' }, (write) =>
    setSetting(write, 'council', 'Wych'),
  );
  change(workspace, 'Discarded', (write) => deletePendingImport(write, PENDING.id));
  undo(workspace, mover);
  expect(findPendingImport(workspace.read)).toEqual(PENDING);
  expect(findSourceFile(workspace.read, hash)).not.toBeNull();
});

it('says so when the review is over', () => {
  const workspace = makeWorkspace();
  const message = 'That import no longer exists.';
  expect(() => change(workspace, 'x', (write) => saveDecisions(write, 'gone', NO_DECISIONS))).toThrow(
    message,
  );
  expect(() => change(workspace, 'x', (write) => deletePendingImport(write, 'gone'))).toThrow(message);
});
