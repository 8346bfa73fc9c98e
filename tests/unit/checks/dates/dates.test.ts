import { describe, expect, it } from 'vitest';
import { backwardRangeRule } from '#shared/checks/dates/backward-range';
import { dateStylesRule } from '#shared/checks/dates/date-styles';
import { impossibleDateRule } from '#shared/checks/dates/impossible-date';
import { meetingRule } from '#shared/checks/dates/meeting';
import { missingYearRule } from '#shared/checks/dates/missing-year';
import { weekendRule } from '#shared/checks/dates/weekend';
import { findDates } from '#shared/checks/paper/date-mentions';
import { findingsOf, paperOf } from '#tests/support/checks';

describe('dates in a text', () => {
  const read = (text: string): string[] =>
    findDates(text).map(
      ({ weekday, day, month, year, style }) => `${[weekday, day, month, year].join(' ')} ${style}`,
    );

  it('are read in every style', () => {
    expect(
      read(
        'On 7 June 2023, Tue 8th of June 2023, June 9, 2023, 10/06/2023, 11.06.23, 12-06-2023, 2023-06-13 and in Sept 2023',
      ),
    ).toEqual([
      ' 7 6 2023 plain',
      'Tuesday 8 6 2023 ordinal',
      ' 9 6 2023 month-first',
      ' 10 6 2023 slashes',
      ' 11 6 2023 dots',
      ' 12 6 2023 dashes',
      ' 13 6 2023 iso',
      '  9 2023 month',
    ]);
    expect(read('Thursday, 15 December and then 3 January')).toEqual([
      'Thursday 15 12  plain',
      ' 3 1  plain',
    ]);
  });

  it('are told from counts, references, versions and verbs', () => {
    expect(
      read(
        'There were 124 in March & 66 April 2023. They may 12 times. Version 3.1.23, paragraph 3.5.24 of the constitution, rule 4/5 and page 31 of 64.',
      ),
    ).toEqual(['  4 2023 month']);
  });
});

describe('impossible dates', () => {
  it('are found, and so are years that go nowhere', () => {
    expect(
      findingsOf(
        impossibleDateRule,
        'Due 31 June 2023, 29 February 2023 and 12/13/2023. Training in Q4 2023/23 and 2023/2022.',
      ),
    ).toEqual([
      'error at paragraph 1: “31 June 2023”: There is no 31 June 2023. Correct the day or the month.',
      'error at paragraph 1: “29 February 2023”: There is no 29 February 2023. Correct the day or the month.',
      'error at paragraph 1: “12/13/2023”: There is no 12/13/2023. Correct the day or the month.',
      'error at paragraph 1: “2023/23”: There is no year 2023/23: the second year has to follow the first. Write 2022/23 or 2023/24.',
      'error at paragraph 1: “2023/2022”: There is no year 2023/2022: the second year has to follow the first. Write 2022/23 or 2023/24.',
    ]);
  });

  it('are named with the years that may be meant, over the turn of a century too', () => {
    const right = (text: string): string =>
      findingsOf(impossibleDateRule, text).map((each) => each.replace(/.*\. Write/, 'Write'))[0] ?? '';
    expect([right('In 2009/09.'), right('In 2010/2009.'), right('In 2099/99.')]).toEqual([
      'Write 2008/09 or 2009/10.',
      'Write 2009/10 or 2010/11.',
      'Write 2098/99 or 2099/00.',
    ]);
  });

  it('are told from real ones, from spans of years and from counts', () => {
    expect(
      findingsOf(
        impossibleDateRule,
        '29 February 2024, 30 June, 2022/23, 2020/2025, 1999/2000, 66 April 2023, 31.05.2023.',
      ),
    ).toEqual([]);
  });
});

describe('stretches of time', () => {
  it('that end before they begin are found', () => {
    expect(findingsOf(backwardRangeRule, 'Training runs from May 2023 to April 2023.')).toEqual([
      'warning at paragraph 1: “May 2023 to April 2023”: April 2023 is before May 2023. Check the months and the years.',
    ]);
    expect(findingsOf(backwardRangeRule, 'Visits between 19 July 2022 and 1 July 2022.')).toHaveLength(1);
  });

  it('that go forward, or tell of a deadline brought forward, are left alone', () => {
    const left = [
      'From April 2023 to May 2023, and from May 2023 to May 2023.',
      'Deadline brought forward from June 2023 to May 2023.',
      'In May 2023 and April 2023.',
      'Between us, May 2023 or April 2023.',
      'We met between May 2023, which was late, and April 2023.',
      'From 7 May 2023 to 7 May 2023.',
      'From 31 June 2023 to 1 May 2023, and from May 2023 to 31 April 2022.',
    ];
    expect(left.flatMap((line) => findingsOf(backwardRangeRule, line))).toEqual([]);
  });
});

