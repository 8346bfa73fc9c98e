import {
  closeSync,
  mkdirSync,
  openSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { openNew } from '#app/store/open';
import { WORKSPACE_REFUSALS, WorkspaceRefused } from '#app/store/refusal';
import { createWorkspace } from '#app/store/workspace/create-workspace';
import { openWorkspace } from '#app/store/workspace/open-workspace';
import {
  makeContext,
  makeFolder,
  makeOptions,
  makeWorkspaceFile,
  sha256,
} from '#tests/support/store/workspaces';

function refusalOf(path: string): WorkspaceRefused {
  try {
    openWorkspace(path, makeOptions(dirname(path))).close();
  } catch (error) {
    if (error instanceof WorkspaceRefused) return error;
    throw error;
  }
  throw new Error(`${path} was opened.`);
}

function overwrite(path: string, position: number, bytes: readonly number[]): void {
  const file = openSync(path, 'r+');
  writeSync(file, Uint8Array.from(bytes), 0, bytes.length, position);
  closeSync(file);
}

/** Runs statements on the closed file as another program would. */
function changeAs(path: string, script: string): void {
  const database = openNew(path);
  database.exec(script);
  database.close();
}

it('says what happened, to which file, and what to do next', () => {
  expect(refusalOf(join(makeFolder(), 'plan.clearday')).message).toBe(
    'plan.clearday is not there. Check the name and the folder. If it is on a shared drive, check that the drive is connected.',
  );
  for (const { says, next } of Object.values(WORKSPACE_REFUSALS)) {
    expect(`plan.clearday ${says}. ${next}`).toMatch(/^plan\.clearday [a-z].*\. [A-Z].*\.$/);
  }
});

it('refuses a folder, a link and a device', () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'folder.clearday'));
  symlinkSync(makeWorkspaceFile(folder), join(folder, 'link.clearday'));
  expect(refusalOf(join(folder, 'folder.clearday')).code).toBe('is-folder');
  expect(refusalOf(join(folder, 'link.clearday')).code).toBe('is-link');
  expect(refusalOf('/dev/null').code).toBe('not-a-file');
});

it('takes an empty file for one that was not downloaded, never for a new workspace', () => {
  const path = join(makeFolder(), 'plan.clearday');
  writeFileSync(path, '');
  expect(refusalOf(path).code).toBe('not-downloaded');
  expect(readFileSync(path)).toHaveLength(0);
});

it('refuses what is not a database, and one that belongs to another program', () => {
  const folder = makeFolder();
  const letter = join(folder, 'letter.clearday');
  writeFileSync(letter, 'Dear Sir or Madam');
  expect(refusalOf(letter).code).toBe('not-a-workspace');
  const other = join(folder, 'other.clearday');
  changeAs(other, 'CREATE TABLE a (b)');
  expect(refusalOf(other).code).toBe('other-program');
});

it('refuses a workspace of a newer Clearday and leaves it to the byte as it was', () => {
  const path = makeWorkspaceFile();
  changeAs(path, 'PRAGMA user_version = 991');
  const before = sha256(readFileSync(path));
  const refused = refusalOf(path);
  expect(refused.code).toBe('newer-version');
  expect(refused.message).not.toMatch(/delete|remove/i);
  expect(sha256(readFileSync(path))).toBe(before);
});

it('refuses a workspace that another program left with a write-ahead log', () => {
  const path = makeWorkspaceFile();
  changeAs(path, 'PRAGMA journal_mode = WAL; CREATE TABLE a (b)');
  expect(refusalOf(path).code).toBe('write-ahead');
});

it.each([
  ['a trigger', `CREATE TRIGGER t AFTER INSERT ON plan BEGIN DELETE FROM plan; END`, 'trigger t is not ours'],
  ['a view', `CREATE VIEW v AS SELECT 1`, 'view v is not ours'],
  ['a table', `CREATE TABLE a (b)`, 'table a is not ours'],
  ['no guard', `DROP TRIGGER issued_version_not_changed`, 'trigger issued_version_not_changed is missing'],
  ['another column', `ALTER TABLE plan ADD COLUMN c TEXT`, 'table plan is not ours; table plan is missing'],
])('refuses a workspace in which a stranger left %s', (_, script, detail) => {
  const path = makeWorkspaceFile();
  changeAs(path, script);
  const refused = refusalOf(path);
  expect(refused.code).toBe('changed-structure');
  expect(refused.detail).toBe(detail);
});

it('refuses a workspace with rows that point nowhere', () => {
  const path = makeWorkspaceFile();
  changeAs(path, `PRAGMA foreign_keys = OFF; INSERT INTO action VALUES ('a', 'no such plan')`);
  const refused = refusalOf(path);
  expect([refused.code, refused.detail]).toEqual(['damaged', '1 rows of action have no plan']);
});

it('refuses a file with a broken start, a missing end or a page of zeros', () => {
  const zeroed = makeWorkspaceFile();
  overwrite(
    zeroed,
    0,
    Array.from({ length: 100 }, () => 0),
  );
  expect(refusalOf(zeroed).code).toBe('damaged');

  const cut = makeWorkspaceFile();
  truncateSync(cut, 4096 * 10);
  expect(refusalOf(cut).code).toBe('truncated');

  const holed = makeWorkspaceFile();
  overwrite(
    holed,
    4096 * 4,
    Array.from({ length: 4096 }, () => 0),
  );
  expect(refusalOf(holed).code).toBe('damaged');
});

it('never makes a workspace over something that is there', () => {
  const folder = makeFolder();
  const empty = join(folder, 'plan.clearday');
  writeFileSync(empty, '');
  expect(() => createWorkspace(empty, makeContext())).toThrow('plan.clearday already exists.');
  expect(readFileSync(empty)).toHaveLength(0);
  expect(() => createWorkspace(join(folder, 'none', 'plan.clearday'), makeContext())).toThrow(
    'plan.clearday cannot be made: its folder is not there.',
  );
});

it.each([
  'with space & ampersand.clearday',
  'o’neil & co ✓ £ é 🙂.clearday',
  "it's.clearday",
  '%20#?.clearday',
  `${'a'.repeat(230)}.clearday`,
])('makes, opens and backs up a workspace called %s', (name) => {
  const folder = makeFolder();
  const path = join(folder, name);
  createWorkspace(path, makeContext());
  const workspace = openWorkspace(path, makeOptions(folder));
  expect(workspace.access.mode).toBe('write');
  workspace.close();
});

it('says in words that a name is too long for the drive', () => {
  const path = join(makeFolder(), `${'a'.repeat(300)}.clearday`);
  expect(() => createWorkspace(path, makeContext())).toThrow('its name is too long. Choose a shorter name.');
});
