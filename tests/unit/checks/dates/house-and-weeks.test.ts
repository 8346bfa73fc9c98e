import { describe, expect, it } from 'vitest';
import { houseDatesRule } from '#shared/checks/dates/house-style';
import { lateApprovalRule } from '#shared/checks/dates/late-approval';
import { pastToComeRule } from '#shared/checks/dates/past-to-come';
import { weekBeginningRule } from '#shared/checks/dates/week-beginning';
import { DEFAULT_SETTINGS, type CheckSettings, type HouseStyle } from '#shared/checks/rule';
import { findingsOf, paperOf } from '#tests/support/checks';

function house(style: Partial<HouseStyle>): { readonly settings: CheckSettings } {
  return { settings: { ...DEFAULT_SETTINGS, house: { ...DEFAULT_SETTINGS.house, ...style } } };
}

/** What a rule would put in place of what it found. */
function fixes(findings: readonly string[]): string[] {
  return findings.map((each) => /“([^”]*)”.*\[fix: (.*)\]/.exec(each)?.slice(1, 3).join(' > ') ?? each);
}

describe('the house style of dates', () => {
  const text =
    'We met on 7th June 2023, on Tuesday, June 13, 2023, on 22/06/2023, on 1 July 2023 and on the 11th of August.';

  it('is asked for where one is set', () => {
    expect(fixes(findingsOf(houseDatesRule, text, house({ date: 'plain' })))).toEqual([
      '7th June 2023 > 7 June 2023',
      'Tuesday, June 13, 2023 > Tuesday 13 June 2023',
      '22/06/2023 > 22 June 2023',
      '11th of August > 11 August',
    ]);
    expect(fixes(findingsOf(houseDatesRule, text, house({ date: 'ordinal' })))).toEqual([
      'Tuesday, June 13, 2023 > Tuesday 13th June 2023',
      '22/06/2023 > 22nd June 2023',
      '1 July 2023 > 1st July 2023',
      '11th of August > 11th August',
    ]);
  });

  it('is not asked for in short cells, for days that do not exist, or where none is set', () => {
    expect(findingsOf(houseDatesRule, '| Date | 16/06/2023 |', house({ date: 'plain' }))).toEqual([]);
    expect(
      findingsOf(houseDatesRule, 'They will have met on 31/06/2023 by then.', house({ date: 'plain' })),
    ).toEqual([]);
    expect(findingsOf(houseDatesRule, text)).toEqual([]);
  });

  it('is asked for in a sentence, and not in what is no longer than a form’s line', () => {
    const judge = (line: string): number => findingsOf(houseDatesRule, line, house({ date: 'plain' })).length;
    expect([judge('We all met on 16/06/2023'), judge('We met anew on 16/06/2023')]).toEqual([0, 1]);
  });

  it('does not write a day that its month has not, with a year or without', () => {
    const line = 'They will have met again by the 31st of June, or on the 30th of June.';
    expect(fixes(findingsOf(houseDatesRule, line, house({ date: 'plain' })))).toEqual([
      '30th of June > 30 June',
    ]);
  });

  it('gives each day its own ending', () => {
    const days = [2, 3, 4, 10, 11, 12, 13, 14, 20, 23, 31];
    const lines = days.map((day) => `We met on ${day} May 2023 in the hall.`).join('\n');
    expect(
      fixes(findingsOf(houseDatesRule, lines, house({ date: 'ordinal' }))).map((each) => each.split(' ')[4]),
    ).toEqual(['2nd', '3rd', '4th', '10th', '11th', '12th', '13th', '14th', '20th', '23rd', '31st']);
  });

  it('knows noon and midnight', () => {
    const judge = (line: string, time: 'twelve' | 'twenty-four'): string[] =>
      fixes(findingsOf(houseDatesRule, line, house({ time })));
    expect(judge('At 12:00, 12:30, 00:00, 11:59, 23:05, 14.30 hrs or 13:00.', 'twelve')).toEqual([
      '12:00 > 12pm',
      '12:30 > 12:30pm',
      '00:00 > 12am',
      '11:59 > 11:59am',
      '23:05 > 11:05pm',
      '14.30 hrs > 2:30pm',
      '13:00 > 1pm',
    ]);
    expect(judge('At 12pm, 12:30 am, 1am or 11.15pm.', 'twenty-four')).toEqual([
      '12pm > 12:00',
      '12:30 am > 00:30',
      '1am > 01:00',
      '11.15pm > 23:15',
    ]);
    const footer = paperOf('Text.', { footer: 'From 14:00, as we said on the 7th of June' });
    expect(findingsOf(houseDatesRule, footer, house({ time: 'twelve', date: 'plain' }))).toEqual([]);
  });

  it('goes for times too', () => {
    expect(
      fixes(
        findingsOf(houseDatesRule, 'From 14:00 to 17:30, or at 09:15 and 00:05.', house({ time: 'twelve' })),
      ),
    ).toEqual(['14:00 > 2pm', '17:30 > 5:30pm', '09:15 > 9:15am', '00:05 > 12:05am']);
    expect(
      fixes(
        findingsOf(
          houseDatesRule,
          'From 2pm to 5:30 pm, or at 9.15am and 12 am.',
          house({ time: 'twenty-four' }),
        ),
      ),
    ).toEqual(['2pm > 14:00', '5:30 pm > 17:30', '9.15am > 09:15', '12 am > 00:00']);
    expect(
      findingsOf(houseDatesRule, 'A ratio of 1:1, at 2pm, in paragraph 7.30.', house({ time: 'twelve' })),
    ).toEqual([]);
  });
});

