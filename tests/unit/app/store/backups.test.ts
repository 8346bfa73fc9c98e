import { existsSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { backUpIfDue, backUpWorkspace } from '#app/store/backup/back-up-workspace';
import { findBackupFolders, listBackups } from '#app/store/backup/backup-folder';
import {
  convertWriteAhead,
  restoreBackup,
  restoreFromBackup,
  restoredPathFor,
  restoreNewestGoodBackup,
} from '#app/store/repair';
import { openNew } from '#app/store/open';
import { setSetting } from '#app/store/settings';
import { getVersion } from '#app/store/versions/get-version';
import { fingerprint, requireSoundFile } from '#app/store/workspace/check-contents';
import type { Workspace } from '#app/store/workspace/workspace';
import { makeAction, makeContent, makeDraft } from '#tests/support/store/plans';
import {
  addDraft,
  change,
  issueDraft,
  makeFolder,
  makeOptions,
  makeWorkspace,
  openAgain,
  sha256,
} from '#tests/support/store/workspaces';

const content = makeContent([makeAction('1.1', 'Answer calls')]);

function surroundings(workspace: Workspace, now: string): Parameters<typeof backUpIfDue>[1] {
  return { now: () => now, sha256, backupRoot: join(dirname(workspace.path), 'backups') };
}

function backupsOf(workspace: Workspace): string[] {
  const [folder = ''] = findBackupFolders(join(dirname(workspace.path), 'backups'), workspace.path);
  return listBackups(folder).map(({ fileName }) => fileName);
}

function pathOfBackup(workspace: Workspace, fileName: string): string {
  const [folder = ''] = findBackupFolders(join(dirname(workspace.path), 'backups'), workspace.path);
  return join(folder, fileName);
}

it('makes a checked copy that holds the same versions and history', () => {
  const workspace = makeWorkspace();
  issueDraft(workspace, addDraft(workspace, makeDraft('3.1', content)));
  const { fileName } = backUpWorkspace(workspace, 'asked', surroundings(workspace, '2024-03-01T09:30:00Z'));
  expect(backupsOf(workspace)).toEqual(['2024-03-01 09-30-00 step 000003 asked.clearday']);
  expect(requireSoundFile(pathOfBackup(workspace, fileName), sha256)).toBe(fingerprint(workspace.read));
});

it('backs up once an hour, and only when something was done', () => {
  const workspace = makeWorkspace();
  const at = (now: string): string | null =>
    backUpIfDue(workspace, surroundings(workspace, now))?.fileName ?? null;
  expect(at('2024-03-01T09:30:00Z')).toBe('2024-03-01 09-30-00 step 000001 leaving.clearday');
  expect(at('2024-03-02T09:30:00Z')).toBeNull();
  change(workspace, 'Set', (write) => setSetting(write, 'house', 1));
  expect(at('2024-03-01T10:15:00Z')).toBeNull();
  expect(at('2024-03-01T11:00:00Z')).toBe('2024-03-01 11-00-00 step 000002 leaving.clearday');
});

it('lets go of no old backup when the new one can not be made', () => {
  const workspace = makeWorkspace();
  addDraft(workspace, makeDraft('3.1', content));
  const make = (now: string): unknown => backUpWorkspace(workspace, 'asked', surroundings(workspace, now));
  make('2020-01-01T09:00:00Z');
  make('2020-01-01T10:00:00Z');
  const before = backupsOf(workspace);
  const broken = { ...surroundings(workspace, '2024-01-01T09:00:00Z'), sha256: () => 'not a hash' };
  expect(() => backUpWorkspace(workspace, 'asked', broken)).toThrow(
    'plan.clearday was left as it is, because no verified backup of it could be made first.',
  );
  expect(backupsOf(workspace)).toEqual(before);
  expect(readdirSync(dirname(pathOfBackup(workspace, 'x'))).filter((name) => name.endsWith('tmp'))).toEqual(
    [],
  );
  make('2024-01-01T09:00:00Z');
  expect(backupsOf(workspace)).toEqual([
    '2024-01-01 09-00-00 step 000002 asked.clearday',
    '2020-01-01 10-00-00 step 000002 asked.clearday',
  ]);
});

it('keeps the backups of a workspace and of its copy apart', () => {
  const workspace = makeWorkspace();
  backUpWorkspace(workspace, 'asked', surroundings(workspace, '2024-03-01T09:30:00Z'));
  const place = join(dirname(workspace.path), 'copy.clearday');
  workspace.read.copyInto(place);
  const copy = openAgain(place, makeOptions(dirname(place)));
  expect(copy.id).toBe(workspace.id);
  backUpWorkspace(copy, 'asked', surroundings(copy, '2024-03-02T09:30:00Z'));
  expect(backupsOf(workspace)).toEqual(['2024-03-01 09-30-00 step 000001 asked.clearday']);
  expect(backupsOf(copy)).toEqual(['2024-03-02 09-30-00 step 000001 asked.clearday']);
});

it('restores a backup as a new file and never over one that is there', () => {
  const workspace = makeWorkspace();
  const id = addDraft(workspace, makeDraft('3.1', content));
  const { fileName } = backUpWorkspace(workspace, 'asked', surroundings(workspace, '2024-03-01T09:30:00Z'));
  const backup = pathOfBackup(workspace, fileName);
  expect(() => restoreBackup(backup, workspace.path, sha256)).toThrow('plan.clearday already exists.');
  const target = restoredPathFor(workspace.path, '2024-03-01T09:30:00Z');
  expect(target.endsWith('plan (restored 2024-03-01).clearday')).toBe(true);
  restoreBackup(backup, target, sha256);
  const restored = openAgain(target, makeOptions(dirname(target)));
  expect(getVersion(restored.read, id, sha256).content).toEqual(content);
  expect(restoredPathFor(workspace.path, '2024-03-01').endsWith('(restored 2024-03-01 2).clearday')).toBe(
    true,
  );
});

it('restores the newest backup that is good, for a file too damaged to read', () => {
  const workspace = makeWorkspace();
  const backupRoot = join(dirname(workspace.path), 'backups');
  const older = backUpWorkspace(workspace, 'asked', surroundings(workspace, '2024-03-01T09:30:00Z'));
  change(workspace, 'Set', (write) => setSetting(write, 'house', 1));
  const newer = backUpWorkspace(workspace, 'asked', surroundings(workspace, '2024-03-02T09:30:00Z'));
  workspace.close();
  writeFileSync(workspace.path, new Uint8Array(4096));
  const target = join(makeFolder(), 'restored.clearday');
  expect(restoreNewestGoodBackup(workspace.path, { backupRoot, sha256, target }).fileName).toBe(
    newer.fileName,
  );
  rmSync(target);
  writeFileSync(pathOfBackup(workspace, newer.fileName), 'broken');
  expect(restoreNewestGoodBackup(workspace.path, { backupRoot, sha256, target }).fileName).toBe(
    older.fileName,
  );
  rmSync(target);
  writeFileSync(pathOfBackup(workspace, older.fileName), 'broken');
  expect(() => restoreNewestGoodBackup(workspace.path, { backupRoot, sha256, target })).toThrow(
    'plan.clearday has no good backup.',
  );
  expect(existsSync(target)).toBe(false);
});

it('restores the backup that is named, and none that is not there', () => {
  const workspace = makeWorkspace();
  const backupRoot = join(dirname(workspace.path), 'backups');
  const older = backUpWorkspace(workspace, 'asked', surroundings(workspace, '2024-03-01T09:30:00Z'));
  change(workspace, 'Set', (write) => setSetting(write, 'house', 1));
  const newer = backUpWorkspace(workspace, 'asked', surroundings(workspace, '2024-03-02T09:30:00Z'));
  const restore = (fileName: string | null): string =>
    restoreFromBackup(workspace.path, {
      backupRoot,
      sha256,
      fileName,
      target: join(makeFolder(), 'restored.clearday'),
    }).fileName;
  expect([restore(older.fileName), restore(null)]).toEqual([older.fileName, newer.fileName]);
  expect(() => restore('../../plan.clearday')).toThrow('plan.clearday has no good backup.');
});

it('makes a file with a write-ahead log into one that opens, and leaves it as it is', () => {
  const workspace = makeWorkspace();
  addDraft(workspace, makeDraft('3.1', content));
  workspace.close();
  const database = openNew(workspace.path);
  database.pragma('journal_mode = WAL');
  database.exec(`INSERT INTO workspace_setting VALUES ('house', '1')`);
  const before = sha256(readFileSync(workspace.path));
  const target = join(makeFolder(), 'converted.clearday');
  convertWriteAhead(workspace.path, target, sha256);
  expect(sha256(readFileSync(workspace.path))).toBe(before);
  database.close();
  const converted = openAgain(target, makeOptions(dirname(target)));
  expect(converted.access.mode).toBe('write');
  expect(converted.read.all({ text: 'SELECT name FROM workspace_setting', params: [] })).toEqual([
    { name: 'house' },
  ]);
});

it('keeps the folder of backups to its owner', () => {
  const workspace = makeWorkspace();
  const { fileName } = backUpWorkspace(workspace, 'asked', surroundings(workspace, '2024-03-01T09:30:00Z'));
  expect(statSync(dirname(pathOfBackup(workspace, fileName))).mode & 0o777).toBe(0o700);
});
