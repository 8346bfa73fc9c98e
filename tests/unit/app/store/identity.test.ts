import { expect, it } from 'vitest';
import { toActionId, toVersionId } from '#shared/domain/ids';
import { lineText } from '#shared/domain/rich-text';
import { listActionHistory, listLastReferences } from '#app/store/identity/action-history';
import {
  confirmActionLink,
  deleteActionLink,
  listActionLinks,
  putActionLink,
  type ActionLink,
} from '#app/store/identity/action-links';
import { undo } from '#app/store/history/undo';
import { deleteDraft } from '#app/store/versions/delete-draft';
import type { Workspace } from '#app/store/workspace/workspace';
import { makeAction, makeContent, makeDraft, PLAN } from '#tests/support/store/plans';
import { addDraft, AT, change, makeWorkspace } from '#tests/support/store/workspaces';

const merged: ActionLink = {
  versionId: toVersionId('v-3.4'),
  actionId: toActionId('a-10.1'),
  earlierVersionId: toVersionId('v-3.1'),
  earlierActionId: toActionId('a-10.6'),
  kind: 'merged-into',
  standing: 'proposed',
};

/** In 3.1 actions 10.1 and 10.6; in 3.4 only 10.1, renumbered to 10.2 under its old id. */
function makeTwoVersions(): Workspace {
  const workspace = makeWorkspace();
  addDraft(
    workspace,
    makeDraft('3.1', makeContent([makeAction('10.1', 'Train'), makeAction('10.6', 'Mentor')])),
  );
  const later = makeContent([makeAction('10.2', 'Train and mentor')]);
  addDraft(workspace, { ...makeDraft('3.4', later), actionIds: [toActionId('a-10.1')] });
  return workspace;
}

function readHistory(workspace: Workspace, id: string): string[] {
  return listActionHistory(workspace.read, toActionId(id)).map(
    ({ label, action }) => `${label}: ${action.ref} ${lineText(action.wording)}`,
  );
}

it('follows an action through versions, whatever its reference', () => {
  expect(readHistory(makeTwoVersions(), 'a-10.1')).toEqual(['3.1: 10.1 Train', '3.4: 10.2 Train and mentor']);
});

it('joins the history of a merged action once the merger is confirmed', () => {
  const workspace = makeTwoVersions();
  change(workspace, 'Proposed', (write) => putActionLink(write, merged));
  expect(readHistory(workspace, 'a-10.6')).toEqual(['3.1: 10.6 Mentor']);
  change(workspace, 'Confirmed', (write) => confirmActionLink(write, merged));
  expect(listActionLinks(workspace.read, merged.versionId)).toEqual([{ ...merged, standing: 'confirmed' }]);
  expect(readHistory(workspace, 'a-10.6')).toEqual([
    '3.1: 10.1 Train',
    '3.1: 10.6 Mentor',
    '3.4: 10.2 Train and mentor',
  ]);
});

it('changes the kind of a link, takes it away, and says when it is gone', () => {
  const workspace = makeTwoVersions();
  change(workspace, 'Proposed', (write) => putActionLink(write, merged));
  change(workspace, 'Split instead', (write) => putActionLink(write, { ...merged, kind: 'split-from' }));
  expect(listActionLinks(workspace.read, merged.versionId).map(({ kind }) => kind)).toEqual(['split-from']);
  change(workspace, 'Removed', (write) => deleteActionLink(write, merged));
  expect(listActionLinks(workspace.read, merged.versionId)).toEqual([]);
  for (const act of [deleteActionLink, confirmActionLink]) {
    expect(() => change(workspace, 'x', (write) => act(write, merged))).toThrow(
      'That link between two actions no longer exists.',
    );
  }
});

it('takes links away with their draft and brings them back with it', () => {
  const workspace = makeTwoVersions();
  change(workspace, 'Linked', (write) => putActionLink(write, merged));
  change(workspace, 'Deleted', (write) => deleteDraft(write, merged.versionId));
  expect(listActionLinks(workspace.read, merged.versionId)).toEqual([]);
  undo(workspace, { who: 'Jo Bloggs', at: AT });
  expect(listActionLinks(workspace.read, merged.versionId)).toEqual([merged]);
});

it('knows the reference that each action was last printed under', () => {
  expect(Object.fromEntries(listLastReferences(makeTwoVersions().read, PLAN))).toEqual({
    'a-10.1': '10.2',
    'a-10.6': '10.6',
  });
});
