import type { Rule } from '../rule.ts';

/** Rules of this group, in the order in which settings list them. */
export const planSenseRules: readonly Rule[] = [];
