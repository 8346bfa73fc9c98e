import { chmodSync, chownSync, mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readSourceFile } from '#app/files/read-source-file';
import { startChild } from '#tests/support/store/children';
import { makeFolder } from '#tests/support/store/workspaces';

it('gives the bytes and the name of a file', () => {
  const path = join(makeFolder(), 'Plan v3.4 – é.docx');
  writeFileSync(path, 'PK');
  const { fileName, bytes } = readSourceFile(path);
  expect(fileName).toBe('Plan v3.4 – é.docx');
  expect(Array.from(bytes)).toEqual([80, 75]);
});

it('reads up to 50 MB and refuses more before it reads a byte', () => {
  const path = join(makeFolder(), 'large.docx');
  writeFileSync(path, '');
  truncateSync(path, 50 * 1024 * 1024);
  expect(readSourceFile(path).bytes).toHaveLength(50 * 1024 * 1024);
  truncateSync(path, 50 * 1024 * 1024 + 1);
  expect(() => readSourceFile(path)).toThrow('FILE_TOO_BIG');
  truncateSync(path, 2 ** 40);
  expect(() => readSourceFile(path)).toThrow('FILE_TOO_BIG');
});

it('says in words when there is no file to read', () => {
  const folder = makeFolder();
  mkdirSync(join(folder, 'plans.docx'));
  expect(() => readSourceFile(join(folder, 'none.docx'))).toThrow(
    'none.docx is not there. Check the name and the folder.',
  );
  expect(() => readSourceFile(join(folder, 'plans.docx'))).toThrow('plans.docx is a folder. Choose a file.');
  expect(() => readSourceFile('/dev/zero')).toThrow('zero is a device, not a file. Choose a file.');
});

it('says so when one may not read it', async () => {
  const folder = makeFolder();
  chmodSync(folder, 0o755);
  const path = join(folder, 'secret.docx');
  writeFileSync(path, 'PK');
  const user = process.getuid?.() === 0 ? 65_534 : undefined;
  if (user !== undefined) chownSync(path, 0, 0);
  chmodSync(path, 0o000);
  const child = startChild('read-file.ts', [path], user === undefined ? {} : { user });
  expect(await child.nextLine()).toContain('secret.docx cannot be opened: you do not have permission.');
});
