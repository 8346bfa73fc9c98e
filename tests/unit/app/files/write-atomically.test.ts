import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  writeFileSync,
} from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { nodeDisk } from '#app/files/disk';
import { FileProblem } from '#app/files/file-problem';
import { writeAtomically, type WriteOptions } from '#app/files/write-atomically';
import { makeBrokenDisk } from '#tests/support/store/broken-disk';
import { startChild } from '#tests/support/store/children';
import { makeFolder } from '#tests/support/store/workspaces';

const OLD = new TextEncoder().encode('the paper of last month');
/** Long enough to need several writes. */
const NEW = new Uint8Array(200_000).fill(7);
const noWait = (): Promise<void> => Promise.resolve();

async function problemOf(path: string, options: WriteOptions = {}): Promise<FileProblem> {
  try {
    await writeAtomically(path, NEW, { wait: noWait, ...options });
  } catch (error) {
    if (error instanceof FileProblem) return error;
    throw error;
  }
  throw new Error('It was written.');
}

it('writes a new file, and replaces one that is there', async () => {
  const path = join(makeFolder(), 'Board report £ é.docx');
  await writeAtomically(path, OLD);
  await writeAtomically(path, NEW);
  expect(Buffer.compare(readFileSync(path), NEW)).toBe(0);
});

it('brings the bytes to the drive before the name', async () => {
  const disk = makeBrokenDisk(Infinity, '', false);
  await writeAtomically(join(makeFolder(), 'Report.docx'), NEW, { disk });
  expect(disk.operations).toEqual([
    'create',
    'write',
    'write',
    'write',
    'sync',
    'close',
    'read',
    'rename',
    'sync folder',
  ]);
});

/** What lies at the path after a write on a disk that fails, and what else lies in its folder. */
async function writeOnBrokenDisk(failsAt: number, dead: boolean): Promise<string> {
  const folder = makeFolder();
  const path = join(folder, 'Report.docx');
  writeFileSync(path, OLD);
  const disk = makeBrokenDisk(failsAt, 'EIO', dead);
  const said = await writeAtomically(path, NEW, { disk, wait: noWait }).then(
    () => 'written',
    (error: unknown) => (error instanceof FileProblem ? error.code : String(error)),
  );
  const found = readFileSync(path);
  const left = readdirSync(folder).filter((name) => name !== 'Report.docx');
  const which = Buffer.compare(found, NEW) === 0 ? 'new' : Buffer.compare(found, OLD) === 0 ? 'old' : 'mixed';
  const beside = left.map((name) => name.slice(name.lastIndexOf('.') + 1)).join(' ');
  return `${said}, ${which} file, beside it: ${beside || 'nothing'}`;
}

async function writeUntilItWorks(dead: boolean): Promise<string[]> {
  const ends: string[] = [];
  while (!(ends.at(-1) ?? '').startsWith('written'))
    ends.push(await writeOnBrokenDisk(ends.length + 1, dead));
  return ends;
}

it('leaves the old file or the new and nothing else, whichever operation fails', async () => {
  expect(await writeUntilItWorks(false)).toEqual([
    // Seven operations write the file under a name of its own, the eighth gives it its name.
    ...Array.from({ length: 8 }, () => 'drive-error, old file, beside it: nothing'),
    'drive-error, new file, beside it: nothing',
    'written, new file, beside it: nothing',
  ]);
});

it('leaves the old file or the new when the drive is gone from an operation on', async () => {
  expect(await writeUntilItWorks(true)).toEqual([
    'drive-error, old file, beside it: nothing',
    // It can't be removed from a drive that is gone; it is recognised and removed later.
    ...Array.from({ length: 7 }, () => 'drive-error, old file, beside it: clearday-tmp'),
    'drive-error, new file, beside it: nothing',
    'written, new file, beside it: nothing',
  ]);
});

it('keeps the new content beside a file that Word has open, and says so', async () => {
  const folder = makeFolder();
  const path = join(folder, 'Report.docx');
  writeFileSync(path, OLD);
  const disk = {
    ...nodeDisk,
    rename: (from: string, to: string) => {
      if (to === path) throw Object.assign(new Error('EBUSY'), { code: 'EBUSY' });
      nodeDisk.rename(from, to);
    },
  };
  const problem = await problemOf(path, { disk });
  expect(problem.message).toBe(
    'Report.docx is open in another program, perhaps in Word or Excel. The new content was saved beside it as "Report (new).docx". Close it there, then save again.',
  );
  expect(basename((await problemOf(path, { disk })).keptAs ?? '')).toBe('Report (new 2).docx');
  expect(Buffer.compare(readFileSync(path), OLD)).toBe(0);
  expect(readdirSync(folder)).toEqual(['Report (new 2).docx', 'Report (new).docx', 'Report.docx']);
});

function refuse(): never {
  throw new Error('Our own reader can not read it.');
}

it('does not publish what its reader refuses', async () => {
  const folder = makeFolder();
  await expect(writeAtomically(join(folder, 'Report.docx'), NEW, { verify: refuse })).rejects.toThrow(
    'Our own reader',
  );
  expect(readdirSync(folder)).toEqual([]);
});

it('does not publish what came back from the drive changed', async () => {
  const folder = makeFolder();
  const disk = { ...nodeDisk, read: () => NEW.toReversed().fill(8, 0, 1) };
  expect((await problemOf(join(folder, 'Report.docx'), { disk })).message).toBe(
    'Report.docx was not saved: what reached the drive is not what was written. Try again, or choose another drive. What was there before is unchanged.',
  );
  expect(readdirSync(folder)).toEqual([]);
});

it('says in words why a place can not be written to', async () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'Report.docx'));
  expect((await problemOf(join(folder, 'Report.docx'))).code).toBe('is-folder');
  expect((await problemOf(join(folder, 'none', 'Report.docx'))).code).toBe('no-folder');
  const full = makeBrokenDisk(2, 'ENOSPC', true);
  expect((await problemOf(join(folder, 'Other.docx'), { disk: full })).message).toBe(
    'Other.docx could not be saved: its drive is full. Free some space or choose another drive. What was there before is unchanged.',
  );
});

it('says so where one may not write, and leaves nothing', async () => {
  const outer = makeFolder();
  chmodSync(outer, 0o755);
  const folder = join(outer, 'papers');
  mkdirSync(folder);
  const user = process.getuid?.() === 0 ? 65_534 : undefined;
  if (user !== undefined) chownSync(folder, user, user);
  chmodSync(folder, 0o555);
  const child = startChild(
    'write-file.ts',
    [join(folder, 'Report.docx'), '1000'],
    user === undefined ? {} : { user },
  );
  expect(await child.nextLine()).toBe(
    'no-permission: Report.docx cannot be opened: you do not have permission. Choose another folder, or ask its owner or your IT service for access.',
  );
  chmodSync(folder, 0o755);
  expect(readdirSync(folder)).toEqual([]);
  expect(existsSync(folder)).toBe(true);
});
