import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk, type Disk } from '#app/files/disk';
import { publishWorkspace, takeWorkingCopy } from '#app/store/publish';
import { WorkspaceRefused } from '#app/store/refusal';
import { setSetting } from '#app/store/settings';
import { fingerprint, requireSoundFile } from '#app/store/workspace/check-contents';
import type { Workspace } from '#app/store/workspace/workspace';
import { makeContent, makeDraft } from '#tests/support/store/plans';
import {
  addDraft,
  change,
  makeFolder,
  makeOptions,
  makeWorkspace,
  openAgain,
  sha256,
} from '#tests/support/store/workspaces';

const noWait = (): Promise<void> => Promise.resolve();

/** A working copy with something in it. */
function makeWorkingCopy(): Workspace {
  const workspace = makeWorkspace();
  addDraft(workspace, makeDraft('3.1', makeContent([])));
  return workspace;
}

/** A disk on which renaming is refused so many times, as while a virus scanner holds the target. */
function makeHeldDisk(times: number, code: string): Disk & { readonly tried: () => number } {
  let tried = 0;
  return {
    ...nodeDisk,
    rename: (from, to) => {
      tried += 1;
      if (tried <= times) throw Object.assign(new Error(code), { code });
      nodeDisk.rename(from, to);
    },
    tried: () => tried,
  };
}

function failToAnswer(): never {
  throw Object.assign(new Error('EIO'), { code: 'EIO' });
}

async function refusalOf(publishing: Promise<unknown>): Promise<WorkspaceRefused> {
  try {
    await publishing;
  } catch (error) {
    if (error instanceof WorkspaceRefused) return error;
    throw error;
  }
  throw new Error('It was published.');
}

it('puts one closed, checked file at the target, and nothing beside it', async () => {
  const workspace = makeWorkingCopy();
  const folder = makeFolder();
  const target = join(folder, 'plan.clearday');
  const hash = await publishWorkspace(workspace.read, target, { knownHash: null, sha256 });
  expect(readdirSync(folder)).toEqual(['plan.clearday']);
  expect(hash).toBe(sha256(readFileSync(target)));
  expect(requireSoundFile(target, sha256)).toBe(fingerprint(workspace.read));
});

it('publishes again over what it published, and takes it up again as a working copy', async () => {
  const workspace = makeWorkingCopy();
  const folder = makeFolder();
  const target = join(folder, 'plan.clearday');
  const first = await publishWorkspace(workspace.read, target, { knownHash: null, sha256 });
  change(workspace, 'Set', (write) => setSetting(write, 'house', 1));
  const second = await publishWorkspace(workspace.read, target, { knownHash: first, sha256 });
  const place = join(makeFolder(), 'working.clearday');
  expect(takeWorkingCopy(target, place, sha256)).toBe(second);
  const taken = openAgain(place, makeOptions(folder));
  expect(fingerprint(taken.read)).toBe(fingerprint(workspace.read));
  expect(() => takeWorkingCopy(target, place, sha256)).toThrow('working.clearday already exists.');
});

it('never overwrites what somebody else put there', async () => {
  const workspace = makeWorkingCopy();
  const target = join(makeFolder(), 'plan.clearday');
  const hash = await publishWorkspace(workspace.read, target, { knownHash: null, sha256 });
  writeFileSync(target, 'what OneDrive brought from Sam');
  for (const knownHash of [hash, null]) {
    const refused = await refusalOf(publishWorkspace(workspace.read, target, { knownHash, sha256 }));
    expect(refused.message).toBe(
      'plan.clearday was changed by somebody else since you opened it. Save your work as a copy under a new name, then compare the two.',
    );
  }
  expect(readFileSync(target, 'utf8')).toBe('what OneDrive brought from Sam');
});

it('notices a change by somebody else that comes while it copies', async () => {
  const workspace = makeWorkingCopy();
  const target = join(makeFolder(), 'plan.clearday');
  const knownHash = await publishWorkspace(workspace.read, target, { knownHash: null, sha256 });
  const disk: Disk = {
    ...nodeDisk,
    read: (path) => {
      const bytes = nodeDisk.read(path);
      if (path === target) writeFileSync(target, 'Sam');
      return bytes;
    },
  };
  const refused = await refusalOf(publishWorkspace(workspace.read, target, { knownHash, sha256, disk }));
  expect(refused.code).toBe('changed-elsewhere');
  expect(readFileSync(target, 'utf8')).toBe('Sam');
});

it.each(['EBUSY', 'EPERM', 'EACCES'])('waits for a program that holds the target (%s)', async (code) => {
  const workspace = makeWorkingCopy();
  const target = join(makeFolder(), 'plan.clearday');
  const disk = makeHeldDisk(9, code);
  const waits: number[] = [];
  const wait = (milliseconds: number): Promise<void> => {
    waits.push(milliseconds);
    return Promise.resolve();
  };
  await publishWorkspace(workspace.read, target, { knownHash: null, sha256, disk, wait });
  expect(disk.tried()).toBe(10);
  expect(waits).toEqual([200, 200, 200, 200, 200, 200, 200, 200, 200]);
  expect(requireSoundFile(target, sha256)).toBe(fingerprint(workspace.read));
});

it('keeps the new copy and says so when the target stays held, and cleans up at the next try', async () => {
  const workspace = makeWorkingCopy();
  const folder = makeFolder();
  const target = join(folder, 'plan.clearday');
  const knownHash = await publishWorkspace(workspace.read, target, { knownHash: null, sha256 });
  const before = readFileSync(target);
  const options = { knownHash, sha256, disk: makeHeldDisk(10, 'EBUSY'), wait: noWait };
  const refused = await refusalOf(publishWorkspace(workspace.read, target, options));
  expect(refused.message).toContain('is held by another program, perhaps a virus scanner or OneDrive.');
  expect(requireSoundFile(refused.detail, sha256)).toBe(fingerprint(workspace.read));
  expect(readFileSync(target)).toEqual(before);
  await publishWorkspace(workspace.read, target, { knownHash, sha256 });
  expect(existsSync(refused.detail)).toBe(false);
  expect(readdirSync(folder)).toEqual(['plan.clearday']);
});

it('leaves the target alone when the drive fails, at whatever operation', async () => {
  const workspace = makeWorkingCopy();
  const folder = makeFolder();
  const target = join(folder, 'plan.clearday');
  const knownHash = await publishWorkspace(workspace.read, target, { knownHash: null, sha256 });
  const before = readFileSync(target);
  for (const broken of ['read', 'rename'] as const) {
    const options = { knownHash, sha256, disk: { ...nodeDisk, [broken]: failToAnswer } };
    expect((await refusalOf(publishWorkspace(workspace.read, target, options))).code).toBe('drive-error');
    expect(readFileSync(target)).toEqual(before);
    expect(readdirSync(folder)).toEqual(['plan.clearday']);
  }
});

it('says when the shared drive is away', async () => {
  const workspace = makeWorkingCopy();
  const target = join(makeFolder(), 'gone', 'plan.clearday');
  const refused = await refusalOf(publishWorkspace(workspace.read, target, { knownHash: null, sha256 }));
  expect(refused.message).toContain('Everything saved before is safe.');
});
