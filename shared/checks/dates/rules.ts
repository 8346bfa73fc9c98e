import type { Rule } from '../rule.ts';
import { weekdayRule } from './weekday.ts';

/** Rules of this group, in the order in which settings list them. */
export const datesRules: readonly Rule[] = [weekdayRule];
