import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatCount, formatNumber, formatShare, roundingSlack, shareOf } from '#shared/figures/shares';

const ONE_DECIMAL = { decimals: 1, dropZeros: false };
const WHOLE = { decimals: 0, dropZeros: true };

describe('a share', () => {
  it.each([
    [22, 64, 34.38],
    [2, 64, 3.13],
    [18, 64, 28.13],
    [28, 65, 43.08],
    [33, 65, 50.77],
    [44, 64, 68.75],
    [1, 65, 1.54],
    [20, 65, 30.77],
    [0, 64, 0],
    [64, 64, 100],
    [1, 3, 33.33],
    [2, 3, 66.67],
  ])('of %i in %i is %d per cent, rounded half up (rules.md N1)', (count, total, share) => {
    expect(shareOf(count, total)).toBe(share);
  });

  it('follows the decimals of the house', () => {
    expect([shareOf(2, 64, ONE_DECIMAL), shareOf(2, 64, WHOLE), shareOf(1, 8, WHOLE)]).toEqual([3.1, 3, 13]);
  });

  it('of nothing is no share', () => {
    expect([shareOf(0, 0), formatShare(shareOf(0, 0))]).toEqual([null, '–']);
  });

  it('is written without zeros that say nothing, unless the house wants them', () => {
    expect([
      formatShare(50),
      formatShare(12.5),
      formatShare(3.13),
      formatShare(0),
      formatShare(50, ONE_DECIMAL),
      formatShare(100, WHOLE),
    ]).toEqual(['50%', '12.5%', '3.13%', '0%', '50.0%', '100%']);
  });

  it('stands behind its count, and nought stands alone', () => {
    expect([formatCount(32, 64), formatCount(0, 64), formatCount(1234, 4000)]).toEqual([
      '32 (50%)',
      '0',
      '1,234 (30.85%)',
    ]);
  });

  it('equals exact arithmetic on whole numbers, half up', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (total, count) => {
        const exact = (BigInt(count) * 20_000n + BigInt(total)) / (2n * BigInt(total));
        expect(shareOf(count, total)).toBe(Number(exact) / 100);
      }),
    );
  });

  it('makes a column that misses 100 by no more than its rounding allows (rules.md N2)', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 400 }), { minLength: 1, maxLength: 8 }), (counts) => {
        const total = counts.reduce((sum, count) => sum + count, 0);
        fc.pre(total > 0);
        const sum = counts.reduce((all, count) => all + (shareOf(count, total) ?? 0), 0);
        const used = counts.filter((count) => count > 0).length;
        expect(Math.abs(sum - 100)).toBeLessThanOrEqual(roundingSlack(used, 2) + 1e-9);
      }),
    );
  });

  it('has a comma above 999 in its numbers', () => {
    expect([999, 1000, 12_345, 1_234_567].map(formatNumber)).toEqual(['999', '1,000', '12,345', '1,234,567']);
  });
});
