import { describe, expect, it } from 'vitest';
import { actionReferencesRule, packReferencesRule } from '#shared/checks/plan-sense/action-references';
import { closedInProgressRule } from '#shared/checks/plan-sense/closed-in-progress';
import { doubtfulRowsRule } from '#shared/checks/plan-sense/doubtful-rows';
import { movedDeadlineRule } from '#shared/checks/plan-sense/moved-deadline';
import { packRowsRule, rowAgainstPlanRule } from '#shared/checks/plan-sense/row-against-plan';
import { packRedItemsRule, redItemsRule } from '#shared/checks/plan-sense/red-items';
import { staleProgressRule } from '#shared/checks/plan-sense/stale-progress';
import { twinsRule } from '#shared/checks/plan-sense/twins';
import { unexplainedChangeRule } from '#shared/checks/plan-sense/unexplained-change';
import { narrativeCountRule } from '#shared/checks/figures/narrative-count';
import { packPlanRule, planCountRule } from '#shared/checks/figures/plan-count';
import { comparePlans } from '#shared/compare/compare-plans';
import type { PlanBehind } from '#shared/checks/rule';
import { findingsOf, paperOf, versionOf } from '#tests/support/checks';

interface Row {
  readonly ref: string;
  readonly action?: string;
  readonly lead?: string;
  readonly deadline?: string;
  readonly progress?: string;
  readonly fill?: string;
}

const WORDS = ['roof', 'letter', 'family', 'house', 'door', 'garden', 'window'];

/** A plan of some rows, as a paper; rows that are not given are filled in so that it is one. */
function planOf(...rows: readonly Row[]): string {
  const all = [...rows, ...[1, 2, 3, 4, 5].map((number): Row => ({ ref: `9.${number}` }))];
  return [
    '! Wychbourne Housing Plan of 7 June 2023',
    '|| Action | Lead | Deadline | Progress | Activity BRAG |',
    ...all.map(({ ref, action, lead, deadline, progress, fill }, index) => {
      const words =
        action ?? `Look after every ${WORDS[index % WORDS.length]} in street ${ref.replace('.', '')}`;
      return `| ${ref} ${words} | ${lead ?? 'Head of Repairs'} | ${deadline ?? 'March 2024'} | ${progress ?? 'Begun'} | [${fill ?? '00B050'}] |`;
    }),
  ].join('\n');
}

function behind(label: string, now: string, before: string | null = null): PlanBehind {
  const version = versionOf(label, now);
  const previous = before === null ? null : versionOf('1.0', before);
  const comparison =
    previous === null ? null : comparePlans(previous, version, { pairs: [], requests: new Map() });
  return { version, previous, comparison };
}

describe('a moved deadline', () => {
  const judge = (deadline: string, progress: string): string[] =>
    findingsOf(movedDeadlineRule, planOf({ ref: '1.1', deadline, progress }));

  it('that its cell does not show is found', () => {
    expect(
      judge('March 2023', '- Half done / - Change request from March 2023 to May 2023 to finish the rest'),
    ).toEqual([
      'warning at 1.1, Progress, table 1, row 2: “Change request from March 2023 to May 2023”: The progress moves the deadline of 1.1, but its deadline still says “March 2023”. Put the new deadline into its cell, with the old one beside it, or say that the request was refused. [also at 1.1, Deadline, table 1, row 2 “March 2023”]',
    ]);
    expect(judge('April 2023**', 'Extended deadline to September 2023** to allow for hiring')).toHaveLength(
      1,
    );
    expect(judge('December 2022', 'Change request from December 2022 to end of March 2023')).toHaveLength(1);
    expect(judge('March 2023', 'Change request of the launch deadline to July 2023.')).toHaveLength(1);
  });

  it('that its cell shows is left alone, and so are requests about something else', () => {
    expect(
      judge(
        'January 2023 (Amended via Change Request to April)',
        'Change request from January to April 2023',
      ),
    ).toEqual([]);
    expect(
      judge('May 2023', 'Change request to move to April 2023 / Then change request to May 2023'),
    ).toEqual([]);
    expect(judge('March 2023', 'The case was extended for 8 weeks. Hearing from 2 to 4 May 2023.')).toEqual(
      [],
    );
    expect(
      judge('March 2023', 'Change request to incorporate 1.1 into 9.1 from May 2023 to June 2023'),
    ).toEqual([]);
    expect(judge('March 2023', 'Change request – this is no longer a strategy.')).toEqual([]);
  });
});

