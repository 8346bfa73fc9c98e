import type { Rule } from '../rule.ts';
import { agreementRule } from './agreement.ts';
import { councilNameInPackRule, councilNameRule } from './council-name.ts';
import { doubledWordRule } from './doubled-word.ts';
import { explainedAgainRule } from './explained-again.ts';
import { explainedDifferentlyRule } from './explained-differently.ts';
import { explainedLateRule } from './explained-late.ts';
import { misspellingRule } from './misspelling.ts';
import { missingStopRule } from './missing-stop.ts';
import { oddOneOutRule } from './odd-one-out.ts';
import { postHolderRule } from './post-holder.ts';
import { punctuationRule } from './punctuation.ts';
import { saidTwiceRule } from './said-twice.ts';
import { similarPersonsInPackRule, similarPersonsRule } from './similar-persons.ts';
import { smallLetterNameRule } from './small-letter-name.ts';
import { strayStopRule } from './stray-stop.ts';
import { swappedLettersRule } from './swapped-letters.ts';
import { twoNamesInPackRule, twoNamesRule } from './two-names.ts';
import { twoSpellingsRule } from './two-spellings.ts';
import { unclosedRule } from './unclosed.ts';
import { unexplainedAbbreviationRule } from './unexplained-abbreviation.ts';
import { unknownRoleRule } from './unknown-role.ts';
import { wordSlipsRule } from './word-slips.ts';

/** Rules of this group, in the order in which settings list them. */
export const namesRules: readonly Rule[] = [
  twoNamesRule,
  twoNamesInPackRule,
  councilNameRule,
  councilNameInPackRule,
  similarPersonsRule,
  similarPersonsInPackRule,
  smallLetterNameRule,
  unknownRoleRule,
  postHolderRule,
  unexplainedAbbreviationRule,
  explainedLateRule,
  explainedDifferentlyRule,
  explainedAgainRule,
  swappedLettersRule,
  misspellingRule,
  twoSpellingsRule,
  doubledWordRule,
  wordSlipsRule,
  agreementRule,
  saidTwiceRule,
  oddOneOutRule,
  punctuationRule,
  unclosedRule,
  strayStopRule,
  missingStopRule,
];
