import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { compactLine, expandLine } from '#shared/domain/compact-line';
import { PLAIN_RUN, plainLine } from '#shared/domain/rich-text';
import { arbitraryLine } from '#tests/support/store/arbitrary-content';

it('writes one plain run as its text, and others as what is set', () => {
  expect(compactLine(plainLine('Open by May'))).toBe('Open by May');
  expect(compactLine([])).toEqual([]);
  expect(
    compactLine([
      { ...PLAIN_RUN, text: 'by' },
      { ...PLAIN_RUN, text: '1st', script: 'superscript', strike: true },
    ]),
  ).toEqual(['by', { text: '1st', strike: true, script: 'superscript' }]);
});

it('gives every line back as it was', () => {
  fc.assert(
    fc.property(arbitraryLine, (line) => {
      expect(expandLine(compactLine(line))).toEqual(line);
    }),
  );
});
