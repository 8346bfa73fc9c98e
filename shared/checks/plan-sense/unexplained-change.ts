import { markLine } from '../finding.ts';
import { readPlanRows } from '../paper/plan-rows.ts';
import type { PaperRule } from '../rule.ts';

/** Deadlines, leads and wordings that differ from the version before without a change request. */
export const unexplainedChangeRule: PaperRule = {
  id: 'plan-sense/unexplained-change',
  group: 'plan-sense',
  title: 'Changes without a change request',
  severity: 'warning',
  scope: 'paper',
  check: (paper, { plan }) => {
    if (plan === null || plan.comparison === null || paper.kind !== 'plan') return [];
    const rows = new Map(readPlanRows(paper).map((row) => [row.action.ref, row]));
    const before = plan.previous?.meta.label ?? 'the version before';
    return plan.comparison.unexplained.flatMap(({ ref, change }) => {
      const row = rows.get(ref);
      const line = row?.linesOf(change.kind)[0] ?? row?.first ?? null;
      if (line === null) return [];
      const [was, is] =
        change.kind === 'deadline'
          ? [change.before.written, change.after.written]
          : [change.before, change.after];
      return [
        {
          mark: markLine(line),
          reason: `The ${change.kind} of ${ref} was ${quote(was)} in version ${before} and is ${quote(is)} now, and no change request says why.`,
          suggestion: 'Record the change request, or put the old words back.',
        },
      ];
    });
  },
};

const LONGEST = 60;

function quote(text: string): string {
  if (text === '') return 'empty';
  return `“${text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`}”`;
}
