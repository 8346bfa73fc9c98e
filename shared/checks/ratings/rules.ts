import type { Rule } from '../rule.ts';
import { claimsRule } from './claims.ts';
import { colourOnlyRule } from './colour-only.ts';
import { directionRule } from './direction.ts';
import { doneWithWorkRule } from './done-with-work.ts';
import { guideGapRule } from './guide-gap.ts';
import { guideWordingRule } from './guide-wording.ts';
import { overdueRule } from './overdue.ts';
import { scaleWordsRule } from './scale-words.ts';

/** Rules of this group, in the order in which settings list them. */
export const ratingsRules: readonly Rule[] = [
  guideGapRule,
  guideWordingRule,
  scaleWordsRule,
  colourOnlyRule,
  directionRule,
  overdueRule,
  doneWithWorkRule,
  claimsRule,
];
