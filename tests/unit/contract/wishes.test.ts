import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import type { HostWish } from '#shared/contract/bridge';
import { hostWish } from '#shared/contract/wishes';

const GOOD: readonly HostWish[] = [
  { kind: 'begin' },
  { kind: 'choose-document' },
  { kind: 'new-workspace', name: 'Board' },
  { kind: 'choose-workspace' },
  { kind: 'open-recent', id: 'recent-1' },
  { kind: 'forget-recent', id: 'recent-1' },
  { kind: 'open-sample' },
  { kind: 'open-offered', id: 'file-1' },
  { kind: 'close-workspace' },
  { kind: 'restore-backup', backup: null },
  { kind: 'choose-folder' },
  { kind: 'find-folder' },
  { kind: 'save-file', fileName: 'Report.docx', bytes: new Uint8Array([1]), existing: 'ask' },
  { kind: 'show-saved', id: 'saved-1' },
  { kind: 'print-pdf', html: '<p>', fileName: 'Report.pdf' },
  { kind: 'set-unsaved', unsaved: true },
  { kind: 'copy-details', text: 'x' },
];

it.each(GOOD)('lets a $kind wish through as it is', (wish) => {
  expect(hostWish.parse(wish)).toEqual(wish);
});

it.each(GOOD)('refuses a $kind wish with a key too many, such as a path', (wish) => {
  expect(hostWish.safeParse({ ...wish, path: '/etc/passwd' }).success).toBe(false);
});

it('refuses whatever is no wish', () => {
  fc.assert(
    fc.property(fc.anything(), (value) => {
      expect(hostWish.safeParse(value).success).toBe(false);
    }),
    { numRuns: 200 },
  );
});