describe('an action', () => {
  it('that only its progress closes is found', () => {
    expect(
      findingsOf(
        closedInProgressRule,
        planOf({
          ref: '1.1',
          progress: 'Change request to incorporate 1.1 into 9.1 and close',
          fill: 'FFFFFF',
        }),
      ),
    ).toEqual([
      'warning at 1.1, Progress, table 1, row 2: “Change request to incorporate 1.1 into 9.1 and close”: Action 1.1 keeps its row and its number, but its progress closes it, so nobody can tell whether it is counted. Say in its rating cells that it is closed, and where it goes on, and name it where the totals are explained.',
    ]);
    expect(
      findingsOf(
        closedInProgressRule,
        planOf({ ref: '1.1', progress: 'We closed the gap and work closely with partners' }),
      ),
    ).toEqual([]);
  });

  it('that asks for the same work as another is found', () => {
    const first =
      'Review our Empty Homes Strategy to increase the number and choice of homes for families who wait';
    const second =
      'Review and publish our Empty Homes Strategy to increase the choice and number of decent homes for families';
    expect(
      findingsOf(
        twinsRule,
        planOf({ ref: '1.1', action: first }, { ref: '4.2', action: second, deadline: 'July 2024' }),
      ),
    ).toEqual([
      `warning at 1.1, Action, table 1, row 2: “1.1 ${first}”: Actions 1.1 and 4.2 read like the same work. Their deadlines differ: March 2024 and July 2024. Merge them by a change request, or say in each what the other does. [also at 4.2, Action, table 1, row 3 “4.2 ${second}”]`,
    ]);
    const template = ['North', 'South', 'East', 'West'].map((place, index) => ({
      ref: `1.${index + 1}`,
      action: `Open a small neighbourhood library with evening hours for families of ${place}`,
    }));
    expect(findingsOf(twinsRule, planOf(...template))).toEqual([]);
    const third = 'Review the supervision policy so that every social worker has time to reflect';
    expect(
      findingsOf(twinsRule, planOf({ ref: '1.1', action: first }, { ref: '4.2', action: third })),
    ).toEqual([]);
  });

  it('that has another’s reference, or a deadline that names no date, is found', () => {
    const paper = planOf(
      { ref: '1.1', deadline: 'As soon as we can' },
      { ref: '9.1', action: 'Look after the town hall and its clock' },
    );
    expect(findingsOf(doubtfulRowsRule, paper)).toEqual([
      'warning at 1.1, Deadline, table 1, row 2: “As soon as we can”: Nobody can say for certain which date this deadline names. Give a month and a year, or a day.',
      'warning at 9.1, Action, table 1, row 4: “9.1 Look after every family in street 91”: This action has the reference of another one. Give each action a reference of its own.',
    ]);
    expect(findingsOf(doubtfulRowsRule, planOf({ ref: '1.1' }))).toEqual([]);
  });
});

describe('a reference to an action', () => {
  it('that the plan does not have, or to itself, is found', () => {
    expect(
      findingsOf(
        actionReferencesRule,
        planOf(
          { ref: '1.1', progress: 'Refer to 1.1 above' },
          { ref: '1.2', progress: 'Goes on in actions 9.1, 9.7 and 4.4' },
        ),
      ),
    ).toEqual([
      'warning at 1.1, Progress, table 1, row 2: “1.1”: Action 1.1 refers to itself. Name the action that is meant.',
      'warning at 1.2, Progress, table 1, row 3: “9.7”: The plan has no action 9.7. Correct the reference.',
      'warning at 1.2, Progress, table 1, row 3: “4.4”: The plan has no action 4.4. Correct the reference.',
    ]);
  });

  it('in a report is held against the plan behind it, or in the same pack', () => {
    const report =
      '! Cover report\n2.1 Improvement actions 9.1 and 8.8 are Red. See 2.2 below.\n2.2 It cost 1.5 million.';
    const said = 'warning at 2.1: “8.8”: The plan has no action 8.8. Correct the reference.';
    expect(findingsOf(actionReferencesRule, report, { plan: behind('1.1', planOf({ ref: '1.1' })) })).toEqual(
      [said],
    );
    expect(findingsOf(actionReferencesRule, report)).toEqual([]);
    const pack = [
      paperOf(report, { name: 'report.docx' }),
      paperOf(planOf({ ref: '1.1' }), { name: 'plan.docx' }),
    ];
    expect(findingsOf(packReferencesRule, pack)).toEqual([said.replace('at 2.1', 'at report.docx, 2.1')]);
  });
});

