import { expect, it } from 'vitest';
import { toActionId, toChangeRequestId, toVersionId } from '#shared/domain/ids';
import {
  deleteChangeRequest,
  insertChangeRequest,
  listChangeRequests,
  listChangeRequestsOfVersion,
  updateChangeRequest,
  type FiledRequest,
} from '#app/store/change-requests';
import { undo } from '#app/store/history/undo';
import { deleteDraft } from '#app/store/versions/delete-draft';
import type { Workspace } from '#app/store/workspace/workspace';
import { makeAction, makeContent, makeDraft, PLAN } from '#tests/support/store/plans';
import { addDraft, AT, change, issueDraft, makeWorkspace } from '#tests/support/store/workspaces';

const version = toVersionId('v-3.1');
const filed: FiledRequest = {
  planId: PLAN,
  versionId: version,
  request: {
    id: toChangeRequestId('cr-1'),
    kind: 'deadline',
    actionId: toActionId('a-1.1'),
    from: 'March 2024',
    to: 'May 2024',
    reason: 'The supplier withdrew',
    agreedBy: 'Improvement Board',
    agreedOn: '2024-02-20',
    evidence: 'Amended via change request',
  },
};

function makeFiled(): Workspace {
  const workspace = makeWorkspace();
  addDraft(workspace, makeDraft('3.1', makeContent([makeAction('1.1', 'Answer calls')])));
  change(workspace, 'Filed', (write) => insertChangeRequest(write, filed, AT));
  return workspace;
}

it('gives change requests back, of the plan and of one version', () => {
  const workspace = makeFiled();
  expect(listChangeRequests(workspace.read, PLAN)).toEqual([filed]);
  expect(listChangeRequestsOfVersion(workspace.read, version)).toEqual([filed]);
  expect(listChangeRequestsOfVersion(workspace.read, toVersionId('v-3.4'))).toEqual([]);
});

it('changes and takes back a request while its version is a draft', () => {
  const workspace = makeFiled();
  const changed = { ...filed, request: { ...filed.request, to: 'June 2024', agreedOn: null } };
  change(workspace, 'Changed', (write) => updateChangeRequest(write, changed));
  expect(listChangeRequests(workspace.read, PLAN)).toEqual([changed]);
  change(workspace, 'Removed', (write) => deleteChangeRequest(write, filed.request.id));
  expect(listChangeRequests(workspace.read, PLAN)).toEqual([]);
  expect(() => change(workspace, 'x', (write) => updateChangeRequest(write, filed))).toThrow(
    'That change request no longer exists.',
  );
});

it('keeps a request when its draft is deleted, because somebody asked', () => {
  const workspace = makeFiled();
  change(workspace, 'Deleted', (write) => deleteDraft(write, version));
  expect(listChangeRequests(workspace.read, PLAN)).toEqual([{ ...filed, versionId: null }]);
  undo(workspace, { who: 'Jo Bloggs', at: AT });
  expect(listChangeRequests(workspace.read, PLAN)).toEqual([filed]);
});

it('refuses to change a request of an issued version, in words', () => {
  const workspace = makeFiled();
  issueDraft(workspace, version);
  const acts = [
    () => change(workspace, 'x', (write) => updateChangeRequest(write, filed)),
    () => change(workspace, 'x', (write) => deleteChangeRequest(write, filed.request.id)),
  ];
  for (const act of acts) expect(act).toThrow('Version 3.1 is issued, and an issued version never changes.');
});

it('takes a late request for an issued version, and says why it can not be undone', () => {
  const workspace = makeFiled();
  issueDraft(workspace, version);
  const late = { ...filed, request: { ...filed.request, id: toChangeRequestId('cr-2') } };
  change(workspace, 'Filed late', (write) => insertChangeRequest(write, late, AT));
  expect(listChangeRequestsOfVersion(workspace.read, version)).toEqual([filed, late]);
  expect(() => undo(workspace, { who: 'Jo Bloggs', at: AT })).toThrow(
    '"Filed late" can not be undone, because the version that it belongs to is issued.',
  );
});
