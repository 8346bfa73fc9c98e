import { readdirSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import {
  listUnfinishedFiles,
  removeAbandonedFiles,
  removeOwnUnfinished,
  unfinishedPathFor,
} from '#app/files/unfinished-files';
import { makeFolder } from '#tests/support/store/workspaces';

/** A process that is not there: ids end at 4,194,304 on Linux. */
const NO_PROCESS = 4_194_305;

it('names an unfinished file after its target, its computer and its process, in the same folder', () => {
  const path = unfinishedPathFor(join('papers', 'Board report.docx'));
  expect(dirname(path)).toBe('papers');
  expect(basename(path)).toMatch(
    new RegExp(`^~Board report\\.docx\\.[0-9a-f]{8}-${process.pid}-\\d+\\.clearday-tmp$`),
  );
  expect(unfinishedPathFor('Board report.docx')).not.toBe(unfinishedPathFor('Board report.docx'));
  expect(basename(unfinishedPathFor(`${'é'.repeat(300)}.docx`)).length).toBeLessThan(120);
});

it('removes what a dead process of this computer left, and nothing else', () => {
  const folder = makeFolder();
  const mine = basename(unfinishedPathFor(join(folder, 'a.docx')));
  const abandoned = mine.replace(`-${process.pid}-`, `-${NO_PROCESS}-`);
  const kept = [
    'a.docx',
    '~$a.docx',
    '~notes.clearday-tmp.docx',
    mine,
    abandoned.replace(/\.[0-9a-f]{8}-/, '.00000000-'),
  ];
  for (const name of [...kept, abandoned, `${abandoned}-journal`]) writeFileSync(join(folder, name), '');
  expect(listUnfinishedFiles(folder)).toHaveLength(4);
  expect(removeAbandonedFiles(folder)).toEqual([abandoned, `${abandoned}-journal`]);
  expect(readdirSync(folder)).toEqual(kept.toSorted());
});

it('removes its own unfinished files for one target', () => {
  const folder = makeFolder();
  const [own, other] = ['a.docx', 'b.docx'].map((name) => unfinishedPathFor(join(folder, name)));
  for (const path of [own, other]) writeFileSync(path ?? '', '');
  removeOwnUnfinished(join(folder, 'a.docx'));
  expect(readdirSync(folder)).toEqual([basename(other ?? '')]);
});

it('finds nothing in a folder that is not there', () => {
  expect(listUnfinishedFiles(join(makeFolder(), 'none'))).toEqual([]);
  expect(removeAbandonedFiles(join(makeFolder(), 'none'))).toEqual([]);
});