describe('a report beside its plan', () => {
  const plan = planOf(
    { ref: '1.1', deadline: 'March 2023', fill: 'FF0000' },
    { ref: '1.2', deadline: 'May 2023', fill: '00B0F0' },
  );
  const report = `
    ! Cover report
    2.1 Of the 8 improvement actions, 5 are on track.
    || | Activity |
    | Blue | 1 (14.29%) |
    | Red | 2 (28.57%) |
    | Green | 4 (57.14%) |
    | Total | 7 |

    || # | Commentary | Deadline |
    | 1.1 | Late | March 2023 |
    | 1.2 | Late | June 2023 |
  `;

  it('is held to the plan’s counts', () => {
    expect(findingsOf(planCountRule, report, { plan: behind('1.1', plan) })).toEqual([
      'warning at 2.1: “8”: Version 1.1 prints 7 actions, of which 7 are open; not 8. Bring the number into step with the plan, or say what is left out.',
      'error at 2.1, table 1, row 3 (Red), Activity: “2 (28.57%)”: Version 1.1 has 1 Red, not 2. Write 1 (14.29%).',
      'error at 2.1, table 1, row 4 (Green), Activity: “4 (57.14%)”: Version 1.1 has 5 Green, not 4. Write 5 (71.43%).',
    ]);
    const pack = [paperOf(report, { name: 'report.docx' }), paperOf(plan, { name: 'plan.docx' })];
    expect(findingsOf(packPlanRule, pack)[1]).toBe(
      'error at report.docx, 2.1, table 1, row 3 (Red), Activity: “2 (28.57%)”: The plan in plan.docx has 1 Red, not 2. Write 1 (14.29%).',
    );
    const withRow = `${report}\n\n|| Action | Lead | Deadline | Progress |\n| 1.1 Look after every roof in street 11 | Head of Repairs | March 2023 | Begun |`;
    const richer = [paperOf(withRow, { name: 'report.docx' }), paperOf(plan, { name: 'plan.docx' })];
    expect(findingsOf(packPlanRule, richer)).toHaveLength(3);
    expect(findingsOf(packPlanRule, [...pack, paperOf(plan, { name: 'again.docx' })])).toEqual([]);
    expect(findingsOf(packPlanRule, pack, { plan: behind('1.1', plan) })).toEqual([]);
    expect(findingsOf(planCountRule, plan, { plan: behind('1.1', plan) })).toEqual([]);
    expect(findingsOf(planCountRule, report)).toEqual([]);
  });

  it('is asked whether it means another version where its last counts differ', () => {
    const both = report.replace('|| | Activity |', '|| | Previous Activity |');
    expect(findingsOf(planCountRule, both, { plan: behind('1.1', plan, planOf({ ref: '1.1' })) })[1]).toBe(
      'question at 2.1, table 1, row 2 (Blue), Previous Activity: “1 (14.29%)”: Version 1.0 has 0 Blue, not 1. Is another version meant? [also at 2.1, table 1, row 3 (Red), Previous Activity “2 (28.57%)”; 2.1, table 1, row 4 (Green), Previous Activity “4 (57.14%)”]',
    );
  });

  it('is held to the plan’s counts in its sentences, where it has no table', () => {
    const words =
      '! Cover report\n2.1 Two actions (28.57%) are rated Red, and 1 is rated Blue. Red actions fell from 3 to 1.';
    expect(
      findingsOf(narrativeCountRule, words, { plan: behind('1.1', plan, planOf({ ref: '1.1' })) }),
    ).toEqual([
      'error at 2.1: “Two”: Version 1.1 of the plan has Red as 0 in “activity, 1.0”, 1 in “activity, 1.1”, not Two. Bring the sentence into step.',
      'error at 2.1: “from 3 to 1”: Version 1.1 of the plan does not have Red going from 3 to 1: it has 0 in “activity, 1.0”, 1 in “activity, 1.1”. Bring the sentence into step.',
    ]);
    expect(findingsOf(narrativeCountRule, words)).toEqual([]);
  });

  it('is held to the plan’s deadlines', () => {
    const said =
      'warning at 1.2, Deadline, table 2, row 3: “June 2023”: The plan has May 2023 as the deadline of 1.2. Bring the two into step.';
    expect(findingsOf(rowAgainstPlanRule, report, { plan: behind('1.1', plan) })).toEqual([said]);
    const pack = [paperOf(report, { name: 'report.docx' }), paperOf(plan, { name: 'plan.docx' })];
    expect(findingsOf(packRowsRule, pack)).toEqual([said.replace('at 1.2', 'at report.docx, 1.2')]);
  });
});

