import type { CellRange } from '#shared/document/workbook';
import type { XmlReader } from '../../../xml/xml-reader.ts';
import { parseRangeList, type CellAddress } from '../cell-reference.ts';
import { isOn } from '../styles/font.ts';
import { OWN_CELL, parseRuleFormula, type Comparison, type RuleFormula } from './rule-formula.ts';

/** One rule of a conditional format as the file has it. */
export interface FormatRule {
  readonly ranges: readonly CellRange[];
  /** The lowest counts first. */
  readonly priority: number;
  readonly stopIfTrue: boolean;
  /** Its place in the list of changed looks; null for a rule that has none of its own, such as a colour scale. */
  readonly look: number | null;
  /** When it applies; null for a rule that is not worked out here. */
  readonly formula: RuleFormula | null;
}

/** Adds the rules of the `x:conditionalFormatting` just opened. */
export function readConditionalFormat(reader: XmlReader, rules: FormatRule[]): void {
  const ranges = parseRangeList(reader.attribute('sqref') ?? '');
  const base = topLeft(ranges);
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'x:cfRule') rules.push(readRule(reader, ranges, base));
    else reader.skip();
  }
}

/** Formulas are written for the first cell of the rectangle around all ranges. */
function topLeft(ranges: readonly CellRange[]): CellAddress {
  return {
    row: ranges.reduce((least, range) => Math.min(least, range.firstRow), Number.MAX_SAFE_INTEGER),
    column: ranges.reduce((least, range) => Math.min(least, range.firstColumn), Number.MAX_SAFE_INTEGER),
  };
}

function readRule(reader: XmlReader, ranges: readonly CellRange[], base: CellAddress): FormatRule {
  const type = reader.attribute('type') ?? '';
  const operator = reader.attribute('operator') ?? '';
  const text = reader.attribute('text');
  const look = reader.attribute('dxfId');
  const rule = {
    ranges,
    priority: Number(reader.attribute('priority') ?? Number.MAX_SAFE_INTEGER),
    stopIfTrue: isOn(reader.attribute('stopIfTrue'), false),
    look: look === null ? null : Number(look),
  };
  const formulas = readFormulas(reader).map((each) => parseRuleFormula(each, base));
  const formula = type === 'cellIs' ? testOfValue(operator, formulas) : testOfFormula(type, formulas, text);
  return { ...rule, formula };
}

function readFormulas(reader: XmlReader): string[] {
  const formulas: string[] = [];
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'x:formula') formulas.push(reader.textContent());
    else reader.skip();
  }
  return formulas;
}

const COMPARISONS: ReadonlyMap<string, Comparison> = new Map([
  ['equal', '='],
  ['notEqual', '<>'],
  ['lessThan', '<'],
  ['lessThanOrEqual', '<='],
  ['greaterThan', '>'],
  ['greaterThanOrEqual', '>='],
]);

function testOfValue(operator: string, formulas: ReadonlyArray<RuleFormula | null>): RuleFormula | null {
  const [first = null, second = null] = formulas;
  const comparison = COMPARISONS.get(operator);
  if (comparison !== undefined && first !== null) return compareOwn(comparison, first);
  if (first === null || second === null) return null;
  const between = call('AND', compareOwn('>=', first), compareOwn('<=', second));
  if (operator === 'between') return between;
  return operator === 'notBetween' ? call('NOT', between) : null;
}

/** Rules that Excel keeps with a formula of their own; where a writer left it out, the rule's text gives it. */
function testOfFormula(
  type: string,
  formulas: ReadonlyArray<RuleFormula | null>,
  text: string | null,
): RuleFormula | null {
  const isKnown = type === 'expression' || TEXT_RULES.has(type) || CONTENT_RULES.has(type);
  if (!isKnown) return null;
  if (formulas.length > 0) return formulas[0] ?? null;
  if (text !== null) return TEXT_RULES.get(type)?.({ kind: 'constant', value: text }) ?? null;
  return CONTENT_RULES.get(type) ?? null;
}

const TEXT_RULES: ReadonlyMap<string, (text: RuleFormula) => RuleFormula> = new Map([
  ['containsText', (text) => call('NOT', call('ISERROR', call('SEARCH', text, OWN_CELL)))],
  ['notContainsText', (text) => call('ISERROR', call('SEARCH', text, OWN_CELL))],
  ['beginsWith', (text) => compareTo('=', call('LEFT', OWN_CELL, call('LEN', text)), text)],
  ['endsWith', (text) => compareTo('=', call('RIGHT', OWN_CELL, call('LEN', text)), text)],
]);

const OWN_LENGTH = call('LEN', call('TRIM', OWN_CELL));

const CONTENT_RULES: ReadonlyMap<string, RuleFormula> = new Map([
  ['containsBlanks', compareTo('=', OWN_LENGTH, { kind: 'constant', value: 0 })],
  ['notContainsBlanks', compareTo('>', OWN_LENGTH, { kind: 'constant', value: 0 })],
  ['containsErrors', call('ISERROR', OWN_CELL)],
  ['notContainsErrors', call('NOT', call('ISERROR', OWN_CELL))],
]);

function call(name: Extract<RuleFormula, { kind: 'call' }>['name'], ...inputs: RuleFormula[]): RuleFormula {
  return { kind: 'call', name, inputs };
}

function compareOwn(operator: Comparison, right: RuleFormula): RuleFormula {
  return compareTo(operator, OWN_CELL, right);
}

function compareTo(operator: Comparison, left: RuleFormula, right: RuleFormula): RuleFormula {
  return { kind: 'compare', operator, left, right };
}
