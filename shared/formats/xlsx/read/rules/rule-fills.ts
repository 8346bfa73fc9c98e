import { refuse } from '#shared/document/refusal';
import type { CellRange, TextFill } from '#shared/document/workbook';
import { covers } from '../cell-reference.ts';
import type { FormatRule } from './conditional-format.ts';
import { findCell, type DraftRow } from '../draft.ts';
import { RangeSweep } from '../range-sweep.ts';
import type { Position, RuleFormula } from './rule-formula.ts';
import { buildTest, type CellLookup, type RuleTest } from './rule-value.ts';
import { placeOf, type SheetContext } from '../sheet-context.ts';
import type { RuleStyle } from '../styles/stylesheet.ts';

/** A rule that can be worked out, with what it does. */
interface LiveRule {
  readonly rule: FormatRule;
  readonly formula: RuleFormula;
  readonly test: RuleTest;
  readonly style: RuleStyle;
}

/** Steps that the rules of one sheet may take: a plan needs thousands, seconds go by with this many. */
const MOST_STEPS = 50_000_000;

const WIDEST_FOR_ABSENT = 50;

const NO_CHANGE: RuleStyle = { fill: null, textColour: null };

/** The fills that a sheet's conditional formats give its cells, as Excel works them out. */
export class RuleFills {
  /** Fills that follow a whole text, for whoever writes the sheet again. */
  readonly textFills: readonly TextFill[];
  private readonly sweep: RangeSweep<LiveRule>;
  private steps = 0;

  /** Rules that are not worked out are counted in the report. */
  constructor(context: SheetContext, rules: readonly FormatRule[], rows: readonly DraftRow[]) {
    const lookup = lookUpIn(rules.length === 0 ? [] : rows);
    const live = rules
      .toSorted((first, second) => first.priority - second.priority)
      .flatMap((rule) => toLive(context, rule, lookup) ?? []);
    this.textFills = live.flatMap(toTextFills);
    this.sweep = new RangeSweep(
      live.flatMap((value) => value.rule.ranges.map((range) => ({ range, value }))),
    );
  }

  /** Whether any rule crosses the row. Rows are asked in ascending order. */
  touches(row: number): boolean {
    return this.sweep.at(row).length > 0;
  }

  /**
   * Columns of the row, up to `last`, where a rule may shade even a cell that the file does not have. Rules over
   * very many columns are left aside: they are about whole rows.
   */
  columnsAt(row: number, last: number): Set<number> {
    const columns = new Set<number>();
    for (const { range } of this.sweep.at(row)) {
      if (range.lastColumn - range.firstColumn >= WIDEST_FOR_ABSENT) continue;
      for (let column = range.firstColumn; column <= Math.min(range.lastColumn, last); column++) {
        columns.add(column);
      }
    }
    return columns;
  }

  /**
   * The fill that rules give the cell, null when they leave its own. Rows are asked in ascending order.
   * Throws DocumentRefused('XML_TOO_MANY_ELEMENTS') when the rules take too many steps.
   */
  at(row: number, column: number): RuleStyle['fill'] {
    for (const { range, value } of this.sweep.at(row)) {
      if (!covers(range, row, column)) continue;
      this.steps += value.test.cost;
      if (this.steps > MOST_STEPS) refuse('XML_TOO_MANY_ELEMENTS', 'steps of rules');
      if (!value.test.holdsFor(row, column)) continue;
      if (value.style.fill !== null || value.rule.stopIfTrue) return value.style.fill;
    }
    return null;
  }
}

function lookUpIn(rows: readonly DraftRow[]): CellLookup {
  const byNumber = new Map(rows.map((row) => [row.number, row]));
  return (number, column) => {
    const row = byNumber.get(number);
    return row === undefined ? null : (findCell(row, column)?.scalar ?? null);
  };
}

function toLive({ workbook, sheet }: SheetContext, rule: FormatRule, lookup: CellLookup): LiveRule | null {
  const style = rule.look === null ? null : workbook.styles.rule(rule.look);
  const { formula } = rule;
  if (formula !== null) {
    return { rule, formula, test: buildTest(formula, lookup), style: style ?? NO_CHANGE };
  }
  const changesNoFill = style !== null && style.fill === null && !rule.stopIfTrue;
  if (changesNoFill) return null;
  const [range] = rule.ranges;
  workbook.report.omit('conditional-format', placeOf(sheet, range?.firstRow, range?.firstColumn));
  return null;
}

function toTextFills({ rule, formula, style }: LiveRule): TextFill[] {
  const fill = style.fill?.shade?.fill ?? null;
  if (fill === null || formula.kind !== 'compare' || formula.operator !== '=') return [];
  const { left, right } = formula;
  if (right.kind !== 'constant' || typeof right.value !== 'string') return [];
  const text = right.value;
  return rule.ranges
    .filter((range) => isCellOf(range, left))
    .map((range) => ({ range, text, fill, colour: style.textColour }));
}

/** Whether the formula means each cell of the range itself. */
function isCellOf(range: CellRange, formula: RuleFormula): boolean {
  return (
    formula.kind === 'cell' &&
    isOwn(formula.row, range.firstRow, range.lastRow) &&
    isOwn(formula.column, range.firstColumn, range.lastColumn)
  );
}

function isOwn({ from, count }: Position, first: number, last: number): boolean {
  return from === 'cell' ? count === 0 : count === first && count === last;
}
