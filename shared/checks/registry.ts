/*
 * How to add a rule
 *
 * 1. One file: `shared/checks/<group>/<name>.ts`, which exports one `LineRule`, `PaperRule` or `PackRule` (rule.ts)
 *    with the id `<group>/<name>`. Take a LineRule where one paragraph is enough: it is what keeps checking quick
 *    while somebody types.
 * 2. Add it to `<group>/rules.ts`. Order there is order in the settings.
 * 3. Read the paper from `CheckedPaper` (paper/checked-paper.ts): lines, sentences, headings, tables, and the plan that
 *    was recognised in it. Rules never walk the document themselves, and share what they read by: dates, numbers and
 *    the like have readers in `paper/`.
 * 4. Return `Found` values (finding.ts): a mark (`markRange`, `markMatch`, `markLine`), a reason in plain words with the
 *    facts in it, a suggestion, and a fix only where nobody would need to think about it.
 *    Severity: error when it is wrong whatever was meant, warning when it very likely is, question when only somebody
 *    who knows the facts can tell. When in doubt, ask.
 *    One mistake that shows in many places has one `cause`, or lists `alsoAt`.
 * 5. Tests in `tests/unit/checks/<group>/<name>.test.ts` with `paperOf` and `findingsOf` (tests/support/checks.ts):
 *    invented text that it must find, and text that looks like it and must be left alone. A false alarm on a real paper
 *    leaves a test of the second kind.
 *
 * A rule knows the language and the field, never the words of one council.
 */
import { datesRules } from './dates/rules.ts';
import { figuresRules } from './figures/rules.ts';
import { leftOversRules } from './left-overs/rules.ts';
import { namesRules } from './names/rules.ts';
import { numberingRules } from './numbering/rules.ts';
import { planSenseRules } from './plan-sense/rules.ts';
import { publicationRules } from './publication/rules.ts';
import { ratingsRules } from './ratings/rules.ts';
import type { Rule, RuleGroup } from './rule.ts';

/** Every rule that Clearday ships. */
export const RULES: readonly Rule[] = [
  ...figuresRules,
  ...datesRules,
  ...numberingRules,
  ...ratingsRules,
  ...planSenseRules,
  ...leftOversRules,
  ...namesRules,
  ...publicationRules,
];

/** What groups are called on screen and in the check report. */
export const GROUP_NAMES: Readonly<Record<RuleGroup, string>> = {
  figures: 'Figures',
  dates: 'Dates',
  numbering: 'Numbering and references',
  ratings: 'Ratings',
  'plan-sense': 'Plan sense',
  'left-overs': 'Left-overs',
  names: 'Names and words',
  publication: 'Publication',
};

/** The rule of that id, null for one that is no more. */
export function findRule(id: string): Rule | null {
  return RULES.find((rule) => rule.id === id) ?? null;
}