describe('a year', () => {
  it('that is missing from a title or a deadline is found', () => {
    const paper = `
      # CHILDREN'S BOARD 7 JUNE
      # Progress report
      1.1 The board met on 3 May.
      || Action | Deadline |
      | 1.1 Repairs | January 2023 (moved to April) |
    `;
    expect(findingsOf(missingYearRule, paper)).toEqual([
      'warning at paragraph 1: “7 JUNE”: This date has no year, and the title has to stand by itself in years to come. Add the year.',
      'warning at 1.1, Deadline, table 1, row 2: “April”: This deadline has no year. Add the year.',
    ]);
  });

  it('is asked for in a label at the top, and not in a heading as long as a paragraph', () => {
    const judge = (paper: string): number => findingsOf(missingYearRule, paper).length;
    expect([judge('Meeting date: 7 June'), judge('1.1 Meeting of 7 June')]).toEqual([1, 0]);
    const after = (lines: number): string => `${'Text.\n'.repeat(lines)}Meeting date: 7 June`;
    expect([judge(after(119)), judge(after(120))]).toEqual([1, 0]);
    expect([judge(`Text.\n# Report\n${after(118)}`), judge(`Text.\n# Report\n${after(119)}`)]).toEqual([
      1, 0,
    ]);
    const heading = (length: number): string => `# ${'Board of 7 June '.padEnd(length, 'x')}`;
    expect([judge(heading(120)), judge(heading(121))]).toEqual([1, 0]);
  });

  it('that is there, or stands once for two months, is not asked for', () => {
    const paper = `
      # Board of 7 June 2023
      || Action | Deadline |
      | 1.1 Repairs | January to March 2023 |
      | 1.2 Letters | January/February 2023 |
      | 1.3 Visits | Sept 23 |
    `;
    expect(findingsOf(missingYearRule, paper)).toEqual([]);
  });
});

describe('the meeting', () => {
  const meeting = { date: '2023-06-07', body: 'Improvement Board', venue: 'Town Hall' };

  it('is held against what the paper says at its top', () => {
    const paper = `
      # Progress report
      Meeting: Scrutiny Committee
      Meeting date: Wednesday 14 June 2023
      Venue: Library
      1.1 We met on 3 May 2023.
    `;
    expect(findingsOf(meetingRule, paper, { meeting })).toEqual([
      'error at paragraph 2, under “Progress report”: “Meeting: Scrutiny Committee”: The meeting is of Improvement Board, but the paper says Scrutiny Committee. Write Improvement Board.',
      'error at paragraph 3, under “Progress report”: “Wednesday 14 June 2023”: The meeting is on 7 June 2023, not on 14 June 2023. Write 7 June 2023.',
      'error at paragraph 4, under “Progress report”: “Venue: Library”: The meeting is at Town Hall, but the paper says Library. Write Town Hall.',
    ]);
  });

  it('is found in the right words, in capitals, in a table, or not named at all', () => {
    const papers = [
      "# CHILDREN'S IMPROVEMENT BOARD, 7 JUNE 2023\n1.1 Much was done.",
      '# Report\n| Meeting date | Wednesday 7 June 2023 |\n| Written on | 1 June 2023 |\n1.1 Much was done.',
      '# Report\n1.1 Much was done.\n\nAnna Field\n1 June 2023',
      '# Report\nMeeting: Wychbourne Improvement Board\nVenue: Committee room, Town Hall\n1.1 Much was done.',
    ];
    expect(papers.flatMap((paper) => findingsOf(meetingRule, paper, { meeting }))).toEqual([]);
  });

  it('is looked for in the first fifteen lines, and only where it is known', () => {
    const after = (lines: number): string => `${'Text.\n'.repeat(lines)}Venue: Library`;
    const judge = (paper: string, known: Partial<typeof meeting> = {}): number =>
      findingsOf(meetingRule, paper, { meeting: { ...meeting, ...known } }).length;
    expect([judge(after(14)), judge(after(15))]).toEqual([1, 0]);
    const unknown = { meeting: { date: '2023-06-07', body: null, venue: null } };
    const paper = '# Report\nMeeting: Scrutiny Committee\nVenue: Library';
    expect(findingsOf(meetingRule, paper, unknown)).toEqual([]);
    expect(findingsOf(meetingRule, paper)).toEqual([]);
  });

  it('may be named by its month alone', () => {
    expect(findingsOf(meetingRule, '! Board of June 2023\n1.1 Much was done.', { meeting })).toEqual([]);
    const paper = paperOf('! Board of June 2023\n1.1 Much.', { footer: '19 April 2023' });
    expect(findingsOf(meetingRule, paper)).toEqual([]);
  });

  it('is held against the date at the foot of the page', () => {
    const paper = paperOf('# Board of 7 June 2023\n1.1 Much was done.', {
      footer: 'Improvement Board, 19 April 2023',
    });
    expect(findingsOf(meetingRule, paper)).toEqual([
      'warning at page footer, paragraph 1: “19 April 2023”: The page footer has another date than the paper, which is for 7 June 2023. Check whether it was left from an earlier paper.',
    ]);
    expect(
      findingsOf(
        meetingRule,
        paperOf('# Board of 7 June 2023\n1.1 Much.', { footer: '7 June 2023, version of May 2023' }),
      ),
    ).toEqual([]);
  });
});