describe('a table of Red actions', () => {
  const plan = planOf({ ref: '1.1', fill: 'FF0000' }, { ref: '1.2', fill: 'FF0000' }, { ref: '1.3' });
  const report = (intro: string, ...refs: readonly string[]): string =>
    ['! Cover report', `2.5 ${intro}`, '|| # | Commentary |', ...refs.map((ref) => `| ${ref} | Late |`)].join(
      '\n',
    );

  it('that leaves one out, or has another, is found', () => {
    const said = [
      'warning at 2.5: “Red”: The plan also rates 1.2 Red; it is not in the table. Add what is missing, or say why it is left out.',
      'warning at 1.3, #, table 1, row 3: “1.3”: The plan does not rate 1.3 Red. Take the row out, or say why it is here.',
    ];
    const paper = report('Much was done. The Red rated actions are below:', '1.1', '1.3');
    expect(findingsOf(redItemsRule, paper, { plan: behind('1.1', plan) })).toEqual(said);
    const pack = [paperOf(paper, { name: 'report.docx' }), paperOf(plan, { name: 'plan.docx' })];
    expect(findingsOf(packRedItemsRule, pack)).toHaveLength(2);
  });

  it('that is complete, or of something else, is left alone', () => {
    const context = { plan: behind('1.1', plan) };
    const papers = [
      report('The Red rated actions are below:', '1.1', '1.2'),
      report('The Red and Amber actions are below:', '1.1'),
      report('The top improvements are below:', '1.3'),
      report('The Red rated actions are below:', '7.7'),
    ];
    expect(papers.flatMap((paper) => findingsOf(redItemsRule, paper, context))).toEqual([]);
    expect(findingsOf(redItemsRule, report('The Red rated actions are below:', '1.1'))).toEqual([]);
    expect(findingsOf(redItemsRule, plan, context)).toEqual([]);
  });
});

describe('a plan beside the version before', () => {
  const before = planOf(
    { ref: '1.1', progress: 'Painted two doors' },
    { ref: '1.2', lead: 'Head of Letters' },
  );
  const now = planOf(
    { ref: '1.1', progress: 'Painted two doors' },
    { ref: '1.2', lead: 'Head of Words', progress: 'More' },
  );

  it('is asked for its change requests', () => {
    expect(findingsOf(unexplainedChangeRule, now, { plan: behind('1.1', now, before) })).toEqual([
      'warning at 1.2, Lead, table 1, row 3: “Head of Words”: The lead of 1.2 was “Head of Letters” in version 1.0 and is “Head of Words” now, and no change request says why. Record the change request, or put the old words back.',
    ]);
    const long = 'Look after every roof in the long street of Wychbourne with the help of many, and of';
    const [was, is] = [
      planOf({ ref: '1.1', action: `${long} Ann` }),
      planOf({ ref: '1.1', action: `${long} Ben` }),
    ];
    expect(findingsOf(unexplainedChangeRule, is, { plan: behind('1.1', is, was) })[0]).toContain(
      'The wording of 1.1 was “…many, and of Ann” in version 1.0 and is “…many, and of Ben” now',
    );
    expect(findingsOf(unexplainedChangeRule, now)).toEqual([]);
  });

  it('is asked about progress that did not change', () => {
    const [found = ''] = findingsOf(staleProgressRule, now, { plan: behind('1.1', now, before) });
    expect(found).toContain(
      'question at 1.1, Progress, table 1, row 2: “Painted two doors”: The progress says what it said in version 1.0, word for word.',
    );
    expect(found).not.toContain('1.2, Progress');
    expect(findingsOf(staleProgressRule, now)).toEqual([]);
  });
});
