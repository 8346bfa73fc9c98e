import {
  chmodSync,
  chownSync,
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { examineWorkspace } from '#app/store/doctor';
import { findSetting, setSetting } from '#app/store/settings';
import { createWorkspace } from '#app/store/workspace/create-workspace';
import { openWorkspace } from '#app/store/workspace/open-workspace';
import { readOwnerNote } from '#app/store/workspace/owner-note';
import { startChild, type Child } from '#tests/support/store/children';
import {
  change,
  makeContext,
  makeFolder,
  makeOptions,
  makeWorkspace,
  makeWorkspaceFile,
  openAgain,
  sha256,
} from '#tests/support/store/workspaces';

/** Nobody, on every Unix. */
const NOBODY = 65_534;

function hold(path: string, user?: number): Child {
  return startChild(
    'hold-workspace.ts',
    [path, join(dirname(path), 'backups')],
    user === undefined ? {} : { user },
  );
}

it('lets a second program look and not change, and says who has the workspace', async () => {
  const path = makeWorkspaceFile();
  const child = hold(path);
  expect(await child.nextLine()).toBe('write');
  expect(await child.nextLine()).toBe('changed');
  const second = openAgain(path, makeOptions(dirname(path)));
  expect(second.access).toEqual({
    mode: 'view',
    reason: 'in-use',
    sentence:
      'plan.clearday is open to view only, because Sam Patel on SAM-PC, since 2024-03-01 10:15 UTC has it open. To change it, wait until they close it, then open it again.',
  });
  expect(findSetting(second.read, 'by')).toBe('Sam Patel');
  expect(() => second.write(() => {})).toThrow(
    'plan.clearday is open to view only, so nothing can be changed.',
  );
});

it('gives the workspace free when the other program closes it or is ended', async () => {
  const path = makeWorkspaceFile();
  const closing = hold(path);
  await closing.nextLine();
  await closing.nextLine();
  expect(readOwnerNote(path)?.who).toBe('Sam Patel');
  closing.process.stdin?.write('close\n');
  expect(await closing.ended).toBe(0);
  expect(readOwnerNote(path)).toBeNull();

  const killed = hold(path);
  await killed.nextLine();
  killed.process.kill('SIGKILL');
  expect(await killed.ended).toBe('SIGKILL');
  expect(readOwnerNote(path)?.who).toBe('Sam Patel');
  const mine = openAgain(path, makeOptions(dirname(path)));
  expect(mine.access.mode).toBe('write');
  expect(readOwnerNote(path)?.who).toBe('Jo Bloggs');
});

it('refuses to open a workspace twice in one program, under whatever name, and keeps its lock', async () => {
  const workspace = makeWorkspace();
  const options = makeOptions(dirname(workspace.path));
  const alias = join(dirname(workspace.path), 'alias.clearday');
  linkSync(workspace.path, alias);
  for (const path of [workspace.path, alias]) {
    expect(() => openWorkspace(path, options)).toThrow('is open in another program.');
  }
  const doctor = examineWorkspace(workspace.path, { ...options, sha256 });
  expect(doctor.checks[0]?.ok).toBe(false);
  expect(await hold(workspace.path).nextLine()).toContain('view in-use');
  workspace.close();
  expect(openAgain(workspace.path, options).access.mode).toBe('write');
});

it('opens what took the place of the open workspace', () => {
  const workspace = makeWorkspace();
  const folder = dirname(workspace.path);
  createWorkspace(join(folder, 'other.clearday'), makeContext());
  renameSync(join(folder, 'other.clearday'), workspace.path);
  expect(openAgain(workspace.path, makeOptions(folder)).access.mode).toBe('write');
});

it('shows nothing of a change to others before it is whole', () => {
  const workspace = makeWorkspace();
  change(workspace, 'Set', (write) => {
    setSetting(write, 'by', 'Jo');
    expect(findSetting(workspace.read, 'by')).toBeNull();
    expect(findSetting(write, 'by')).toBe('Jo');
  });
  expect(findSetting(workspace.read, 'by')).toBe('Jo');
});

it.each([
  ['renamed', (path: string) => renameSync(path, `${path}.old`)],
  ['deleted', (path: string) => rmSync(path)],
  [
    'replaced',
    (path: string) => {
      const other = join(dirname(path), 'other.clearday');
      createWorkspace(other, makeContext());
      renameSync(other, path);
    },
  ],
])('never saves silently into a file that was %s while it was open', (_, move) => {
  const workspace = makeWorkspace();
  move(workspace.path);
  expect(() => change(workspace, 'Set', (write) => setSetting(write, 'by', 'Jo'))).toThrow(
    'plan.clearday was moved, renamed, deleted or replaced while it was open, so the last change was not saved.',
  );
  expect(findSetting(workspace.read, 'by')).toBeNull();
});

it('opens a read-only file, and a file in a read-only folder, to view only', async () => {
  const outer = makeFolder();
  chmodSync(outer, 0o755);
  const folder = join(outer, 'shared');
  mkdirSync(folder);
  const path = makeWorkspaceFile(folder);
  const asUser = process.getuid?.() === 0 ? NOBODY : undefined;
  if (asUser !== undefined) chownSync(folder, asUser, asUser);

  chmodSync(path, 0o444);
  expect(await hold(path, asUser).nextLine()).toContain('view read-only plan.clearday is open to view only');

  chmodSync(path, 0o666);
  chmodSync(folder, 0o555);
  const child = hold(path, asUser);
  expect(await child.nextLine()).toContain('view read-only plan.clearday is open to view only');
  expect(await child.nextLine()).toContain('view-only: plan.clearday is open to view only');
  chmodSync(folder, 0o755);
  expect(readdirSync(folder)).toEqual(['plan.clearday']);
});

it('leaves nothing beside the file while it only waits', () => {
  const workspace = makeWorkspace();
  expect(readdirSync(dirname(workspace.path))).toEqual(['plan.clearday', '~$plan.clearday']);
  workspace.close();
  expect(existsSync(`${workspace.path}-journal`)).toBe(false);
  expect(readdirSync(dirname(workspace.path))).toEqual(['plan.clearday']);
});

it('opens what calls itself the second of two versions to view only', () => {
  const folder = makeFolder();
  const path = join(folder, "plan (Sam's conflicted copy 2024-03-01).clearday");
  createWorkspace(path, makeContext());
  expect(openAgain(path, makeOptions(folder)).access.reason).toBe('conflict-copy');
});

it('tells of a second version that lies beside the workspace', () => {
  const folder = makeFolder();
  const path = makeWorkspaceFile(folder);
  createWorkspace(join(folder, 'plan-SAM-PC2.clearday'), makeContext());
  createWorkspace(join(folder, 'plan for next year.clearday'), makeContext());
  expect(openAgain(path, makeOptions(folder)).facts.notices).toEqual([
    'Beside this workspace lies what may be a second version of it: "plan-SAM-PC2.clearday". Two people may have changed it at the same time. Compare them before you go on.',
  ]);
});
