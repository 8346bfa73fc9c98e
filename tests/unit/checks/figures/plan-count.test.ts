import { describe, expect, it } from 'vitest';
import { narrativeCountRule } from '#shared/checks/figures/narrative-count';
import { packPlanRule, planCountRule } from '#shared/checks/figures/plan-count';
import type { PlanBehind } from '#shared/checks/rule';
import { findingsOf, paperOf, versionOf } from '#tests/support/checks';

const FILLS = {
  Red: '[FF0000]',
  Green: '[00B050]',
  Blue: '[00B0F0]',
  Closed: 'Closed: no longer counted',
  None: '',
};
type Fill = keyof typeof FILLS;

/** A plan with a row for each rating, of activity alone or of both kinds. */
function planOf(activity: readonly Fill[], impact: readonly Fill[] = []): string {
  const both = impact.length > 0;
  const rows = activity.map(
    (fill, index) =>
      `| 1.${index + 1} Mend the roofs of street ${index + 1} | Head of Repairs | March 2024 | Begun | ${FILLS[fill]} |${both ? ` ${FILLS[impact[index] ?? 'None']} |` : ''}`,
  );
  const head = `|| Action | Lead | Deadline | Progress | Activity BRAG |${both ? ' Impact BRAG |' : ''}`;
  return ['! Wychbourne Housing Plan', head, ...rows].join('\n');
}

function behind(now: string, before: string | null = null): { readonly plan: PlanBehind } {
  const previous = before === null ? null : versionOf('1.0', before);
  return { plan: { version: versionOf('1.1', now), previous, comparison: null } };
}

/** A report with a table of one column of counts. */
function reportOf(column: string, red: number, green: number, blue: number): string {
  return `! Cover report\n2.1 Much was done.\n|| | ${column} |\n| Red | ${red} |\n| Green | ${green} |\n| Blue | ${blue} |`;
}

describe('a column of counts', () => {
  const activity = planOf(['Red', 'Green', 'Green', 'Blue', 'Blue', 'Blue']);
  const both = planOf(
    ['Red', 'Green', 'Green', 'Blue', 'Blue', 'Blue'],
    ['Red', 'Red', 'Green', 'Green', 'Green', 'Blue'],
  );
  const judge = (paper: string, plan: string): string[] =>
    findingsOf(planCountRule, paper, behind(plan)).map((each) => each.split('”: ')[1] ?? '');

  it('is held to the kind of rating that its header names', () => {
    expect(judge(reportOf('Activity', 1, 2, 3), both)).toEqual([]);
    expect(judge(reportOf('Impact', 2, 3, 1), both)).toEqual([]);
    expect(judge(reportOf('Activity', 2, 3, 1), both)).toHaveLength(3);
    expect(judge(reportOf('Impact', 1, 2, 3), both)).toHaveLength(3);
  });

  it('is held to the only kind that the plan has, and to none where it may be either', () => {
    expect(judge(reportOf('Now', 1, 2, 4), activity)).toEqual([
      'Version 1.1 has 3 Blue, not 4. Write 3 (50%).',
    ]);
    expect(judge(reportOf('Impact', 1, 2, 4), activity)).toEqual([]);
    expect(judge(reportOf('Now', 1, 2, 4), both)).toEqual([]);
    const one = planOf(['Red', 'None', 'None', 'None', 'None', 'None']);
    expect(judge(reportOf('Now', 1, 0, 1), one)).toEqual(['Version 1.1 has 0 Blue, not 1. Write 0.']);
    const oneOfBoth = planOf(['Red', 'Green', 'Green', 'Blue', 'Blue', 'Blue'], ['Red']);
    expect(judge(reportOf('Impact', 1, 0, 1), oneOfBoth)).toHaveLength(1);
    expect(judge(reportOf('Now', 1, 2, 4), oneOfBoth)).toEqual([]);
  });

  it('is left alone where it names fewer than three ratings', () => {
    expect(
      judge('! Cover report\n|| | Activity |\n| Red | 5 |\n| Green | 5 |\n| Others | 5 |', activity),
    ).toEqual([]);
  });

  it('of the time before is held to the version before, and to none where there is none', () => {
    const paper = reportOf('Previous activity', 1, 2, 3);
    expect(findingsOf(planCountRule, paper, behind(both, activity))).toEqual([]);
    expect(findingsOf(planCountRule, reportOf('Previous activity', 6, 6, 6), behind(activity))).toEqual([]);
    expect(findingsOf(planCountRule, reportOf('Activity', 1, 2, 3), behind(activity, both))).toEqual([]);
  });
});

describe('a number of actions in a sentence', () => {
  const rows: Fill[] = ['Red', 'Green', 'Green', 'Blue', 'Blue', 'Blue', 'Blue', 'Blue', 'None', 'Closed'];
  const plan = planOf(rows);
  const judge = (words: string): string[] =>
    findingsOf(planCountRule, `! Cover report\n2.1 ${words}`, behind(plan)).map(
      (each) => each.split('”: ')[1] ?? '',
    );

  it('may be of the rows, of the open ones or of the rated ones', () => {
    expect(judge('Of the 10 actions, and of all 9 actions, and of the 8 improvement actions.')).toEqual([]);
  });

  it('is told from a part of the plan by half of its rows', () => {
    expect(judge('Of the 7 actions.')).toEqual([
      'Version 1.1 prints 10 actions, of which 9 are open; not 7. Bring the number into step with the plan, or say what is left out.',
    ]);
    expect([judge('Of the 5 actions.').length, judge('Of the 4 actions.').length]).toEqual([1, 0]);
  });

  it('is held to the one plan of a pack, in all the other papers', () => {
    const said = `${plan}\n\nOf the 7 actions, many are late.`;
    const pack = [
      paperOf('! Cover report\n2.1 Of the 7 actions.', { name: 'a.docx' }),
      paperOf(said, { name: 'plan.docx' }),
      paperOf('! Cover report\n2.1 Of the 6 actions.', { name: 'b.docx' }),
    ];
    expect(findingsOf(packPlanRule, pack).map((each) => each.split('”: ')[0])).toEqual([
      'warning at a.docx, 2.1: “7',
      'warning at b.docx, 2.1: “6',
    ]);
    expect(findingsOf(planCountRule, said, behind(plan))).toEqual([]);
  });
});

describe('a sentence beside a plan alone', () => {
  it('is held to both kinds of rating of both versions, and to no plan in a plan', () => {
    const now = planOf(['Red', 'Green', 'Blue', 'Blue', 'Blue'], ['Red', 'Red', 'Green', 'Green', 'Blue']);
    const before = planOf(['Red', 'Green', 'Green', 'Green', 'Green']);
    expect(
      findingsOf(narrativeCountRule, '! Cover report\n2.1 There are 7 Green.', behind(now, before)),
    ).toEqual([
      'error at 2.1: “7”: Version 1.1 of the plan has Green as 4 in “activity, 1.0”, 1 in “activity, 1.1”, 2 in “impact, 1.1”, not 7. Bring the sentence into step.',
    ]);
    expect(findingsOf(narrativeCountRule, `${now}\n\nThere are 7 Green.`, behind(now))).toEqual([]);
  });
});
