import { expect, it } from 'vitest';
import { isSavedName, numberedName } from '../../../../electron/desktop/policy/saved-names.ts';

it.each([
  'Cover report 9 June 2026.docx',
  'Tracker.XLSX',
  'Adroddiad – Llŷn.pdf',
  "o'neil & co ✓.html",
  'plan 3.4.json',
])('writes “%s”', (name) => {
  expect(isSavedName(name)).toBe(true);
});

it.each([
  'setup.exe',
  'paper.docx.lnk',
  'paper.hta',
  'paper.bat',
  'paper',
  '.docx',
  '../paper.docx',
  'folder/paper.docx',
  'folder\\paper.docx',
  'C:paper.docx',
  'paper.txt:stream.docx',
  'con.docx',
  'LPT1.pdf',
  'paper .docx',
  'paper..docx',
  '~$paper.docx',
  'paper\u0000.docx',
  'what?.docx',
  'paper.docx ',
  'paper.docx.',
  `${'a'.repeat(250)}.docx`,
  '',
])('never writes “%s” (E-07)', (name) => {
  expect(isSavedName(name)).toBe(false);
});

it('numbers a name before its ending', () => {
  expect(numberedName('Report 3.4.docx', 2)).toBe('Report 3.4 (2).docx');
});
