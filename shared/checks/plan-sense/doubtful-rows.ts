import type { QuestionKind } from '#shared/recognise/draft';
import { markLine } from '../finding.ts';
import { lineAt } from '../paper/plan-rows.ts';
import type { PaperRule } from '../rule.ts';

/** What nobody can read for certain in a plan: references that stand twice or are missing, deadlines without a date. */
export const doubtfulRowsRule: PaperRule = {
  id: 'plan-sense/doubtful-row',
  group: 'plan-sense',
  title: 'References and deadlines of actions that cannot be read',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => {
    if (paper.kind !== 'plan') return [];
    return (paper.plan?.questions ?? []).flatMap((question) => {
      const told = TOLD[question.kind];
      const line = lineAt(paper, question.at);
      if (told === undefined || line === null) return [];
      return [{ mark: markLine(line), ...told }];
    });
  },
};

const TOLD: Partial<Record<QuestionKind, { readonly reason: string; readonly suggestion: string }>> = {
  'duplicate-reference': {
    reason: 'This action has the reference of another one.',
    suggestion: 'Give each action a reference of its own.',
  },
  'missing-reference': { reason: 'This action has no reference.', suggestion: 'Number it.' },
  deadline: {
    reason: 'Nobody can say for certain which date this deadline names.',
    suggestion: 'Give a month and a year, or a day.',
  },
};
