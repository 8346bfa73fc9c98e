import { readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { expect, it } from 'vitest';
import { canonicalJson } from '#shared/domain/canonical';
import { toVersionId } from '#shared/domain/ids';
import { openNew } from '#app/store/open';
import { getVersion } from '#app/store/versions/get-version';
import { getVersionSummary } from '#app/store/versions/list-versions';
import type { Workspace } from '#app/store/workspace/workspace';
import { makeAction, makeContent, makeDraft } from '#tests/support/store/plans';
import {
  addDraft,
  issueDraft,
  makeOptions,
  makeWorkspace,
  openAgain,
  sha256,
} from '#tests/support/store/workspaces';

const DROP_GUARDS = `
  DROP TRIGGER issued_version_not_changed; DROP TRIGGER issued_version_not_deleted;
  DROP TRIGGER issued_action_not_changed; DROP TRIGGER issued_action_not_deleted;
  DROP TRIGGER issued_priority_not_deleted;`;

/** The path of a closed workspace with versions 3.1 and 3.4 issued. */
function makeIssuedFile(): string {
  const workspace = makeWorkspace();
  for (const label of ['3.1', '3.4']) {
    issueDraft(
      workspace,
      addDraft(workspace, makeDraft(label, makeContent([makeAction('1.1', `Say ${label}`)]))),
    );
  }
  workspace.close();
  return workspace.path;
}

/** Changes rows behind the guards, and puts the guards back. */
function tamper(path: string, script: string): void {
  const database = openNew(path);
  const guards = database
    .prepare<unknown[], { sql: string }>(`SELECT sql FROM sqlite_schema WHERE type = 'trigger'`)
    .all();
  database.exec(`${DROP_GUARDS} PRAGMA foreign_keys = OFF; ${script};`);
  for (const guard of guards)
    database.exec(guard.sql.replace('CREATE TRIGGER', 'CREATE TRIGGER IF NOT EXISTS'));
  database.close();
}

function reopen(path: string): Workspace {
  return openAgain(path, makeOptions(dirname(path)));
}

function sentences(workspace: Workspace): string[] {
  return workspace.facts.damage.map(({ sentence }) => sentence);
}

it('opens an undamaged workspace to write and finds nothing', () => {
  const workspace = reopen(makeIssuedFile());
  expect(workspace.access.mode).toBe('write');
  expect(sentences(workspace)).toEqual([]);
});

it('finds one letter that changed on the drive, names that version only, and does not show it', () => {
  const path = makeIssuedFile();
  const bytes = readFileSync(path);
  const place = bytes.indexOf('"Say 3.1"');
  bytes.write('D', place + 1);
  writeFileSync(path, bytes);
  const workspace = reopen(path);
  expect(sentences(workspace)).toEqual([
    'Version 3.1 no longer matches its checksum: something in it changed on the drive.',
  ]);
  expect(workspace.access).toMatchObject({ mode: 'view', reason: 'version-damaged' });
  expect(() => getVersion(workspace.read, toVersionId('v-3.1'), sha256)).toThrow(
    'Version 3.1 no longer matches its checksum, so it is not shown.',
  );
  expect(getVersion(workspace.read, toVersionId('v-3.4'), sha256).meta.label).toBe('3.4');
});

it.each([
  [`UPDATE plan_version SET status = 'x' WHERE label = '3.1'`, 1],
  [`UPDATE plan_version SET scale = '{}' WHERE label = '3.4'`, 1],
  [`UPDATE version_action SET action_id = 'a-2' WHERE version_id = 'v-3.1'`, 1],
  [`DELETE FROM version_action WHERE version_id = 'v-3.4'`, 1],
])('finds that somebody ran %s', (script, count) => {
  const path = makeIssuedFile();
  tamper(path, `INSERT INTO action VALUES ('a-2', 'plan-1'); ${script}`);
  expect(sentences(reopen(path))).toHaveLength(count);
});

function removing(id: string): string {
  return `
    DELETE FROM version_action WHERE version_id = '${id}';
    DELETE FROM version_priority WHERE version_id = '${id}';
    DELETE FROM plan_version WHERE id = '${id}'`;
}

it('finds that an issued version is gone, whichever it was', () => {
  const first = makeIssuedFile();
  tamper(first, removing('v-3.1'));
  expect(sentences(reopen(first))).toEqual([
    'The version issued before version 3.4 is not the one it was.',
    'The last version issued of "Wychbourne Improvement Plan" is not the one it was.',
  ]);
  const last = makeIssuedFile();
  tamper(last, removing('v-3.4'));
  expect(sentences(reopen(last))).toEqual([
    'The last version issued of "Wychbourne Improvement Plan" is not the one it was.',
  ]);
});

it('finds a version whose content and hash somebody exchanged together', () => {
  const path = makeIssuedFile();
  const content = { a: 1 };
  tamper(
    path,
    `UPDATE plan_version SET content_hash = '${sha256(canonicalJson(content))}' WHERE label = '3.1'`,
  );
  expect(sentences(reopen(path))).toHaveLength(1);
});

it('refuses to show values of a wrong shape, even where every hash is right', () => {
  const workspace = makeWorkspace();
  const id = addDraft(workspace, makeDraft('3.1', makeContent([makeAction('1.1', 'Answer')])));
  const { contentHash } = getVersionSummary(workspace.read, id);
  workspace.write((write) => write.runScript(`UPDATE version_action SET progress = '[{"level":"x"}]'`));
  expect(() => getVersion(workspace.read, id, () => contentHash)).toThrow(
    'Version 3.1 no longer matches its checksum',
  );
});
