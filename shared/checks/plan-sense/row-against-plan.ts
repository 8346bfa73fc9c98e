import { readPlanDate } from '#shared/domain/read-date';
import { compareDates } from '#shared/domain/plan-date';
import { listActions, type Action, type PlanContent } from '#shared/domain/plan';
import { markLine, type Found } from '../finding.ts';
import type { CheckedPaper, CheckedTable } from '../paper/checked-paper.ts';
import type { PackRule, PaperRule } from '../rule.ts';

/** Rows of a report that repeat an action's deadline otherwise than the plan has it. */
export const rowAgainstPlanRule: PaperRule = {
  id: 'plan-sense/row-against-plan',
  group: 'plan-sense',
  title: 'Deadlines in a report that differ from the plan',
  severity: 'warning',
  scope: 'paper',
  check: (paper, { plan }) =>
    plan === null || paper.kind === 'plan' ? [] : judgePaper(paper, plan.version.content),
};

/** The same for a report whose plan is in the same pack. */
export const packRowsRule: PackRule = {
  id: 'plan-sense/pack-row-against-plan',
  group: 'plan-sense',
  title: 'Deadlines in a report that differ from the plan in the same pack',
  severity: 'warning',
  scope: 'pack',
  check: (papers, { plan }) => {
    const plans = papers.filter((paper) => paper.kind === 'plan' && paper.plan !== null);
    const content = plans.length === 1 ? (plans[0]?.plan?.content ?? null) : null;
    if (plan !== null || content === null) return [];
    return papers.flatMap((paper) => (paper.kind === 'plan' ? [] : judgePaper(paper, content)));
  },
};

function judgePaper({ tables }: CheckedPaper, content: PlanContent): Found[] {
  const actions = new Map(listActions(content).map(({ action }) => [action.ref, action]));
  return tables.flatMap((table) => judgeTable(table, actions));
}

function judgeTable({ header, rows }: CheckedTable, actions: ReadonlyMap<string, Action>): Found[] {
  const column = header.findIndex((name) => /\b(?:deadline|due date|target date)\b/i.test(name));
  if (column === -1) return [];
  return rows.flatMap(({ cells }) => {
    const ref = /^\d{1,2}\.\d{1,2}\b/.exec(cells[0]?.text ?? '')?.[0];
    const action = ref === undefined ? undefined : actions.get(ref);
    const cell = cells.find((each) => each.column === column);
    const line = cell?.lines[0];
    if (action === undefined || cell === undefined || line === undefined) return [];
    const printed = readPlanDate(cell.text).date.current;
    if (printed === null || (compareDates(printed, action.deadline.current) ?? 0) === 0) return [];
    return [
      {
        mark: markLine(line),
        reason: `The plan has ${action.deadline.written} as the deadline of ${action.ref}.`,
        suggestion: 'Bring the two into step.',
      },
    ];
  });
}
