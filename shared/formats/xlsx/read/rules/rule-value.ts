import { assertNever } from '#shared/document/assert-never';
import type { CellAddress } from '../cell-reference.ts';
import { CellError, type Scalar } from '../draft.ts';
import type { Comparison, Position, RuleFormula, RuleFunction } from './rule-formula.ts';
import { searchText } from './wildcard.ts';

/** What stands in a cell of the sheet; null for nothing. */
export type CellLookup = (row: number, column: number) => Scalar;

const NO_VALUE = new CellError('#VALUE!');

/** A formula made ready for many cells. */
export interface RuleTest {
  /** Whether it holds for the cell in that row and column. */
  readonly holdsFor: (row: number, column: number) => boolean;
  /** How many steps that takes. */
  readonly cost: number;
}

/** The test that a formula makes. One that looks at a single cell is worked out once for each value there. */
export function buildTest(formula: RuleFormula, lookup: CellLookup): RuleTest {
  const work = (row: number, column: number): boolean =>
    toTruth(valueOf(formula, { row, column }, lookup)) === true;
  const [only, ...others] = cellsIn(formula);
  if (only === undefined || others.length > 0) return { holdsFor: work, cost: stepsOf(formula) };
  const known = new Map<Scalar, boolean>();
  const recall = (row: number, column: number): boolean => {
    const value = lookup(toIndex(only.row, row), toIndex(only.column, column));
    let holds = known.get(value);
    if (holds === undefined) {
      holds = work(row, column);
      known.set(value, holds);
    }
    return holds;
  };
  return { holdsFor: recall, cost: 1 };
}

function stepsOf(formula: RuleFormula): number {
  switch (formula.kind) {
    case 'constant':
    case 'cell':
      return 1;
    case 'compare':
      return 1 + stepsOf(formula.left) + stepsOf(formula.right);
    case 'call':
      return formula.inputs.reduce((steps, input) => steps + stepsOf(input), 1);
    default:
      return assertNever(formula);
  }
}

function cellsIn(formula: RuleFormula): Array<Extract<RuleFormula, { kind: 'cell' }>> {
  switch (formula.kind) {
    case 'constant':
      return [];
    case 'cell':
      return [formula];
    case 'compare':
      return [...cellsIn(formula.left), ...cellsIn(formula.right)];
    case 'call':
      return formula.inputs.flatMap(cellsIn);
    default:
      return assertNever(formula);
  }
}

function valueOf(formula: RuleFormula, cell: CellAddress, lookup: CellLookup): Scalar {
  switch (formula.kind) {
    case 'constant':
      return formula.value;
    case 'cell':
      return lookup(toIndex(formula.row, cell.row), toIndex(formula.column, cell.column));
    case 'compare':
      return compare(
        formula.operator,
        valueOf(formula.left, cell, lookup),
        valueOf(formula.right, cell, lookup),
      );
    case 'call':
      return call(
        formula.name,
        formula.inputs.map((input) => valueOf(input, cell, lookup)),
      );
    default:
      return assertNever(formula);
  }
}

function toIndex(position: Position, own: number): number {
  return position.from === 'start' ? position.count : own + position.count;
}

function compare(operator: Comparison, left: Scalar, right: Scalar): Scalar {
  if (left instanceof CellError) return left;
  if (right instanceof CellError) return right;
  const order = orderOf(left ?? blankLike(right), right ?? blankLike(left));
  switch (operator) {
    case '=':
      return order === 0;
    case '<>':
      return order !== 0;
    case '<':
      return order < 0;
    case '<=':
      return order <= 0;
    case '>':
      return order > 0;
    case '>=':
      return order >= 0;
    default:
      return assertNever(operator);
  }
}

/** An empty cell counts as what it is compared with: no text, zero or false. */
function blankLike(other: string | number | boolean | null): string | number | boolean {
  if (typeof other === 'string') return '';
  return typeof other === 'boolean' ? false : 0;
}

/** Numbers come before texts, texts before truths; case makes no difference. */
function orderOf(left: string | number | boolean, right: string | number | boolean): number {
  const ranks = rankOf(left) - rankOf(right);
  if (ranks !== 0) return ranks;
  const [first, second] =
    typeof left === 'string' ? [left.toLowerCase(), String(right).toLowerCase()] : [left, right];
  if (first === second) return 0;
  return first < second ? -1 : 1;
}

function rankOf(value: string | number | boolean): number {
  if (typeof value === 'number') return 0;
  return typeof value === 'string' ? 1 : 2;
}

function call(name: RuleFunction, inputs: readonly Scalar[]): Scalar {
  const first = inputs[0] ?? null;
  if (name === 'ISERROR') return first instanceof CellError;
  if (name === 'ISBLANK') return first === null;
  if (name === 'ISNUMBER') return typeof first === 'number';
  if (name === 'ISTEXT') return typeof first === 'string';
  const error = inputs.find((input) => input instanceof CellError);
  if (error !== undefined) return error;
  if (name === 'AND' || name === 'OR' || name === 'NOT') return callLogic(name, inputs);
  return callText(name, first, inputs[1] ?? null, inputs.length > 1);
}

function callLogic(name: 'AND' | 'OR' | 'NOT', inputs: readonly Scalar[]): Scalar {
  const truths = inputs.map(toTruth);
  if (truths.includes(null)) return NO_VALUE;
  if (name === 'NOT') return truths[0] === false;
  return name === 'AND' ? truths.every((truth) => truth === true) : truths.includes(true);
}

type TextFunction = Exclude<RuleFunction, 'AND' | 'OR' | 'NOT' | `IS${string}`>;

function callText(name: TextFunction, first: Scalar, second: Scalar, hasSecond: boolean): Scalar {
  const text = toText(first);
  switch (name) {
    case 'SEARCH':
      return toPosition(searchText(text, toText(second)));
    case 'FIND':
      return toPosition(toText(second).indexOf(text));
    case 'EXACT':
      return text === toText(second);
    case 'LEFT':
      return text.slice(0, toLength(second, hasSecond));
    case 'RIGHT':
      return text.slice(Math.max(0, text.length - toLength(second, hasSecond)));
    case 'LEN':
      return text.length;
    case 'TRIM':
      return text.replaceAll(/ +/g, ' ').replaceAll(/^ | $/g, '');
    case 'UPPER':
      return text.toUpperCase();
    case 'LOWER':
      return text.toLowerCase();
    default:
      return assertNever(name);
  }
}

function toPosition(index: number): Scalar {
  return index < 0 ? NO_VALUE : index + 1;
}

function toLength(value: Scalar, isGiven: boolean): number {
  if (!isGiven) return 1;
  return typeof value === 'number' ? Math.max(0, Math.floor(value)) : 0;
}

function toText(value: Scalar): string {
  if (value === null || value instanceof CellError) return '';
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

/** Null for what is neither true nor false. */
function toTruth(value: Scalar): boolean | null {
  if (typeof value === 'boolean') return value;
  if (typeof value === 'number') return value !== 0;
  return value === null ? false : null;
}
