import type { Rule } from '../rule.ts';
import { sectionNumberRule } from './section-number.ts';

/** Rules of this group, in the order in which settings list them. */
export const numberingRules: readonly Rule[] = [sectionNumberRule];
