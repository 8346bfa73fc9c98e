import type { Rule } from '../rule.ts';
import { actionReferencesRule, packReferencesRule } from './action-references.ts';
import { closedInProgressRule } from './closed-in-progress.ts';
import { doubtfulRowsRule } from './doubtful-rows.ts';
import { movedDeadlineRule } from './moved-deadline.ts';
import { packRedItemsRule, redItemsRule } from './red-items.ts';
import { packRowsRule, rowAgainstPlanRule } from './row-against-plan.ts';
import { staleProgressRule } from './stale-progress.ts';
import { twinsRule } from './twins.ts';
import { unexplainedChangeRule } from './unexplained-change.ts';

/** Rules of this group, in the order in which settings list them. */
export const planSenseRules: readonly Rule[] = [
  unexplainedChangeRule,
  movedDeadlineRule,
  closedInProgressRule,
  twinsRule,
  staleProgressRule,
  actionReferencesRule,
  packReferencesRule,
  rowAgainstPlanRule,
  packRowsRule,
  redItemsRule,
  packRedItemsRule,
  doubtfulRowsRule,
];
