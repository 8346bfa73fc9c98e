import { describe, expect, it } from 'vitest';
import {
  findOfferedPath,
  isPlainPath,
  kindByName,
} from '../../../../electron/desktop/policy/offered-paths.ts';

const onLinux = (...words: string[]) =>
  findOfferedPath({ words, workingFolder: '/home/amara', platform: 'linux' });
const onWindows = (...words: string[]) =>
  findOfferedPath({ words, workingFolder: 'C:\\Users\\amara', platform: 'win32' });

describe('a command line (E-14)', () => {
  it.each([
    [['plan.clearday'], '/home/amara/plan.clearday', 'workspace', false],
    [['/srv/share/Plan 3.4.docx'], '/srv/share/Plan 3.4.docx', 'document', false],
    [['--workspace', 'plan.clearday'], '/home/amara/plan.clearday', 'workspace', true],
    [['--workspace=board/plan.clearday'], '/home/amara/board/plan.clearday', 'workspace', true],
    [['--allow-file-access-from-files', '--', 'PLAN.XLSX'], '/home/amara/PLAN.XLSX', 'document', false],
    [['first.clearday', 'second.clearday'], '/home/amara/first.clearday', 'workspace', false],
  ])('%j offers %s', (words, path, kind, asked) => {
    expect(onLinux(...words)).toEqual({ path, kind, asked });
  });

  it.each([
    [[]],
    [['--remote-debugging-port=9222', '--inspect', '-r', '--no-sandbox']],
    [['.']],
    [['/home/amara']],
    [['setup.exe']],
    [['plan.clearday.lnk']],
    [['https://example.invalid/plan.clearday']],
    [['file:///home/amara/plan.clearday']],
    [['clearday://open?plan.clearday']],
    [['plan\u0000.clearday']],
    [['']],
  ])('%j offers nothing', (words) => {
    expect(onLinux(...words)).toBeNull();
  });
});

describe('a command line in Windows (E-14)', () => {
  it.each([
    [['plan.clearday'], 'C:\\Users\\amara\\plan.clearday'],
    [['D:\\Board papers\\plan.clearday'], 'D:\\Board papers\\plan.clearday'],
    [['\\\\server\\share\\plan.clearday'], '\\\\server\\share\\plan.clearday'],
    [['..\\board\\plan.clearday'], 'C:\\Users\\board\\plan.clearday'],
  ])('%j offers %s', (words, path) => {
    expect(onWindows(...words)).toEqual({ path, kind: 'workspace', asked: false });
  });

  it.each([
    '\\\\.\\C:\\plan.clearday',
    '\\\\?\\C:\\plan.clearday',
    '//?/C:/plan.clearday',
    '\\\\.\\pipe\\plan.clearday',
    '\\\\server\\pipe\\plan.clearday',
    '\\\\server@SSL\\DavWWWRoot\\plan.clearday',
    '\\\\server@8080\\share\\plan.clearday',
    'C:\\folder\\CON.clearday',
    'C:\\aux\\plan.clearday',
    'NUL.docx',
    'com1.docx',
    'C:\\plan.txt:hidden.clearday',
    'C:\\folder.\\plan.clearday',
    'C:\\folder \\plan.clearday',
    'http://server/plan.clearday',
  ])('%s offers nothing', (word) => {
    expect(onWindows(word)).toBeNull();
  });
});

it.each([
  ['a.clearday', 'workspace'],
  ['a.DOCX', 'document'],
  ['a.xlsm', 'document'],
  ['a.json', 'document'],
  ['a.doc', null],
  ['clearday', null],
  ['folder.docx/file', null],
])('%s is by its name: %s', (path, kind) => {
  expect(kindByName(path)).toBe(kind);
});

it('takes no path that is longer than any drive has', () => {
  expect(isPlainPath(`/${'a'.repeat(40_000)}.docx`, 'linux')).toBe(false);
});
