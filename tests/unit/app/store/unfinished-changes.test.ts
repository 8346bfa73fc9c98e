import {
  chmodSync,
  chownSync,
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { toVersionId } from '#shared/domain/ids';
import { openNew } from '#app/store/open';
import { getVersion } from '#app/store/versions/get-version';
import { openWorkspace } from '#app/store/workspace/open-workspace';
import { makeDraft, makeLargeContent } from '#tests/support/store/plans';
import { startChild } from '#tests/support/store/children';
import {
  addDraft,
  issueDraft,
  makeFolder,
  makeOptions,
  makeWorkspace,
  openAgain,
  sha256,
} from '#tests/support/store/workspaces';

const content = makeLargeContent(200);
const id = toVersionId('v-3.1');

/**
 * Copies a workspace while another program is in the middle of rewriting every action of its version, as a
 * synchronising program may.
 */
function copyInTheMiddle(folder: string, withJournal: boolean): string {
  const workspace = makeWorkspace();
  addDraft(workspace, makeDraft('3.1', content));
  workspace.close();
  const copy = join(folder, 'copied.clearday');
  const database = openNew(workspace.path);
  database.pragma('cache_spill = ON');
  database.pragma('cache_size = 5');
  database.exec(`BEGIN; UPDATE version_action SET lead = 'Somebody else altogether'`);
  copyFileSync(workspace.path, copy);
  if (withJournal) copyFileSync(`${workspace.path}-journal`, `${copy}-journal`);
  database.exec('ROLLBACK');
  database.close();
  return copy;
}

it('takes back a change that was left unfinished, and says so', () => {
  const folder = makeFolder();
  const path = copyInTheMiddle(folder, true);
  const workspace = openAgain(path, makeOptions(folder));
  expect(workspace.access.mode).toBe('write');
  expect(workspace.facts.notices).toEqual([
    'Clearday or the computer stopped while a change was being saved. That change was taken back; everything saved before is here.',
  ]);
  expect(getVersion(workspace.read, id, sha256).content).toEqual(content);
  expect(existsSync(`${path}-journal`)).toBe(false);
});

it('takes it back in a copy of its own when the file is only looked at', () => {
  const folder = makeFolder();
  const path = copyInTheMiddle(folder, true);
  const before = [readFileSync(path), readFileSync(`${path}-journal`)].map(sha256);
  const workspace = openWorkspace(path, { ...makeOptions(folder), wanted: 'view' });
  expect(getVersion(workspace.read, id, sha256).content).toEqual(content);
  workspace.close();
  expect([readFileSync(path), readFileSync(`${path}-journal`)].map(sha256)).toEqual(before);
});

it('looks at an unfinished workspace in a folder that can not be written to', async () => {
  const outer = makeFolder();
  chmodSync(outer, 0o755);
  const folder = join(outer, 'shared');
  mkdirSync(folder);
  const path = copyInTheMiddle(folder, true);
  const user = process.getuid?.() === 0 ? 65_534 : undefined;
  if (user !== undefined) for (const each of [path, `${path}-journal`]) chownSync(each, user, user);
  chmodSync(folder, 0o555);
  const child = startChild('hold-workspace.ts', [path, folder], user === undefined ? {} : { user });
  const words = await child.nextLine();
  chmodSync(folder, 0o755);
  expect(words).toContain('view read-only');
  expect(words).toContain('That change was taken back');
});

it('notices the wrong rows of a file that was copied without its journal', () => {
  const folder = makeFolder();
  const workspace = openAgain(copyInTheMiddle(folder, false), makeOptions(folder));
  expect(workspace.access.reason).toBe('version-damaged');
  expect(workspace.facts.damage.map(({ versionId }) => versionId)).toEqual([id]);
});

it.each([0, 512])('says nothing of a journal of %i zeros, whose change never reached the file', (length) => {
  const folder = makeFolder();
  const first = makeWorkspace(folder);
  first.close();
  writeFileSync(`${first.path}-journal`, new Uint8Array(length));
  const workspace = openAgain(first.path, makeOptions(folder));
  expect(workspace.facts.notices).toEqual([]);
  addDraft(workspace, makeDraft('3.1', content));
  expect(existsSync(`${first.path}-journal`)).toBe(false);
});

it('keeps what was issued through an unfinished change after it', () => {
  const folder = makeFolder();
  const first = makeWorkspace(folder);
  issueDraft(first, addDraft(first, makeDraft('3.1', content)));
  first.close();
  const database = openNew(first.path);
  database.pragma('cache_spill = ON');
  database.pragma('cache_size = 5');
  database.exec(`BEGIN; UPDATE action SET plan_id = plan_id; CREATE TABLE big (a);
    INSERT INTO big SELECT hex(randomblob(500)) FROM version_action`);
  const copy = join(makeFolder(), 'copied.clearday');
  copyFileSync(first.path, copy);
  copyFileSync(`${first.path}-journal`, `${copy}-journal`);
  database.close();
  const workspace = openAgain(copy, makeOptions(dirname(copy)));
  expect(getVersion(workspace.read, id, sha256)).toMatchObject({ state: 'issued', content });
});
