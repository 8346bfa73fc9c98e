import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { VersionId } from '#shared/domain/ids';
import { toVersionId } from '#shared/domain/ids';
import { runCommand, type Command } from '#app/store/history/run-command';
import type { WriteHandle } from '#app/store/handle';
import { insertPlan } from '#app/store/plans';
import type { Sha256, StoreContext } from '#app/store/store-context';
import { issueVersion } from '#app/store/versions/issue-version';
import { getVersion } from '#app/store/versions/get-version';
import { saveDraft, type DraftValues } from '#app/store/versions/save-draft';
import { createWorkspace } from '#app/store/workspace/create-workspace';
import { openWorkspace, type OpenOptions } from '#app/store/workspace/open-workspace';
import type { Workspace } from '#app/store/workspace/workspace';
import { onTestFinished } from 'vitest';
import { PLAN } from './plans.ts';

export const AT = '2024-03-01T09:30:00.000Z';

export const sha256: Sha256 = (data) => createHash('sha256').update(data).digest('hex');

export function makeContext(): StoreContext {
  let count = 0;
  return {
    now: () => AT,
    newId: () => {
      count += 1;
      return `id-${count}`;
    },
    sha256,
    who: 'Jo Bloggs',
  };
}

/** A folder that is gone when the test ends. */
export function makeFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'clearday-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

export function makeOptions(folder: string): OpenOptions {
  return { context: makeContext(), machine: 'TEST-PC', backupRoot: join(folder, 'backups'), wanted: 'write' };
}

/** The path of a new workspace that nobody has open. */
export function makeWorkspaceFile(folder = makeFolder()): string {
  const path = join(folder, 'plan.clearday');
  createWorkspace(path, makeContext());
  return path;
}

/** A new workspace, open to write, with one plan in it. */
export function makeWorkspace(folder = makeFolder()): Workspace {
  const workspace = openWorkspace(makeWorkspaceFile(folder), makeOptions(folder));
  onTestFinished(() => workspace.close());
  change(workspace, 'Started a plan', (write) => {
    insertPlan(write, { id: PLAN, title: 'Wychbourne Improvement Plan' }, AT);
  });
  return workspace;
}

/** Opens it for as long as the test runs. */
export function openAgain(path: string, options: OpenOptions): Workspace {
  const workspace = openWorkspace(path, options);
  onTestFinished(() => workspace.close());
  return workspace;
}

export function makeCommand(sentence: string): Command {
  return { operation: 'test.change', sentence, who: 'Jo Bloggs', at: AT, about: [], final: null };
}

export function change<Result>(
  workspace: Workspace,
  sentence: string,
  apply: (write: WriteHandle) => Result,
): Result {
  return runCommand(workspace, makeCommand(sentence), apply);
}

/** Saves it as the version with the id "v-3.1" for a label of 3.1. */
export function addDraft(workspace: Workspace, draft: DraftValues): VersionId {
  const id = toVersionId(`v-${draft.meta.label}`);
  change(workspace, `Saved version ${draft.meta.label}`, (write) =>
    saveDraft(write, PLAN, draft, { id, at: AT, sha256 }),
  );
  return id;
}

export function issueDraft(workspace: Workspace, id: VersionId): void {
  const { meta, content } = getVersion(workspace.read, id, sha256);
  const final = `Version ${meta.label} is issued, and issuing is final.`;
  runCommand(workspace, { ...makeCommand(`Issued version ${meta.label}`), final }, (write) =>
    issueVersion(write, id, { meta: { ...meta, status: 'Final' }, front: content }, { at: AT, sha256 }),
  );
}
