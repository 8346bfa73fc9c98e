import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { toVersionId } from '#shared/domain/ids';
import { findBackupFolders, listBackups } from '#app/store/backup/backup-folder';
import { runMigrations } from '#app/store/migrate';
import { MIGRATIONS } from '#app/store/migrations/list';
import type { Migration } from '#app/store/migrations/migration';
import { openForWriting } from '#app/store/open';
import { getVersion } from '#app/store/versions/get-version';
import { openWorkspace } from '#app/store/workspace/open-workspace';
import { startChild } from '#tests/support/store/children';
import { makeFileAt, OLD_CONTENT } from '#tests/support/store/old-schemas';
import { makeOptions, openAgain, sha256 } from '#tests/support/store/workspaces';

const NEWEST = MIGRATIONS.at(-1)?.number ?? 0;
const OLD_SCHEMAS = MIGRATIONS.slice(0, -1).map(({ number }) => number);

function backupsOf(path: string): string[] {
  const [folder = ''] = findBackupFolders(join(dirname(path), 'backups'), path);
  return listBackups(folder).map(({ fileName }) => fileName);
}

/** All steps, with one after the given number that fails in its second statement. */
function failingAfter(number: number): Migration[] {
  const failing = {
    number: number + 1,
    name: 'Fails',
    script: 'CREATE TABLE half (a); INSERT INTO none VALUES (1)',
  };
  return [...MIGRATIONS, failing].toSorted((a, b) => a.number - b.number);
}

it('numbers its steps by ten, each once and in order', () => {
  expect(MIGRATIONS.map(({ number }) => number)).toEqual(MIGRATIONS.map((_, index) => (index + 1) * 10));
  const database = openForWriting(makeFileAt(10));
  database.exec('BEGIN');
  expect(() => runMigrations(database, MIGRATIONS.toReversed())).toThrow(
    `Migration ${NEWEST - 10} stands after ${NEWEST}.`,
  );
  database.close();
});

it.each(OLD_SCHEMAS)('brings a workspace of schema %i to the newest, after a verified backup', (number) => {
  const path = makeFileAt(number);
  const workspace = openAgain(path, makeOptions(dirname(path)));
  expect(workspace.access.mode).toBe('write');
  expect(getVersion(workspace.read, toVersionId('v-3.1'), sha256).content).toEqual(OLD_CONTENT);
  expect(workspace.read.all({ text: 'PRAGMA user_version', params: [] })).toEqual([{ user_version: NEWEST }]);
  expect(backupsOf(path)).toEqual(['2024-03-01 09-30-00 step 000000 before-update.clearday']);
});

it.each(OLD_SCHEMAS)('shows a workspace of schema %i without changing it', (number) => {
  const path = makeFileAt(number);
  const before = sha256(readFileSync(path));
  const workspace = openWorkspace(path, { ...makeOptions(dirname(path)), wanted: 'view' });
  expect(getVersion(workspace.read, toVersionId('v-3.1'), sha256).content).toEqual(OLD_CONTENT);
  workspace.close();
  expect(sha256(readFileSync(path))).toBe(before);
});

it.each(OLD_SCHEMAS)('leaves the file as it was when a step after %i fails', (number) => {
  const path = makeFileAt(10);
  const before = sha256(readFileSync(path));
  const database = openForWriting(path);
  database.exec('BEGIN IMMEDIATE');
  expect(() => runMigrations(database, failingAfter(number))).toThrow('no such table: none');
  database.exec('ROLLBACK');
  database.close();
  expect(sha256(readFileSync(path))).toBe(before);
});

it.each(OLD_SCHEMAS)('loses nothing when it is killed in a step after %i', async (number) => {
  const path = makeFileAt(10);
  const child = startChild('die-migrating.ts', [path, String(number)]);
  expect(await child.ended).toBe('SIGKILL');
  expect(child.lines).toEqual(['migrating']);
  const workspace = openAgain(path, makeOptions(dirname(path)));
  expect(getVersion(workspace.read, toVersionId('v-3.1'), sha256).content).toEqual(OLD_CONTENT);
  expect(backupsOf(path)).toHaveLength(1);
});

it('leaves an older workspace as it is when no backup can be made', () => {
  const path = makeFileAt(40);
  const before = sha256(readFileSync(path));
  const options = { ...makeOptions(dirname(path)), backupRoot: path };
  expect(() => openWorkspace(path, options)).toThrow(
    'plan.clearday was left as it is, because no verified backup of it could be made first.',
  );
  expect(sha256(readFileSync(path))).toBe(before);
});
