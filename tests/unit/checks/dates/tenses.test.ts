import { describe, expect, it } from 'vitest';
import { futureDoneRule } from '#shared/checks/dates/future-done';
import { newYearSlipRule } from '#shared/checks/dates/new-year-slip';
import { pastToComeRule } from '#shared/checks/dates/past-to-come';
import { findToldDates } from '#shared/checks/dates/tense';
import { findingsOf, paperOf } from '#tests/support/checks';

/** A paper for the meeting of 7 June 2023. */
function inJune(...lines: readonly string[]): string {
  return ['# Wychbourne Improvement Board', 'Meeting date: 7 June 2023', ...lines].join('\n');
}

describe('a past date', () => {
  const judge = (words: string): string[] => findingsOf(pastToComeRule, inJune(`1.1 ${words}`));
  const places = (words: string): string[] => judge(words).map((each) => /“([^”]*)”/.exec(each)?.[1] ?? '');

  it('that is told as still to come is found', () => {
    expect(judge('The final hearing is due 19 May 2023.')).toEqual([
      'warning at 1.1: “19 May 2023”: 19 May 2023 is before this paper’s own date (7 June 2023), but it is told as still to come. Say what happened, or give the new date.',
    ]);
    expect(places('The review is to be established for end of March 2023.')).toEqual(['March 2023']);
    expect(places('The plan will be presented to the committee in April 2023.')).toEqual(['April 2023']);
    expect(places('Hearing scheduled from 2 to 4 May 2023.')).toEqual(['4 May 2023']);
    expect(places('Evaluation report due April 2023 for the team.')).toEqual(['April 2023']);
  });

  it('of the days before the paper is only asked about, because papers are written before their meeting', () => {
    expect(judge('To be presented to the team on 5 June 2023.')).toEqual([
      'question at 1.1: “5 June 2023”: 5 June 2023 is before this paper’s own date (7 June 2023), but it is told as still to come. Say what happened, or give the new date.',
    ]);
  });

  it('is asked about for fourteen days, and found from then on', () => {
    const severities = ['23 May', '24 May', '6 June'].map(
      (day) => judge(`It is due ${day} 2023.`)[0]?.split(' ')[0],
    );
    expect(severities).toEqual(['warning', 'question', 'question']);
  });

  it('that is told as past is left alone', () => {
    expect(places('The visit took place in March 2023, and the report was due in April 2023.')).toEqual([]);
    expect(places('Workshop scheduled for 30 March 2023 to review the plan - completed')).toEqual([]);
    expect(places('Strategy due 27 February 2023 - completed')).toEqual([]);
    expect(places('Staff left due to the visit in March 2023.')).toEqual([]);
    expect(places('The team is due to be visited in March 2023.')).toEqual(['March 2023']);
    expect(places('The grant of May 2022 will pay for it.')).toEqual([]);
  });

  it('is left alone when it is not past, or names no year', () => {
    expect(places('It will be presented on 22 June 2023, and again in June 2023 or on 4 May.')).toEqual([]);
  });

  it('is left alone in the column of deadlines', () => {
    expect(
      findingsOf(pastToComeRule, inJune('|| Action | Deadline |', '| 1.1 Repairs | Due March 2023 |')),
    ).toEqual([]);
  });

  it('is left alone in a paper without a date of its own', () => {
    expect(findingsOf(pastToComeRule, 'The hearing is due 19 May 2023.')).toEqual([]);
  });
});

