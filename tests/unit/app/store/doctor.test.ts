import { copyFileSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { backUpWorkspace } from '#app/store/backup/back-up-workspace';
import { examineOpenWorkspace, examineWorkspace, type DoctorReport } from '#app/store/doctor';
import { openNew } from '#app/store/open';
import { makeAction, makeContent, makeDraft } from '#tests/support/store/plans';
import { addDraft, AT, issueDraft, makeFolder, makeWorkspace, sha256 } from '#tests/support/store/workspaces';

/** The path of a closed workspace with one issued version and one backup. */
function makeFile(): string {
  const workspace = makeWorkspace();
  issueDraft(workspace, addDraft(workspace, makeDraft('3.1', makeContent([makeAction('1.1', 'Answer')]))));
  backUpWorkspace(workspace, 'asked', { now: () => AT, sha256, backupRoot: rootFor(workspace.path) });
  workspace.close();
  return workspace.path;
}

function rootFor(path: string): string {
  return join(dirname(path), 'backups');
}

function examine(path: string): DoctorReport {
  return examineWorkspace(path, { sha256, backupRoot: rootFor(path), machine: 'TEST-PC' });
}

function problems(report: DoctorReport): string[] {
  return report.checks.filter(({ ok }) => !ok).map(({ name, sentence }) => `${name}: ${sentence}`);
}

it('reports on everything it looked at', () => {
  const path = makeFile();
  const before = sha256(readFileSync(path));
  const report = examine(path);
  expect(report.ok).toBe(true);
  const told = report.checks.map(
    ({ name, sentence }) => `${name}: ${sentence.replace(/\S+backups.id-1 [0-9a-f]+/, '…')}`,
  );
  expect(told).toMatchInlineSnapshot(`
    [
      "file: plan.clearday is a workspace of Clearday, and as long as it should be.",
      "integrity: Every page and row is whole.",
      "rows: Every row that another row points to is there.",
      "structure: Its structure is Clearday’s own.",
      "versions: Every version is what it was when it was saved.",
      "unfinished: No unfinished files lie beside it.",
      "copies: No second version of it lies beside it.",
      "backups: Backups: 1. The newest good one is of 2024-03-01 09:30 UTC.",
    ]
  `);
  expect(report.backups.map(({ good, step, reason }) => [good, step, reason])).toEqual([[true, 3, 'asked']]);
  expect(sha256(readFileSync(path))).toBe(before);
});

it('looks into the workspace that is open without reading it as a file', () => {
  const workspace = makeWorkspace();
  const options = { sha256, backupRoot: rootFor(workspace.path), machine: 'TEST-PC' };
  expect(examineOpenWorkspace(workspace, options).ok).toBe(true);
  expect(problems(examine(workspace.path))[0]).toContain('file: plan.clearday is open in another program.');
  addDraft(workspace, makeDraft('3.1', makeContent([])));
});

it('says what is wrong with a file that is cut off, broken or not ours', () => {
  const cut = makeFile();
  truncateSync(cut, 8192);
  expect(problems(examine(cut))[0]).toContain('file: plan.clearday is cut off');

  const broken = makeFile();
  const bytes = readFileSync(broken);
  bytes.fill(0, 4096 * 4, 4096 * 5);
  writeFileSync(broken, bytes);
  expect(problems(examine(broken))[0]).toMatch(/^integrity: /);

  const missing = join(makeFolder(), 'none.clearday');
  expect(problems(examine(missing))[0]).toContain('file: none.clearday is not there.');
});

it('names the version that changed on the drive, and the good backup', () => {
  const path = makeFile();
  const bytes = readFileSync(path);
  bytes.write('X', bytes.indexOf('"Answer"') + 1);
  writeFileSync(path, bytes);
  const report = examine(path);
  expect(problems(report)).toEqual([
    'versions: Version 3.1 no longer matches its checksum: something in it changed on the drive.',
  ]);
  expect(report.backups[0]?.good).toBe(true);
});

it('tells what a stranger left in the file', () => {
  const path = makeFile();
  const database = openNew(path);
  database.exec('CREATE VIEW spy AS SELECT 1');
  database.close();
  expect(problems(examine(path))).toEqual(['structure: view spy is not ours']);
});

it('looks at an unfinished change in a copy and leaves file and journal as they are', () => {
  const path = makeFile();
  const database = openNew(path);
  database.pragma('cache_spill = ON');
  database.pragma('cache_size = 2');
  database.exec(`BEGIN; CREATE TABLE big (a); INSERT INTO big SELECT randomblob(9000) FROM history_change`);
  const copy = join(makeFolder(), 'copy.clearday');
  copyFileSync(path, copy);
  copyFileSync(`${path}-journal`, `${copy}-journal`);
  database.close();
  const before = [copy, `${copy}-journal`].map((each) => sha256(readFileSync(each)));
  const report = examine(copy);
  expect(report.checks.map(({ name }) => name)).toContain('journal');
  expect(report.ok).toBe(true);
  expect([copy, `${copy}-journal`].map((each) => sha256(readFileSync(each)))).toEqual(before);
});

it('tells of second versions and unfinished files beside it', () => {
  const path = makeFile();
  copyFileSync(path, path.replace('plan', 'plan (1)'));
  writeFileSync(join(dirname(path), '~plan.clearday.0a1b2c3d-99-1.clearday-tmp'), '');
  const report = examine(path);
  expect(problems(report)).toEqual([
    'copies: Beside it lies what may be a second version of it: plan (1).clearday. Compare the two.',
  ]);
  expect(report.checks.find(({ name }) => name === 'unfinished')?.sentence).toContain('beside it: 1.');
});
