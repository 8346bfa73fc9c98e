import type { Rule } from '../rule.ts';
import { categoryCountRule } from './category-count.ts';
import { columnSumRule } from './column-sum.ts';
import { flowRule } from './flow.ts';
import { houseNumbersRule } from './house-numbers.ts';
import { listCountRule } from './list-count.ts';
import { measureValuesRule, packMeasureValuesRule } from './measure-values.ts';
import { mixedDecimalsRule } from './mixed-decimals.ts';
import { narrativeCountRule } from './narrative-count.ts';
import { partsRule } from './parts.ts';
import { percentSignRule } from './percent-sign.ts';
import { packPlanRule, planCountRule } from './plan-count.ts';
import { tableShareRule } from './table-share.ts';
import { totalChangeRule } from './total-change.ts';
import { unitsRule } from './units.ts';
import { wrongShareRule } from './wrong-share.ts';

/** Rules of this group, in the order in which settings list them. */
export const figuresRules: readonly Rule[] = [
  wrongShareRule,
  tableShareRule,
  percentSignRule,
  mixedDecimalsRule,
  columnSumRule,
  totalChangeRule,
  narrativeCountRule,
  categoryCountRule,
  listCountRule,
  planCountRule,
  packPlanRule,
  measureValuesRule,
  packMeasureValuesRule,
  flowRule,
  partsRule,
  unitsRule,
  houseNumbersRule,
];
