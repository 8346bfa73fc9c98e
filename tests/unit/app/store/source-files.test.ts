import { expect, it } from 'vitest';
import { toVersionId } from '#shared/domain/ids';
import { redo, undo } from '#app/store/history/undo';
import { setSetting } from '#app/store/settings';
import { findSourceFile, insertSourceFile } from '#app/store/source-files';
import { deleteDraft } from '#app/store/versions/delete-draft';
import { getVersion } from '#app/store/versions/get-version';
import { saveDraft } from '#app/store/versions/save-draft';
import type { Workspace } from '#app/store/workspace/workspace';
import { makeContent, makeDraft, PLAN } from '#tests/support/store/plans';
import { AT, change, makeWorkspace, sha256 } from '#tests/support/store/workspaces';

const mover = { who: 'Jo Bloggs', at: AT };
const file = { fileName: 'plan.docx', bytes: new Uint8Array([80, 75, 0, 255]) };
const hash = sha256(file.bytes);

function importFile(workspace: Workspace, label: string): void {
  change(workspace, `Brought in ${label}`, (write) => {
    const source = insertSourceFile(write, file, { at: AT, sha256 });
    const draft = { ...makeDraft(label, makeContent([])), source };
    saveDraft(write, PLAN, draft, { id: toVersionId(`v-${label}`), at: AT, sha256 });
  });
}

function isKept(workspace: Workspace): boolean {
  return findSourceFile(workspace.read, hash) !== null;
}

it('keeps the bytes of an original as they are, and says in the version where it came from', () => {
  const workspace = makeWorkspace();
  importFile(workspace, '3.1');
  expect(Array.from(findSourceFile(workspace.read, hash) ?? [])).toEqual([80, 75, 0, 255]);
  expect(getVersion(workspace.read, toVersionId('v-3.1'), sha256).source).toEqual({
    fileName: 'plan.docx',
    sha256: hash,
  });
  expect(findSourceFile(workspace.read, 'none')).toBeNull();
});

it('keeps one copy of a file that is brought in twice', () => {
  const workspace = makeWorkspace();
  importFile(workspace, '3.1');
  importFile(workspace, '3.2');
  expect(workspace.read.all({ text: 'SELECT sha256 FROM source_file', params: [] })).toHaveLength(1);
});

it('keeps the original while its import can be redone, and lets go of it when it can not', () => {
  const workspace = makeWorkspace();
  importFile(workspace, '3.1');
  undo(workspace, mover);
  expect(isKept(workspace)).toBe(true);
  redo(workspace, mover);
  undo(workspace, mover);
  change(workspace, 'Set', (write) => setSetting(write, 'house', 1));
  expect(isKept(workspace)).toBe(false);
});

it('keeps an original that was brought in again after its first import was undone', () => {
  const workspace = makeWorkspace();
  importFile(workspace, '3.1');
  undo(workspace, mover);
  importFile(workspace, '3.2');
  change(workspace, 'Deleted', (write) => deleteDraft(write, toVersionId('v-3.2')));
  change(workspace, 'Set', (write) => setSetting(write, 'house', 1));
  undo(workspace, mover);
  undo(workspace, mover);
  expect(getVersion(workspace.read, toVersionId('v-3.2'), sha256).source?.sha256).toBe(hash);
  expect(isKept(workspace)).toBe(true);
});
