import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalContent, contentHash } from '#shared/domain/canonical';
import { toActionId, toVersionId } from '#shared/domain/ids';
import type { PlanContent } from '#shared/domain/plan';
import { listRowChanges } from '#app/store/history/list-history';
import { getPlan, insertPlan, listPlans, renamePlan } from '#app/store/plans';
import { sql } from '#app/store/sql';
import { contentText } from '#app/store/versions/content-text';
import { deleteDraft } from '#app/store/versions/delete-draft';
import { findVersionByLabel, getVersion } from '#app/store/versions/get-version';
import { getVersionSummary, listVersions } from '#app/store/versions/list-versions';
import { toContent } from '#app/store/versions/load-content';
import { replaceDraft } from '#app/store/versions/replace-draft';
import { toStoredContent } from '#app/store/versions/store-content';
import { arbitraryContent } from '#tests/support/store/arbitrary-content';
import { makeAction, makeContent, makeDraft, makeMeta, makePriority, PLAN } from '#tests/support/store/plans';
import { addDraft, AT, change, issueDraft, makeWorkspace, sha256 } from '#tests/support/store/workspaces';
import { toPlanId } from '#shared/domain/ids';

const content = makeContent([makeAction('1.1', 'Answer calls'), makeAction('1.2', 'Write back')]);

function idsInOrder(plan: PlanContent): ReturnType<typeof toActionId>[] {
  const count = plan.priorities.flatMap(({ actions }) => actions).length;
  return Array.from({ length: count }, (_, index) => toActionId(`a-${index}`));
}

it('gives a version back as it was saved', () => {
  const workspace = makeWorkspace();
  const draft = makeDraft('3.1', content);
  const id = addDraft(workspace, draft);
  expect(getVersion(workspace.read, id, sha256)).toEqual({
    id,
    planId: PLAN,
    sequence: 1,
    state: 'draft',
    ...draft,
  });
});

it('keeps any content, and hashes its rows as the content itself is hashed', () => {
  fc.assert(
    fc.property(arbitraryContent, (plan) => {
      const rows = toStoredContent(plan, idsInOrder(plan));
      expect(toContent(rows)).toEqual(plan);
      expect(contentText(rows)).toBe(canonicalContent(plan));
    }),
  );
});

it('lists versions in the order of the plan’s life, with what identifies their content', () => {
  const workspace = makeWorkspace();
  addDraft(workspace, makeDraft('3.1', content));
  addDraft(workspace, makeDraft('3.4', makeContent([])));
  const summaries = listVersions(workspace.read, PLAN);
  expect(summaries.map(({ sequence, meta, state }) => [sequence, meta.label, state])).toEqual([
    [1, '3.1', 'draft'],
    [2, '3.4', 'draft'],
  ]);
  expect(summaries[0]?.contentHash).toBe(contentHash(content, sha256));
});

it('finds a version by its label within its plan', () => {
  const workspace = makeWorkspace();
  const id = addDraft(workspace, makeDraft('3.1', content));
  expect(findVersionByLabel(workspace.read, PLAN, '3.1')).toBe(id);
  expect(findVersionByLabel(workspace.read, PLAN, '3.10')).toBeNull();
  expect(findVersionByLabel(workspace.read, toPlanId('another'), '3.1')).toBeNull();
});

it('refuses a second version of one label, in words', () => {
  const workspace = makeWorkspace();
  addDraft(workspace, makeDraft('3.1', content));
  expect(() => addDraft(workspace, makeDraft('3.1', content))).toThrow(
    'Version 3.1 already exists in this plan. Give the new version another number.',
  );
});

it('never gives a number of sequence twice', () => {
  const workspace = makeWorkspace();
  const first = addDraft(workspace, makeDraft('3.1', content));
  change(workspace, 'Deleted', (write) => deleteDraft(write, first));
  const second = addDraft(workspace, makeDraft('3.2', content));
  expect(getVersionSummary(workspace.read, second).sequence).toBe(2);
});

it('says in words that a version is gone', () => {
  const workspace = makeWorkspace();
  expect(() => getVersion(workspace.read, toVersionId('gone'), sha256)).toThrow(
    'That version no longer exists. Close this view and open it again.',
  );
});

it('refuses an action of another plan', () => {
  const workspace = makeWorkspace();
  addDraft(workspace, makeDraft('3.1', content));
  expect(() =>
    change(workspace, 'Mixed up', (write) => {
      insertPlan(write, { id: toPlanId('other'), title: 'Other' }, AT);
      write.runScript(`UPDATE action SET plan_id = 'other' WHERE id = 'a-1.1'`);
      replaceDraft(write, toVersionId('v-3.1'), makeDraft('3.1', content), sha256);
    }),
  ).toThrow('Action a-1.1 belongs to another plan.');
  expect(listPlans(workspace.read).map(({ title }) => title)).toEqual(['Wychbourne Improvement Plan']);
});