describe('weekends and bank holidays', () => {
  it('are asked about where something is due or begins', () => {
    expect(findingsOf(weekendRule, 'She will be starting on 4 June 2023. Answers by 29 May 2023.')).toEqual([
      'question at paragraph 1: “4 June 2023”: 4 June 2023 is a Sunday. Is that meant?',
      'question at paragraph 1: “29 May 2023”: 29 May 2023 is a bank holiday. Is that meant?',
    ]);
    expect(findingsOf(weekendRule, '|| Action | Deadline |\n| 1.1 Repairs | 30/04/2023 |')).toEqual([
      'question at 1.1, Deadline, table 1, row 2: “30/04/2023”: 30 April 2023 is a Sunday. Is that meant?',
    ]);
  });

  it('are left alone when they are named, when nothing is due, and on other days', () => {
    expect(
      findingsOf(
        weekendRule,
        'The fair starts on Sunday 4 June 2023. The storm of 4 June 2023. Answers by 30 May 2023, or by June 2023. By 25 December 2035.',
      ),
    ).toEqual([]);
    expect(findingsOf(weekendRule, '|| Version | Review due |\n| 1.0 | 30/04/2023 |')).toEqual([]);
    expect(findingsOf(weekendRule, paperOf('Text.', { footer: 'Due on 4 June 2023' }))).toEqual([]);
  });

  it('are asked about in a cell that gives a deadline, and not in one that tells of it', () => {
    const cell = (length: number): string =>
      `|| Action | Deadline |\n| 1.1 Repairs | ${'30/04/2023 at the latest'.padEnd(length, '.')} |`;
    expect([39, 40].map((length) => findingsOf(weekendRule, cell(length)).length)).toEqual([1, 0]);
  });
});

describe('styles of dates', () => {
  it('that differ from the usual one are asked about, once', () => {
    expect(
      findingsOf(
        dateStylesRule,
        'On 7 June 2023 and 8 June 2023.\nOn 9 June 2023.\nOn September 21 2022 and 01.05.2023.',
      ),
    ).toEqual([
      'question at paragraph 3: “September 21 2022”: Most dates of this paper are written as in “7 June 2023”; 2 are not. Write all dates in one way. [also at paragraph 3 “01.05.2023”]',
    ]);
  });

  it('are held against the one that is usual, wherever that begins', () => {
    expect(findingsOf(dateStylesRule, 'On 01.05.2023, 7 June 2023 and 8 June 2023.')).toEqual([
      'question at paragraph 1: “01.05.2023”: Most dates of this paper are written as in “7 June 2023”; this one is not. Write all dates in one way.',
    ]);
    const changes = '! What has changed\nOn 01.05.2023, 7 June 2023 and 8 June 2023.';
    expect(findingsOf(dateStylesRule, changes)).toEqual([]);
    expect(findingsOf(dateStylesRule, 'On 01.05.2023, 02.05.2023, 7 June 2023 and 8 June 2023.')).toEqual([]);
    const told = 'Begun on 7 June 2023, 8 June 2023 and 01.05.2023';
    const plan = `|| Action | Lead | Deadline | Progress |\n| 1.1 Repair every roof | Head of Repairs | May 2023 | ${told} |`;
    expect(findingsOf(dateStylesRule, plan)).toHaveLength(1);
    expect(findingsOf(dateStylesRule, `| Repairs | ${told} |`)).toEqual([]);
  });

  it('are left alone in forms, and where no style is the usual one', () => {
    const form = 'On 7 June 2023 and on 8 June 2023.\n| Approved by | Anna Field | 16/06/2023 |';
    expect(
      [form, 'On 7 June 2023.\nOn 01.05.2023.', 'On 7 June 2023, in May 2023.'].flatMap((paper) =>
        findingsOf(dateStylesRule, paper),
      ),
    ).toEqual([]);
  });
});
