import { Visitor, type ESTree } from 'rolldown/utils';
import { lineAt, type Source } from './sources.ts';

/** Lines that no file and no function may reach, and that 95 of 100 must stay under (style.md, Models). */
export const SIZE_LIMITS = {
  file: { most: 400, usual: 250 },
  function: { most: 60, usual: 40 },
};

/** Something with a length: a file, or a function in one. */
export interface Measured {
  readonly what: 'file' | 'function';
  /** "shared/a.ts" or "shared/a.ts:12 readRow". */
  readonly where: string;
  readonly lines: number;
}

/** The file and every function in it, with their lengths in lines. */
export function measure(source: Source): Measured[] {
  const { text, path, program } = source;
  const found: Measured[] = [{ what: 'file', where: path, lines: lineAt(text, text.trimEnd().length) }];
  const add = (node: ESTree.Span, name: string): void => {
    const first = lineAt(text, node.start);
    const lines = lineAt(text, node.end) - first + 1;
    found.push({ what: 'function', where: `${path}:${first} ${name}`.trimEnd(), lines });
  };
  new Visitor({
    FunctionDeclaration: (node) => add(node, node.id?.name ?? ''),
    FunctionExpression: (node) => add(node, node.id?.name ?? ''),
    ArrowFunctionExpression: (node) => add(node, ''),
  }).visit(program);
  return found;
}

/** One sentence for each broken limit; none when all hold. */
export function judgeSizes(measured: readonly Measured[]): string[] {
  return (['file', 'function'] as const).flatMap((what) => {
    const limits = SIZE_LIMITS[what];
    const lengths = measured.filter((each) => each.what === what);
    const tooLong = lengths
      .filter((each) => each.lines >= limits.most)
      .map((each) => `${each.where} has ${each.lines} lines; a ${what} must stay under ${limits.most}.`);
    const p95 = percentile(lengths.map((each) => each.lines));
    if (p95 < limits.usual) return tooLong;
    return [
      ...tooLong,
      `95 of 100 ${what}s are up to ${p95} lines long; that must stay under ${limits.usual}.`,
    ];
  });
}

/** The length that 95 of 100 do not go past. */
export function percentile(lengths: readonly number[]): number {
  const sorted = lengths.toSorted((a, b) => a - b);
  return sorted[Math.ceil(sorted.length * 0.95) - 1] ?? 0;
}