describe('weeks', () => {
  it('that begin on another day than Monday are asked about', () => {
    expect(
      findingsOf(
        weekBeginningRule,
        'Advertised week beginning 13 June 2023 and w/c 5 June 2023; done by week ending 14 June 2023.',
      ),
    ).toEqual([
      'question at paragraph 1: “13 June 2023”: 13 June 2023 is a Tuesday. Is the week right?',
      'question at paragraph 1: “14 June 2023”: 14 June 2023 is a Wednesday. Is the week right?',
    ]);
    const paper = 'Meeting date: 7 June 2023\n1.1 From week beginning 13 June.';
    expect(findingsOf(weekBeginningRule, paper)).toEqual([
      'question at 1.1: “13 June”: 13 June 2023 is a Tuesday. Is the week right?',
    ]);
    const days = (words: string): string[] =>
      ['15', '16', '17', '18', '19'].filter(
        (day) => findingsOf(weekBeginningRule, `${words} ${day} June 2023.`).length > 0,
      );
    expect([days('Week ending'), days('Week beginning')]).toEqual([
      ['15', '19'],
      ['15', '16', '17'],
    ]);
    expect(findingsOf(weekBeginningRule, 'From week beginning 13 June, and w/c 31 June 2023.')).toEqual([]);
    expect(
      findingsOf(
        weekBeginningRule,
        'Week commencing 12 June 2023, week ending Friday 16 June 2023. The week of 14 June 2023.',
      ),
    ).toEqual([]);
  });

  it('of a month that is over are asked about', () => {
    const paper =
      'Meeting date: 22 February 2023\n1.1 The policies are expected to be signed off early in February and cover much.';
    expect(findingsOf(pastToComeRule, paper)).toEqual([
      'question at 1.1: “early in February”: By this paper’s own date (22 February 2023) this is past, but it is told as still to come. Say what happened, or give the new date.',
    ]);
    expect(findingsOf(pastToComeRule, paper.replace('22 February', '5 February'))).toEqual([]);
    expect(findingsOf(pastToComeRule, paper.replace('22 February', '15 February'))).toEqual([]);
    expect(findingsOf(pastToComeRule, paper.replace('22 February', '16 February'))).toHaveLength(1);
    expect(findingsOf(pastToComeRule, paper.replace('22 February', 'February'))).toEqual([]);
    expect(findingsOf(pastToComeRule, paper.replace('early', 'late'))).toEqual([]);
    expect(findingsOf(pastToComeRule, paper.replace('in February', 'in March'))).toEqual([]);
  });
});

describe('clearances', () => {
  const report = (day: string): string => `
    # Homes for all
    Meeting date: Monday 26 June 2023
    # Recommendation(s)
    To agree.
    # Alternative options
    None.
    # Legal implications
    None.
    | Legal | Anna Field | Date ${day} |
    | Read by | Ben Hill | Date 25/06/2023 |
  `;

  it('after the last day of publication, or after the meeting, are asked about', () => {
    expect(findingsOf(lateApprovalRule, report('19/06/2023'))).toEqual([
      'question at table 1, row 1 (Legal), column 3: “19/06/2023”: Five clear days before the meeting, the report had to be public on 16 June 2023; this clearance is dated later. Check the date, or how the report came to be published.',
    ]);
    expect(findingsOf(lateApprovalRule, report('27/06/2023'))).toEqual([
      'question at table 1, row 1 (Legal), column 3: “27/06/2023”: This clearance is dated after the meeting itself (26 June 2023). Check the date, or how the report came to be published.',
    ]);
    expect(findingsOf(lateApprovalRule, report('16/06/2023'))).toEqual([]);
    expect(findingsOf(lateApprovalRule, report('17/06/2023'))).toHaveLength(1);
    expect(findingsOf(lateApprovalRule, report('26/06/2023'))[0]).toContain('Five clear days');
    expect(findingsOf(lateApprovalRule, report('July 2023'))).toEqual([]);
    expect(
      findingsOf(lateApprovalRule, report('27/06/2023').replace('Meeting date: Monday 26 June', 'June')),
    ).toEqual([]);
    expect(findingsOf(lateApprovalRule, '# Minutes\n| Legal | Anna Field | Date 27/06/2023 |')).toEqual([]);
  });
});
