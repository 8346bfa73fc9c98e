import { describe, expect, it } from 'vitest';
import { splitSentences } from '#shared/checks/paper/sentences';
import { findCounts, findPercents } from '#shared/checks/paper/number-mentions';
import { paperOf } from '#tests/support/checks';

describe('sentences', () => {
  const split = (text: string): string[] => splitSentences(text).map((each) => each.text);

  it('end at full stops, not at abbreviations, numbers and initials', () => {
    expect(
      split(
        'See e.g. the plan. It cost £2.5m, i.e. more! Was it worth it? “Yes.” Dr. J. Field said so (pg. 9) in No. 10.',
      ),
    ).toEqual([
      'See e.g. the plan.',
      'It cost £2.5m, i.e. more!',
      'Was it worth it?',
      '“Yes.”',
      'Dr. J. Field said so (pg. 9) in No. 10.',
    ]);
  });

  it('end at line breaks, and know where they stand', () => {
    expect(splitSentences(' One.  Two\nthree ')).toEqual([
      { text: 'One.', start: 1, end: 5 },
      { text: 'Two', start: 7, end: 10 },
      { text: 'three', start: 11, end: 16 },
    ]);
    expect(split(' \n ')).toEqual([]);
  });
});

describe('counts and percentages', () => {
  it('are read in figures and in words', () => {
    expect(
      findCounts(
        'Of 1,214 carers, forty-three and twenty one came; seventy left. Zero stayed, seven hundred wrote.',
      ).map(({ value }) => value),
    ).toEqual([1214, 43, 21, 70, 0, 7]);
    expect(
      findPercents('46.66%, 50 per cent, 3.0 % and 1,000%').map(({ value, decimals }) => [value, decimals]),
    ).toEqual([
      [46.66, 2],
      [50, 0],
      [3, 1],
      [1000, 0],
    ]);
  });

  it('are told from dates, references, money, ages and parts of words', () => {
    expect(
      findCounts(
        'On 12.06.2023 at 9:30 for £45, action 7.5, 16/17, 3rd, A4, 40%, 2-year, someone often alone.',
      ),
    ).toEqual([]);
  });
});

describe('a prepared paper', () => {
  const where = (source: string): string[] =>
    paperOf(source).lines.map((line) => `${line.where}: ${line.text}`);

  it('says where each line stands, by the numbers that readers see', () => {
    expect(
      where(`
        Wychbourne Council
        # 2.0 Progress
        2.1 Much was done.
        a) first
        A line.
        | Homes | 12 |
        || Action | Deadline |
        | 7.5 Repairs | May 2023 |
        - more
      `),
    ).toEqual([
      'paragraph 1: Wychbourne Council',
      '2.0: 2.0 Progress',
      '2.1: 2.1 Much was done.',
      '2.1 a: first',
      '2.1, paragraph 5: A line.',
      '2.1, table 1, row 1, column 1: Homes',
      '2.1, table 1, row 1 (Homes), column 2: 12',
      '2.1, table 1, row 2, column 1: Action',
      '2.1, table 1, row 2 (Action), column 2: Deadline',
      '7.5, column 1, table 1, row 3: 7.5 Repairs',
      '7.5, column 2, table 1, row 3: May 2023',
      '2.1, paragraph 6: more',
    ]);
  });

  it('tells typed numbers from figures that begin a sentence', () => {
    const numbers = paperOf(
      '2.1 Purpose\n7: Homes\n3. Staff\n10.4\\tCare\n2.5 million pounds\n12 homes\n22.02.2023 was cold\n1.5% more\n(a) first\niv) fourth',
    ).lines;
    expect(numbers.map((line) => line.number?.text ?? null)).toEqual([
      '2.1',
      '7',
      '3',
      '10.4',
      null,
      null,
      null,
      null,
      'a',
      'iv',
    ]);
  });

  it('knows its kind', () => {
    const rows = [1, 2, 3, 4, 5]
      .map((number) => `| 1.${number} Mend house ${number} | Head | May 2023 | Begun |`)
      .join('\n');
    const kind = (source: string): string => paperOf(source).kind;
    expect(kind(`! Plan\n|| Action | Lead | Deadline | Progress |\n${rows}`)).toBe('plan');
    expect(kind('# Improvement plan: cover report\n1.1 Much was done.')).toBe('cover-report');
    expect(kind('! What has changed\n1.1 Much was done.')).toBe('change-report');
    expect(kind('# Minutes of the meeting of 7 June 2023\n1. Apologies')).toBe('minutes');
    expect(kind('# Agenda\n1. Apologies')).toBe('agenda');
    expect(
      kind('# Purpose\nA.\n# Recommendation(s)\nB.\n# Alternative options\nC.\n# Legal implications\nD.'),
    ).toBe('committee-report');
    expect(
      kind(
        'A letter about the cover report on your roof, which was long and which nobody ever read to its end, though many tried to do so.',
      ),
    ).toBe('unknown');
  });

  it('knows its own date: its meeting, its signature, or its newest version', () => {
    const date = (source: string): string | null => {
      const found = paperOf(source).date;
      return found === null ? null : `${found.from} ${found.to} ${found.as}`;
    };
    expect(date('# Report\nMeeting date: Monday 26 June 2023\n1.1 We met on 3 May 2023.')).toBe(
      '2023-06-26 2023-06-26 meeting',
    );
    expect(date("# CHILDREN'S BOARD 7 JUNE\n1.1 Much was done.\n\nAnna Field\n1 June 2023")).toBe(
      '2023-06-07 2023-06-07 meeting',
    );
    expect(date('# Report of January 2023\n1.1 Much was done.')).toBe('2023-01-01 2023-01-31 meeting');
    expect(date('# Report\n1.1 Much was done.\n\nAnna Field\n05.01.2023')).toBe(
      '2023-01-05 2023-01-05 written',
    );
    expect(
      date(
        '! Plan\n|| Version | Status | Date | Description of change | Review date due |\n| 1.0 | Final | 02/05/2023 | Agreed | |\n| 1.1 | Final | 07/06/2023 | Update | |\n\n|| Action | Lead | Deadline | Progress |\n| 1.1 Mend | Head | May 2023 | Begun |',
      ),
    ).toBe('2023-06-07 2023-06-07 version');
    expect(date('# Report\n1.1 We met on 3 May 2023 and it went well.')).toBeNull();
  });
});
