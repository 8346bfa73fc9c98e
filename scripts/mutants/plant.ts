import { Visitor, type ESTree } from 'rolldown/utils';
import { lineAt, type Source } from '../checks/sources.ts';

/** One small mistake that could be made in a file. */
export interface Mutant {
  readonly path: string;
  readonly line: number;
  /** Of the text that is replaced, in characters. */
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

type Change = Pick<Mutant, 'start' | 'end' | 'after'>;

const SWAPPED: Readonly<Record<string, string>> = {
  '===': '!==',
  '!==': '===',
  '<': '<=',
  '<=': '<',
  '>': '>=',
  '>=': '>',
  '&&': '||',
  '||': '&&',
  '+': '-',
  '-': '+',
};

/** Every mistake that can be planted in a file, in the order of its text. */
export function findMutants({ path, text, program }: Source): Mutant[] {
  const changes: Change[] = [];
  // What only the compiler reads makes no difference to a test.
  const types: ESTree.Span[] = [];
  const swapOperator = (node: ESTree.BinaryExpression | ESTree.LogicalExpression): void => {
    const after = SWAPPED[node.operator];
    if (after === undefined) return;
    const start = text.indexOf(node.operator, node.left.end);
    changes.push({ start, end: start + node.operator.length, after });
  };
  const negate = (test: ESTree.Expression): void => {
    if (!isNegatedElsewhere(test)) changes.push({ ...spanOf(test), after: `!(${textOf(text, test)})` });
  };
  new Visitor({
    TSLiteralType: (node) => types.push(node),
    BinaryExpression: swapOperator,
    LogicalExpression: swapOperator,
    UnaryExpression: (node) => {
      if (node.operator === '!') changes.push({ ...spanOf(node), after: textOf(text, node.argument) });
    },
    IfStatement: ({ test }) => negate(test),
    ConditionalExpression: ({ test }) => negate(test),
    Literal: (node) => {
      if (typeof node.value === 'number') changes.push({ ...spanOf(node), after: String(node.value + 1) });
      if (typeof node.value === 'boolean') changes.push({ ...spanOf(node), after: String(!node.value) });
    },
  }).visit(program);
  return changes
    .filter(({ start }) => !types.some((type) => type.start <= start && start < type.end))
    .map((change) => ({
      ...change,
      path,
      line: lineAt(text, change.start),
      before: text.slice(change.start, change.end),
    }))
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
}

/** The file with the mistake in it. */
export function plant(text: string, { start, end, after }: Mutant): string {
  return text.slice(0, start) + after + text.slice(end);
}

/** Another mistake already says the same: `===` for `!==`, or a dropped `!`. */
function isNegatedElsewhere(test: ESTree.Expression): boolean {
  if (test.type === 'UnaryExpression') return test.operator === '!';
  return test.type === 'BinaryExpression' && /^[!=]==$/.test(test.operator);
}

function spanOf({ start, end }: ESTree.Span): Pick<Mutant, 'start' | 'end'> {
  return { start, end };
}

function textOf(text: string, { start, end }: ESTree.Span): string {
  return text.slice(start, end);
}
