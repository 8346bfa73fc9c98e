import { describe, expect, it } from 'vitest';
import { row, table } from '#shared/document/build';
import { widthsOf } from '#shared/review/widths';

const sum = (shares: readonly number[]): number => shares.reduce((total, share) => total + share, 0);

describe('the widths of a table in the review', () => {
  it('are those of the document where every word has room', () => {
    const shares = widthsOf(table('', [30, 70], [row(['Lead', 'Progress'])]));
    expect(shares.map((share) => Math.round(share * 100))).toEqual([30, 70]);
  });

  it('give a narrow column the room for its longest word, from the columns that have some to spare', () => {
    const [ref, deadline, progress, ...none] = widthsOf(
      table('', [5, 5, 90], [row(['Ref', 'Deadline', 'Progress']), row(['1.1', 'November 2026', 'Begun.'])]),
    );
    expect(none).toEqual([]);
    expect((deadline ?? 0) * 80).toBeGreaterThanOrEqual('November'.length + 2);
    expect((ref ?? 0) * 80).toBeGreaterThanOrEqual('1.1'.length + 2);
    expect(progress).toBeLessThan(0.9);
    expect(sum([ref ?? 0, deadline ?? 0, progress ?? 0])).toBeCloseTo(1);
  });

  it('share out what there is where the words of all columns are too long', () => {
    const words = Array.from({ length: 12 }, () => 'Accountability');
    const shares = widthsOf(
      table(
        '',
        words.map(() => 8),
        [row(words)],
      ),
    );
    expect(sum(shares)).toBeCloseTo(1);
    expect(new Set(shares.map((share) => share.toFixed(6))).size).toBe(1);
  });

  it('ask no cell that goes over several columns', () => {
    const wide = { content: 'Accountability', span: 2 } as const;
    expect(widthsOf(table('', [50, 50], [row([wide])])).map((share) => share.toFixed(2))).toEqual([
      '0.50',
      '0.50',
    ]);
  });
});
