import { LAST_COLUMN, LAST_ROW, parseCell, type CellAddress } from '../cell-reference.ts';
import type { Scalar } from '../draft.ts';
import { NO_TOKEN, toTokens, type Token } from './rule-tokens.ts';

/** The few formulas by which conditional formats follow a cell's text or value. */
export type RuleFormula =
  | { readonly kind: 'constant'; readonly value: Scalar }
  | { readonly kind: 'cell'; readonly row: Position; readonly column: Position }
  | {
      readonly kind: 'compare';
      readonly operator: Comparison;
      readonly left: RuleFormula;
      readonly right: RuleFormula;
    }
  | { readonly kind: 'call'; readonly name: RuleFunction; readonly inputs: readonly RuleFormula[] };

/** A fixed row or column, or one so many away from that of the cell under the rule. */
export interface Position {
  readonly from: 'start' | 'cell';
  readonly count: number;
}

export type Comparison = '=' | '<>' | '<' | '<=' | '>' | '>=';

/** Each with the fewest and the most inputs that it takes. */
const FUNCTIONS = {
  AND: [1, 255],
  OR: [1, 255],
  NOT: [1, 1],
  ISBLANK: [1, 1],
  ISERROR: [1, 1],
  ISNUMBER: [1, 1],
  ISTEXT: [1, 1],
  SEARCH: [2, 2],
  FIND: [2, 2],
  EXACT: [2, 2],
  LEFT: [1, 2],
  RIGHT: [1, 2],
  LEN: [1, 1],
  TRIM: [1, 1],
  UPPER: [1, 1],
  LOWER: [1, 1],
} as const;

export type RuleFunction = keyof typeof FUNCTIONS;

/** The cell under the rule. */
export const OWN_CELL: RuleFormula = {
  kind: 'cell',
  row: { from: 'cell', count: 0 },
  column: { from: 'cell', count: 0 },
};

const DEEPEST = 20;
/** Excel's own limit for a formula, in characters. */
const LONGEST = 8192;

/**
 * Reads a formula that is written for the cell `base`; null for one that goes beyond comparisons and the
 * functions above, which nobody should guess at.
 */
export function parseRuleFormula(source: string, base: CellAddress): RuleFormula | null {
  const tokens = source.length > LONGEST ? null : toTokens(source.replace(/^\s*=/, '').trim());
  if (tokens === null) return null;
  const parser = new Parser(tokens, base);
  const formula = parser.comparison(0);
  return parser.isAtEnd() ? formula : null;
}

/** Each method gives null for what it cannot read; the caller then gives up as well. */
class Parser {
  private readonly tokens: readonly Token[];
  private readonly base: CellAddress;
  private at = 0;

  constructor(tokens: readonly Token[], base: CellAddress) {
    this.tokens = tokens;
    this.base = base;
  }

  isAtEnd(): boolean {
    return this.at === this.tokens.length;
  }

  comparison(depth: number): RuleFormula | null {
    let left = this.value(depth);
    while (left !== null && this.peek().kind === 'operator') {
      const operator = toComparison(this.take().text);
      const right = this.value(depth);
      if (right === null || operator === null) return null;
      left = { kind: 'compare', operator, left, right };
    }
    return left;
  }

  private value(depth: number): RuleFormula | null {
    if (depth > DEEPEST) return null;
    const { kind, text } = this.take();
    if (kind === 'text') return { kind: 'constant', value: text };
    if (kind === 'number') return { kind: 'constant', value: Number(text) };
    if (kind === 'cell') return toCell(text, this.base);
    if (kind === 'word') return this.word(text, depth);
    if (text === '(') return this.closed(this.comparison(depth + 1));
    if (text === '-' && this.peek().kind === 'number') {
      return { kind: 'constant', value: -Number(this.take().text) };
    }
    return null;
  }

  private word(word: string, depth: number): RuleFormula | null {
    if (!this.takeIf('(')) {
      return word === 'TRUE' || word === 'FALSE' ? { kind: 'constant', value: word === 'TRUE' } : null;
    }
    if (!isRuleFunction(word)) return null;
    const inputs: RuleFormula[] = [];
    do {
      const input = this.comparison(depth + 1);
      if (input === null) return null;
      inputs.push(input);
    } while (this.takeIf(','));
    const [fewest, most] = FUNCTIONS[word];
    if (inputs.length < fewest || inputs.length > most) return null;
    return this.closed({ kind: 'call', name: word, inputs });
  }

  private closed(formula: RuleFormula | null): RuleFormula | null {
    return this.takeIf(')') ? formula : null;
  }

  private peek(): Token {
    return this.tokens[this.at] ?? NO_TOKEN;
  }

  private take(): Token {
    const token = this.peek();
    this.at++;
    return token;
  }

  private takeIf(mark: string): boolean {
    const isThere = this.peek().kind === 'mark' && this.peek().text === mark;
    if (isThere) this.at++;
    return isThere;
  }
}

function isRuleFunction(word: string): word is RuleFunction {
  return Object.hasOwn(FUNCTIONS, word);
}

function toComparison(text: string): Comparison | null {
  switch (text) {
    case '=':
    case '<>':
    case '<':
    case '<=':
    case '>':
    case '>=':
      return text;
    default:
      return null;
  }
}

function toCell(text: string, base: CellAddress): RuleFormula | null {
  const cell = parseCell(text);
  if (cell === null || cell.row > LAST_ROW || cell.column > LAST_COLUMN) return null;
  const fixedColumn = text.startsWith('$');
  const fixedRow = text.indexOf('$', 1) > 0;
  return {
    kind: 'cell',
    row: fixedRow ? { from: 'start', count: cell.row } : { from: 'cell', count: cell.row - base.row },
    column: fixedColumn
      ? { from: 'start', count: cell.column }
      : { from: 'cell', count: cell.column - base.column },
  };
}
