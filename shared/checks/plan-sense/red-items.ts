import type { PlanContent } from '#shared/domain/plan';
import type { RatingScale } from '#shared/domain/rating';
import { listRedItems } from '#shared/figures/red-items';
import { markMatch, type Found } from '../finding.ts';
import type { CheckedPaper, CheckedTable } from '../paper/checked-paper.ts';
import { markCell } from '../paper/mark-cell.ts';
import type { PackRule, PaperRule } from '../rule.ts';

/** A report's table of Red actions against those that the plan rates Red, for activity or impact. */
export const redItemsRule: PaperRule = {
  id: 'plan-sense/red-items',
  group: 'plan-sense',
  title: 'Tables of Red actions that leave some out, or have others',
  severity: 'warning',
  scope: 'paper',
  check: (paper, { plan }) =>
    plan === null || paper.kind === 'plan' ? [] : judgePaper(paper, plan.version.content, plan.version.scale),
};

/** The same for a report whose plan is in the same pack. */
export const packRedItemsRule: PackRule = {
  id: 'plan-sense/pack-red-items',
  group: 'plan-sense',
  title: 'Tables of Red actions that differ from the plan in the same pack',
  severity: 'warning',
  scope: 'pack',
  check: (papers, { plan }) => {
    const plans = papers.filter((paper) => paper.kind === 'plan' && paper.plan !== null);
    const draft = plans.length === 1 ? (plans[0]?.plan ?? null) : null;
    if (plan !== null || draft === null) return [];
    return papers.flatMap((paper) =>
      paper.kind === 'plan' ? [] : judgePaper(paper, draft.content, draft.scale),
    );
  },
};

const OTHER_RATINGS = /\b(?:Amber|Green|Blue|Grey)\b/;

function judgePaper({ tables }: CheckedPaper, content: PlanContent, scale: RatingScale): Found[] {
  const red = new Set(listRedItems(content, scale).map(({ placed }) => placed.action.ref));
  const all = new Set(content.priorities.flatMap((priority) => priority.actions.map((action) => action.ref)));
  return tables.flatMap((table) => {
    const said = table.before?.sentences.at(-1) ?? null;
    const word = said === null ? null : /\bRed\b/.exec(said.text);
    if (table.before === null || said === null || word === null || OTHER_RATINGS.test(said.text)) return [];
    const rows = readRefs(table).filter(({ ref }) => all.has(ref));
    if (rows.length === 0) return [];
    const listed = new Set(rows.map(({ ref }) => ref));
    const missing = [...red].filter((ref) => !listed.has(ref));
    const left: Found[] =
      missing.length === 0
        ? []
        : [
            {
              mark: markMatch(table.before, word, said.start),
              reason: `The plan also rates ${missing.join(', ')} Red; ${missing.length === 1 ? 'it is' : 'they are'} not in the table.`,
              suggestion: 'Add what is missing, or say why it is left out.',
            },
          ];
    return [
      ...left,
      ...rows.flatMap(({ ref, mark }) => (red.has(ref) || mark === null ? [] : [tellOther(ref, mark)])),
    ];
  });
}

function tellOther(ref: string, mark: NonNullable<Found['mark']>): Found {
  return {
    mark,
    reason: `The plan does not rate ${ref} Red.`,
    suggestion: 'Take the row out, or say why it is here.',
  };
}

function readRefs({ rows }: CheckedTable): Array<{ readonly ref: string; readonly mark: Found['mark'] }> {
  return rows.flatMap(({ header, cells }) => {
    const [first] = cells;
    const ref = /^\d{1,2}\.\d{1,2}\b/.exec(first?.text ?? '')?.[0];
    return header || first === undefined || ref === undefined ? [] : [{ ref, mark: markCell(first) }];
  });
}
