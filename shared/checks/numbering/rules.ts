import type { Rule } from '../rule.ts';
import { contentsListRule } from './contents-list.ts';
import { documentControlRule } from './document-control.ts';
import { numberSpacingRule } from './number-spacing.ts';
import { pagesAffectedRule } from './pages-affected.ts';
import { paragraphOrderRule } from './paragraph-order.ts';
import { referencesRule } from './references.ts';
import { sectionNumberRule } from './section-number.ts';
import { versionDatesRule } from './version-dates.ts';
import { versionStepsRule } from './version-steps.ts';

/** Rules of this group, in the order in which settings list them. */
export const numberingRules: readonly Rule[] = [
  sectionNumberRule,
  paragraphOrderRule,
  numberSpacingRule,
  referencesRule,
  contentsListRule,
  versionDatesRule,
  versionStepsRule,
  documentControlRule,
  pagesAffectedRule,
];