describe('a future date', () => {
  const places = (words: string): string[] =>
    findingsOf(futureDoneRule, inJune(`1.1 ${words}`)).map((each) => /“([^”]*)”/.exec(each)?.[1] ?? '');

  it('that is told as done is found, with the year that may be meant', () => {
    expect(findingsOf(futureDoneRule, inJune('1.1 Draft guidance completed December 2023'))).toEqual([
      'error at 1.1: “December 2023”: December 2023 is after this paper’s own date (7 June 2023), but it is told as done. Correct the date, or say that it is still to come. Was December 2022 meant?',
    ]);
    expect(places('The panel met on 14 July 2023. Consultation held in July 2023.')).toEqual([
      '14 July 2023',
      'July 2023',
    ]);
    expect(places('Review in September 2023 - complete')).toEqual(['September 2023']);
  });

  it('that is told as still to come is left alone', () => {
    expect(
      places(
        'It will be completed in December 2023. To be reviewed July 2023. Planned July 2023. The work is expected to be completed by August 2023. Deadline extended to September 2023. Not yet agreed July 2023.',
      ),
    ).toEqual([]);
  });

  it('is left alone at the foot of a page, and in a paper without a date of its own', () => {
    const paper = paperOf(inJune('1.1 Much was done.'), { footer: 'Completed December 2023' });
    expect(findingsOf(futureDoneRule, paper)).toEqual([]);
    expect(findingsOf(futureDoneRule, 'Completed in December 2023.')).toEqual([]);
    const due = paperOf(inJune('1.1 Much was done.'), { footer: 'Review due March 2023' });
    expect(findingsOf(pastToComeRule, due)).toEqual([]);
  });

  it('of the paper’s own month is left alone', () => {
    expect(findingsOf(futureDoneRule, '! Progress in June 2023\n1.1 Completed 30 June 2023')).toEqual([]);
  });
});

describe('the tense of a date', () => {
  it('is read from its own clause', () => {
    const told = (text: string): string[] =>
      findToldDates(text).map(({ mention, told: tense }) => `${mention.text}: ${tense}`);
    expect(told('Completed in May 2023; next review due July 2023')).toEqual([
      'May 2023: done',
      'July 2023: to-come',
    ]);
    expect(told('Was due in May 2023 and held in June 2023')).toEqual(['May 2023: null', 'June 2023: done']);
    expect(told('Report in May 2023, review in June 2023 - completed')).toEqual([
      'May 2023: null',
      'June 2023: done',
    ]);
    expect(told('In May 2023 we need more staff. Speed 2023.')).toEqual(['May 2023: null']);
  });
});

describe('the old year', () => {
  it('that goes on in January is found by the dates before it', () => {
    const cell = inJune(
      '|| Action | Progress |',
      '| 2.2 Induction | - Arrangements refreshed December 2022 / - Staff consulted in January/February 2022 / - Relaunched March 2023 |',
    );
    expect(findingsOf(newYearSlipRule, cell)).toEqual([
      'warning at 2.2, Progress, table 1, row 2: “February 2022”: February 2022 comes after dates of late 2022 in the same list, so it goes back most of a year. Was February 2023 meant?',
    ]);
  });

  it('is found up to March, after dates from September on', () => {
    const slips = (...lines: readonly string[]): number =>
      findingsOf(
        newYearSlipRule,
        inJune('|| Action | Progress |', `| 2.2 Induction | - ${lines.join(' / - ')} |`),
      ).length;
    expect(slips('Refreshed December 2022', 'Agreed March 2022')).toBe(1);
    expect(slips('Refreshed December 2022', 'Agreed April 2022')).toBe(0);
    expect(slips('Refreshed 1 September 2022', 'Agreed March 2022')).toBe(1);
    expect(slips('Refreshed August 2022', 'Agreed March 2022')).toBe(0);
    expect(slips('Refreshed December 2021', 'Agreed March 2022')).toBe(0);
  });

  it('is left alone where the list goes back, or the next year has not come', () => {
    const back = inJune(
      '|| Action | Progress |',
      '| 2.2 Induction | - Agreed February 2022 / - Refreshed December 2022 |',
    );
    const spring = inJune(
      '|| Action | Progress |',
      '| 2.2 Induction | - Agreed May 2022 / - Refreshed February 2022 |',
    );
    const late = inJune(
      '|| Action | Progress |',
      '| 2.2 Induction | - Agreed October 2023 / - Refreshed March 2023 |',
    );
    expect([back, spring, late].flatMap((paper) => findingsOf(newYearSlipRule, paper))).toEqual([]);
  });
});
