import type { PlanContent } from '#shared/domain/plan';
import { markRange, type Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import type { PackRule, PaperRule } from '../rule.ts';

/** References to actions that the plan does not have, and of an action to itself. */
export const actionReferencesRule: PaperRule = {
  id: 'plan-sense/action-reference',
  group: 'plan-sense',
  title: 'References to actions that are not in the plan',
  severity: 'warning',
  scope: 'paper',
  check: (paper, { plan }) => {
    const content =
      paper.plan !== null && paper.kind === 'plan' ? paper.plan.content : (plan?.version.content ?? null);
    return content === null ? [] : judgePaper(paper, refsOf(content));
  },
};

/** The same for a report whose plan is in the same pack. */
export const packReferencesRule: PackRule = {
  id: 'plan-sense/pack-action-reference',
  group: 'plan-sense',
  title: 'References to actions that the plan in the same pack does not have',
  severity: 'warning',
  scope: 'pack',
  check: (papers, { plan }) => {
    const plans = papers.filter((paper) => paper.kind === 'plan' && paper.plan !== null);
    const content = plans.length === 1 ? (plans[0]?.plan?.content ?? null) : null;
    if (plan !== null || content === null) return [];
    return papers.flatMap((paper) => (paper.kind === 'plan' ? [] : judgePaper(paper, refsOf(content))));
  },
};

function refsOf({ priorities }: PlanContent): ReadonlySet<string> {
  return new Set(priorities.flatMap((priority) => priority.actions.map((action) => action.ref)));
}

const REF = String.raw`\d{1,2}\.\d{1,2}(?![\d.%]|\s?(?:million|m\b|%))`;
const LIST = String.raw`${REF}(?:(?:\s*,\s*|\s*(?:,\s*)?(?:and|&|or|into|with)\s+)${REF})*`;
const SAID = new RegExp(
  String.raw`\b(?:actions?|(?:refer|back|see|according|incorporate|merged?)(?:\s+(?:to|with|in|into))?)\s+(?<list>${LIST})`,
  'giu',
);

function judgePaper(paper: CheckedPaper, refs: ReadonlySet<string>): Found[] {
  return paper.lines.flatMap((line) =>
    [...line.text.matchAll(SAID)].flatMap((match) => {
      const list = match.groups?.['list'] ?? '';
      const offset = match.index + match[0].length - list.length;
      const isAction = /^action/i.test(match[0]);
      return [...list.matchAll(new RegExp(REF, 'g'))].flatMap((ref) =>
        judge({ line, ref: ref[0], at: offset + ref.index, isAction }, refs, paper),
      );
    }),
  );
}

interface Mentioned {
  readonly line: Line;
  readonly ref: string;
  readonly at: number;
  readonly isAction: boolean;
}

function judge(
  { line, ref, at, isAction }: Mentioned,
  refs: ReadonlySet<string>,
  { lines }: CheckedPaper,
): Found[] {
  const mark = markRange(line, at, at + ref.length);
  if (refs.has(ref)) {
    const own =
      line.cell?.rowName === ref && /\b(?:above|below|see|refer)\b/i.test(line.text) && line.text.length < 60;
    return own
      ? [{ mark, reason: `Action ${ref} refers to itself.`, suggestion: 'Name the action that is meant.' }]
      : [];
  }
  // "See 4.2" may be a paragraph of this paper.
  if (!isAction && (line.cell === null || lines.some((each) => each.number?.text === ref))) return [];
  return [
    {
      mark,
      reason: `The plan has no action ${ref}.`,
      suggestion: 'Correct the reference.',
    },
  ];
}
