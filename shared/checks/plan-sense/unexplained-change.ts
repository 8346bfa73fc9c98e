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
          reason: `The ${change.kind} of ${ref} was ${quote(was, is)} in version ${before} and is ${quote(is, was)} now, and no change request says why.`,
          suggestion: 'Record the change request, or put the old words back.',
        },
      ];
    });
  },
};

const LONGEST = 60;
/** How much of what two texts have in common is shown before the first difference. */
const LEAD_IN = 12;

/** A text short enough to read, cut so that it shows where it first differs from the other. */
function quote(text: string, other: string): string {
  if (text === '') return 'empty';
  if (text.length <= LONGEST && other.length <= LONGEST) return `“${text}”`;
  let same = 0;
  while (same < text.length && text[same] === other[same]) same++;
  const start = text.lastIndexOf(' ', Math.max(0, same - LEAD_IN)) + 1;
  const rest = start === 0 ? text : `…${text.slice(start)}`;
  return `“${rest.length <= LONGEST ? rest : `${rest.slice(0, LONGEST - 1)}…`}”`;
}
