import { statSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { listVersions } from '#app/store/versions/list-versions';
import { verifyVersions } from '#app/store/versions/verify-versions';
import { checkIntegrity } from '#app/store/workspace/check-integrity';
import { startChild } from '#tests/support/store/children';
import { makeContent, makeDraft, makeLargeContent, PLAN } from '#tests/support/store/plans';
import { addDraft, makeOptions, makeWorkspace, openAgain, sha256 } from '#tests/support/store/workspaces';

it('keeps everything saved before when the drive is full', async () => {
  const workspace = makeWorkspace();
  addDraft(workspace, makeDraft('3.1', makeContent([])));
  workspace.close();
  // The shell's limit on the length of a file stands in for the end of the drive.
  const blocks = Math.ceil(statSync(workspace.path).size / 1024) + 100;
  const child = startChild('fill-workspace.ts', [workspace.path, String(blocks)]);
  expect(await child.nextLine()).toMatch(
    /^(drive-full|drive-error): plan\.clearday could not be (read or )?saved: its drive .* Everything saved before is safe\.$/,
  );
  expect(await child.nextLine()).toBe('versions 3.1');
  await child.ended;
  const again = openAgain(workspace.path, makeOptions(dirname(workspace.path)));
  expect(again.access.mode).toBe('write');
  expect(listVersions(again.read, PLAN).map(({ meta }) => meta.label)).toEqual(['3.1']);
  addDraft(again, makeDraft('3.4', makeContent([])));
});

it('takes a change back whole when the file may not grow', () => {
  const workspace = makeWorkspace();
  addDraft(workspace, makeDraft('3.1', makeContent([])));
  expect(() =>
    workspace.write((write) => {
      write.runScript(`PRAGMA max_page_count = 60`);
      write.runScript(`CREATE TABLE big (a); INSERT INTO big VALUES (zeroblob(1000000))`);
    }),
  ).toThrow(
    `plan.clearday could not be saved: its drive is full. Free at least 2 MB on the drive of ${dirname(workspace.path)}. Then try again. Everything saved before is safe.`,
  );
  workspace.write((write) => write.runScript(`PRAGMA max_page_count = 1000000`));
  expect(checkIntegrity(workspace.read, 'full')).toEqual([]);
  expect(verifyVersions(workspace.read, sha256)).toEqual([]);
  addDraft(workspace, makeDraft('3.4', makeLargeContent(50)));
  expect(listVersions(workspace.read, PLAN).map(({ meta }) => meta.label)).toEqual(['3.1', '3.4']);
});