it('replaces a draft with any other content', () => {
  const workspace = makeWorkspace();
  const id = addDraft(workspace, makeDraft('3.1', content));
  fc.assert(
    fc.property(arbitraryContent, fc.nat(), (plan, turn) => {
      const ids = idsInOrder(plan);
      const turned = ids.map((_, index) => ids[(index + turn) % ids.length] ?? toActionId('none'));
      const draft = { ...makeDraft('3.1', content), content: plan, actionIds: turned };
      change(workspace, 'Edited', (write) => replaceDraft(write, id, draft, sha256));
      const stored = getVersion(workspace.read, id, sha256);
      expect(stored.content).toEqual(plan);
      expect(stored.actionIds).toEqual(turned);
    }),
    { numRuns: 30 },
  );
});

it('writes only the rows that an edit touches', () => {
  const workspace = makeWorkspace();
  const id = addDraft(workspace, makeDraft('3.1', content));
  const edited = makeContent([
    makeAction('1.1', 'Answer calls'),
    makeAction('1.2', 'Write back within a week'),
  ]);
  change(workspace, 'Edited', (write) => replaceDraft(write, id, makeDraft('3.1', edited), sha256));
  expect(listRowChanges(workspace.read, 3).map(({ table }) => table)).toEqual([
    'version_action',
    'plan_version',
  ]);
});

it('moves an action under another priority without losing anything', () => {
  const workspace = makeWorkspace();
  const id = addDraft(workspace, makeDraft('3.1', content));
  const [first, second] = [makeAction('1.1', 'Answer calls'), makeAction('1.2', 'Write back')];
  const moved: PlanContent = {
    ...content,
    priorities: [makePriority('1', [first]), makePriority('2', [second])],
  };
  change(workspace, 'Moved', (write) => replaceDraft(write, id, makeDraft('3.1', moved), sha256));
  expect(getVersion(workspace.read, id, sha256).content).toEqual(moved);
  change(workspace, 'Moved back', (write) => replaceDraft(write, id, makeDraft('3.1', content), sha256));
  expect(getVersion(workspace.read, id, sha256).content).toEqual(content);
});

it('refuses to replace or delete an issued version, in words', () => {
  const workspace = makeWorkspace();
  const id = addDraft(workspace, makeDraft('3.1', content));
  issueDraft(workspace, id);
  const refusal =
    'Version 3.1 is issued, and an issued version never changes. Put the correction into a new version.';
  expect(() =>
    change(workspace, 'Edit', (write) => replaceDraft(write, id, makeDraft('3.1', content), sha256)),
  ).toThrow(refusal);
  expect(() => change(workspace, 'Delete', (write) => deleteDraft(write, id))).toThrow(refusal);
  expect(() => issueDraft(workspace, id)).toThrow(refusal);
});

it('freezes at issue what the version then says, and chains it to the one before', () => {
  const workspace = makeWorkspace();
  const first = addDraft(workspace, makeDraft('3.1', content));
  const second = addDraft(workspace, makeDraft('3.4', makeContent([])));
  issueDraft(workspace, second);
  issueDraft(workspace, first);
  expect(getVersion(workspace.read, first, sha256)).toMatchObject({
    state: 'issued',
    meta: { ...makeMeta('3.1'), status: 'Final' },
    content,
  });
  const chain = workspace.read.all<{ label: string; number: number; follows: string | null }>(sql`
    SELECT label, issue_number AS number,
      (SELECT label FROM plan_version AS earlier WHERE earlier.version_hash = plan_version.previous_hash) AS follows
    FROM plan_version ORDER BY issue_number`);
  expect(chain).toEqual([
    { label: '3.4', number: 1, follows: null },
    { label: '3.1', number: 2, follows: '3.4' },
  ]);
});

it('renames a plan', () => {
  const workspace = makeWorkspace();
  change(workspace, 'Renamed', (write) => renamePlan(write, PLAN, 'Getting to Good'));
  expect(listPlans(workspace.read)).toEqual([getPlan(workspace.read, PLAN)]);
  expect(getPlan(workspace.read, PLAN).title).toBe('Getting to Good');
  expect(() => getPlan(workspace.read, toPlanId('none'))).toThrow('That plan no longer exists.');
  expect(() => change(workspace, 'x', (write) => renamePlan(write, toPlanId('none'), 'x'))).toThrow(
    'That plan no longer exists.',
  );
});
