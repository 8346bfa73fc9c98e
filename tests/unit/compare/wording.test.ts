import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { saysTheSame } from '#shared/compare/sameness';
import { compareWords, type WordPiece } from '#shared/compare/wording';

function shown(pieces: readonly WordPiece[]): string {
  const marks = { same: ['', ''], added: ['{+', '+}'], removed: ['[-', '-]'] } as const;
  return pieces.map(({ kind, text }) => `${marks[kind][0]}${text}${marks[kind][1]}`).join('');
}

function side(pieces: readonly WordPiece[], left: WordPiece['kind']): string {
  return pieces
    .filter(({ kind }) => kind !== left)
    .map(({ text }) => text)
    .join('');
}

describe('two wordings', () => {
  it.each([
    ['The board meets monthly.', 'The board meets weekly.', 'The board meets [-monthly-]{+weekly+}.'],
    [
      'Spend £1,250,000 on well-being',
      'Spend £1,350,000 on well-being',
      'Spend [-£1,250,000-]{+£1,350,000+} on well-being',
    ],
    ['O’Brien leads', 'O’Brien and Llŷn lead', 'O’Brien [-leads-]{+and Llŷn lead+}'],
    ['', 'New words', '{+New words+}'],
    ['Old words', '', '[-Old words-]'],
    ['Same', 'Same', 'Same'],
    ['one two three four', 'one 2 3 four', 'one [-two three-]{+2 3+} four'],
  ])('%j and %j differ as %j', (before, after, wanted) => {
    expect(shown(compareWords(before, after))).toBe(wanted);
  });

  it('can both be put together again from the pieces', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'grapheme' }), (before, after) => {
        const pieces = compareWords(before, after);
        expect(side(pieces, 'added')).toBe(before);
        expect(side(pieces, 'removed')).toBe(after);
      }),
    );
  });

  it('that have nothing in common are replaced whole, however long they are', () => {
    const before = Array.from({ length: 9000 }, (_, index) => `a${index}`).join(' ');
    const after = Array.from({ length: 9000 }, (_, index) => `b${index}`).join(' ');
    const pieces = compareWords(before, after);
    expect(side(pieces, 'added')).toBe(before);
    expect(side(pieces, 'removed')).toBe(after);
  });

  it.each([
    ["Children's homes", 'Children’s homes', true],
    ['March 2023', 'March 2023.', true],
    ['Multi–agency  team', 'multi-agency team', true],
    ['Feb 2023', 'February 2023', false],
    ['Service Director', 'Service Director **', false],
    ['an offer', 'and offer', false],
  ])('%j and %j say the same: %s', (before, after, same) => {
    expect(saysTheSame(before, after)).toBe(same);
  });
});
