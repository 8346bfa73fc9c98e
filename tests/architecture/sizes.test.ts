import { describe, expect, it } from 'vitest';
import { judgeSizes, measure, percentile } from '../../scripts/checks/sizes.ts';
import { parseSource } from '../../scripts/checks/sources.ts';

describe('the size check', () => {
  it('measures a file and each function in it', () => {
    const text = [
      'export function read(): void {',
      '  const inner = () => {',
      '    return 1;',
      '  };',
      '}',
      'class Reader {',
      '  next(): number {',
      '    return 1;',
      '  }',
      '}',
      '',
    ].join('\n');
    expect(measure(parseSource('shared/reader.ts', text))).toEqual([
      { what: 'file', where: 'shared/reader.ts', lines: 10 },
      { what: 'function', where: 'shared/reader.ts:1 read', lines: 5 },
      { what: 'function', where: 'shared/reader.ts:2', lines: 3 },
      { what: 'function', where: 'shared/reader.ts:7', lines: 3 },
    ]);
  });

  it('fails on a file of 400 lines', () => {
    expect(judgeSizes([{ what: 'file', where: 'shared/a.ts', lines: 399 }, ...shortFiles(50)])).toEqual([]);
    expect(judgeSizes([{ what: 'file', where: 'shared/a.ts', lines: 400 }, ...shortFiles(50)])).toEqual([
      'shared/a.ts has 400 lines; a file must stay under 400.',
    ]);
  });

  it('fails on a function of 60 lines in a real source', () => {
    const text = `export function long(): void {\n${'  run();\n'.repeat(58)}}\n`;
    const others = Array.from({ length: 50 }, () => ({ what: 'function' as const, where: 'b', lines: 5 }));
    expect(judgeSizes([...measure(parseSource('shared/a.ts', text)), ...others])).toEqual([
      'shared/a.ts:1 long has 60 lines; a function must stay under 60.',
    ]);
  });

  it('fails when one file in ten is long, though none is too long', () => {
    const files = [...shortFiles(18), ...shortFiles(2, 300)];
    expect(judgeSizes(files)).toEqual([
      '95 of 100 files are up to 300 lines long; that must stay under 250.',
    ]);
  });

  it('takes the 95th of 100 lengths', () => {
    expect(percentile(Array.from({ length: 100 }, (_, index) => index + 1))).toBe(95);
  });
});

function shortFiles(count: number, lines = 100): { what: 'file'; where: string; lines: number }[] {
  return Array.from({ length: count }, () => ({ what: 'file', where: 'shared/b.ts', lines }));
}
