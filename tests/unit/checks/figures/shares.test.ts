import { describe, expect, it } from 'vitest';
import { columnSumRule } from '#shared/checks/figures/column-sum';
import { percentSignRule } from '#shared/checks/figures/percent-sign';
import { judgeShare } from '#shared/checks/figures/share-check';
import { tableShareRule } from '#shared/checks/figures/table-share';
import { wrongShareRule } from '#shared/checks/figures/wrong-share';
import { findingsOf } from '#tests/support/checks';

describe('a share of a total', () => {
  const judge = (count: number, total: number, percent: number, decimals = 2): string | null =>
    judgeShare({ count, total, percent, decimals })?.reason ?? null;

  it('is rounded half up, in whole numbers', () => {
    expect([judge(22, 64, 34.38), judge(2, 64, 3.13), judge(18, 64, 28.13), judge(44, 64, 68.75)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    expect([judge(28, 65, 43.08), judge(33, 65, 50.77), judge(1, 3, 33, 0), judge(0, 9, 0, 0)]).toEqual([
      null,
      null,
      null,
      null,
    ]);
    // Half a percent goes up, and only up.
    expect([judge(1, 200, 1, 0), judge(1, 200, 0, 0)]).toEqual([
      null,
      '1 of 200 is 0.5%, not 0%. 0% is 0 of 200.',
    ]);
  });

  it('that was cut off is told as such', () => {
    expect(judge(22, 64, 34.37)).toBe('22 of 64 is 34.375%, which rounds to 34.38%; 34.37% was cut off.');
    expect(judge(20, 65, 30.76)).toBe('20 of 65 is 30.7692%, which rounds to 30.77%; 30.76% was cut off.');
  });

  it('that fits another count or another total names it', () => {
    expect(judge(33, 65, 49.23)).toBe('33 of 65 is 50.77%, not 49.23%. 49.23% is 32 of 65.');
    expect(judge(8, 65, 13.33)).toBe('8 of 65 is 12.31%, not 13.33%. 13.33% is right for a total of 60.');
    expect(judge(28, 65, 46.66)).toBe(
      '28 of 65 is 43.08%, not 46.66%. 46.66% is right for a total of 60, though cut off and not rounded.',
    );
    expect(judge(30, 65, 41.54)).toBe('30 of 65 is 46.15%, not 41.54%. 41.54% is 27 of 65.');
    expect(judge(30, 65, 40)).toBe('30 of 65 is 46.15%, not 40.00%. 40.00% is right for a total of 75.');
    expect(judge(30, 65, 39.47)).toBe('30 of 65 is 46.15%, not 39.47%.');
    expect(judge(2, 2, 200, 0)).toBe('2 of 2 is 100%, not 200%.');
    expect(judge(1, 65, 77.77)).toBe('1 of 65 is 1.54%, not 77.77%.');
  });

  it('of many is looked for among totals up to a tenth away', () => {
    expect(judge(90, 200, 50)).toBe('90 of 200 is 45%, not 50.00%. 50.00% is right for a total of 180.');
    expect(judge(88, 200, 50)).toBe('88 of 200 is 44%, not 50.00%.');
  });

  it('of nothing is not judged', () => {
    expect(judge(0, 0, 50)).toBeNull();
  });
});

describe('a share beside its count and total', () => {
  it('is found wrong in every way of writing it', () => {
    expect(
      findingsOf(wrongShareRule, 'Visits in time: 16/83 (21%). Dental checks: 38 of the 57 children (70%).'),
    ).toEqual([
      'error at paragraph 1: “16/83 (21%)”: 16 of 83 is 19.28%, not 21%. 21% is right for a total of 78. Write 19%, or correct the count or the total.',
      'error at paragraph 1: “38 of the 57 children (70%)”: 38 of 57 is 66.67%, not 70%. 70% is 40 of 57. Write 67%, or correct the count or the total.',
    ]);
    expect(findingsOf(wrongShareRule, 'Some 40% (3 of 5) came, and twelve of 48, or 26%, stayed.')).toEqual([
      'error at paragraph 1: “40% (3 of 5)”: 3 of 5 is 60%, not 40%. 40% is 2 of 5. Write 60%, or correct the count or the total.',
      'error at paragraph 1: “twelve of 48, or 26%”: 12 of 48 is 25%, not 26%. 26% is right for a total of 47. Write 25%, or correct the count or the total.',
    ]);
  });

  it('is found wrong after “of these”', () => {
    expect(
      findingsOf(
        wrongShareRule,
        'In May 1,214 carers were on the register. Of these, 806 had an assessment, which is 72%.',
      ),
    ).toEqual([
      'error at paragraph 1: “72%”: 806 of 1214 is 66.39%, not 72%. 72% is right for a total of 1127. Write 66%, or correct the count or the total.',
    ]);
  });

  it('is left alone after “of these” where it cannot be told what is meant', () => {
    const before = 'In May 60 carers were on the register.';
    const after = [
      'Of these, many had an assessment, which is 72%.',
      'Of these, 30 had an assessment.',
      'Of these, 30 had an assessment, 10% a visit and 20% a call.',
      'Of these, 30 had 4 visits and 5 calls, which is 72%.',
      'Of these, 70 had an assessment, which is 72%.',
      'Later 30 had an assessment, which is 72%.',
    ];
    expect(after.flatMap((words) => findingsOf(wrongShareRule, `${before} ${words}`))).toEqual([]);
    expect(findingsOf(wrongShareRule, 'Of these, 30 had an assessment, which is 72%.')).toEqual([]);
  });

  it('is found wrong after “of these” beside one other number', () => {
    const said =
      'In May 60 carers were on the register. Of these, 30 had a visit within 4 weeks, which is 72%.';
    expect(findingsOf(wrongShareRule, said)).toHaveLength(1);
  });

  it('cannot be of a part larger than the whole', () => {
    expect(findingsOf(wrongShareRule, 'Answered in time: 12/10 (83%).')).toEqual([
      'error at paragraph 1: “12/10 (83%)”: 12 of 10 cannot be: the part is larger than the whole. Check which figure is wrong.',
    ]);
  });

  it('may be of all', () => {
    expect(findingsOf(wrongShareRule, 'Answered in time: 12/12 (100%), and 2023/24 (5%).')).toEqual([]);
    expect(findingsOf(wrongShareRule, 'Answered in time: 12/12 (99%).')).toHaveLength(1);
  });

  it('is left alone when it is right to its own decimals', () => {
    expect(
      findingsOf(
        wrongShareRule,
        'Repairs 142 / 183 (77.6%), visits 149 / 153 (97.39%), calls 20 of 22 (90.9%) and 3 out of 5, which is 60%. Of the 64, 43 (67%).',
      ),
    ).toEqual([]);
  });

  it('is left alone where the two numbers are a year, a reference, a date or an age', () => {
    expect(
      findingsOf(
        wrongShareRule,
        'In 2022/23 (5%) more. Action 3/4 (see 12%). On 7 of June 2023 (40%). Children of 5 to 11, or 30% of all. Of these, most, 12% of 40.',
      ),
    ).toEqual([]);
    expect(
      findingsOf(wrongShareRule, 'There were 40 homes and 60 flats. Of these, 30 were empty, which is 50%.'),
    ).toEqual([]);
  });
});

const BREAKDOWN = `
  2.2 The ratings are below.
  || | Last time | Now |
  | Grey | 1 (2.5%) | 0 |
  | Blue | 10 (25%) | 16 (41.03%) |
  | Red | 7 (17.5%) | 2 (5.12) |
  | Amber | 12 (40%) | 11 (28.21%) |
  | Green | 10 (25%) | 10 (25.64%) |
  | Total | 40 | 39 |
`;

describe('a table of counts and shares', () => {
  it('is held against the totals of its columns', () => {
    expect(findingsOf(tableShareRule, BREAKDOWN)).toEqual([
      'error at 2.2, table 1, row 4 (Red), Now: “2 (5.12)”: 2 of 39 is 5.1282%, which rounds to 5.13%; 5.12% was cut off. Write 2 (5.13%), and round every share of the table in one way. [fix: 2 (5.13%)]',
      'error at 2.2, table 1, row 5 (Amber), Last time: “12 (40%)”: 12 of 40 is 30%, not 40%. 40% is right for a total of 30. Write 12 (30%), or correct the count or the total.',
    ]);
    expect(findingsOf(percentSignRule, BREAKDOWN)).toEqual([
      'error at 2.2, table 1, row 4 (Red), Now: “2 (5.12)”: The percent sign is missing. Write 2 (5.12%). [fix: 2 (5.12%)]',
    ]);
    expect(findingsOf(columnSumRule, BREAKDOWN)).toEqual([
      'error at 2.2, table 1, row 1, column 2: “Last time”: The percentages of “Last time” add up to 110.0%, not to 100%: rounding explains at most 0.25 of that. Work the percentages out again from the counts and the total. [also at 2.2, table 1, row 7 (Total), Last time “40”]',
    ]);
  });

  it('is left alone when it is right, with a sum that rounding explains', () => {
    const right = `
      || Rating | Actions |
      | Blue | 32 (33.33%) |
      | Red | 32 (33.33%) |
      | Green | 32 (33.33%) |
      | Total | 96 |
    `;
    expect(
      [tableShareRule, percentSignRule, columnSumRule].flatMap((rule) => findingsOf(rule, right)),
    ).toEqual([]);
    const eighths = `
      || Rating | Actions |
      | Blue | 5 (62.5%) |
      | Red | 1 (12.5%) |
      | Amber | 2 (25%) |
      | Total | 8 |
    `;
    expect(findingsOf(columnSumRule, eighths)).toEqual([]);
  });

  it('is left alone when its shares are of the rows, or of something else', () => {
    const across = `
      || Team | In time | Late |
      | North | 8 (80%) | 2 (20%) |
      | South | 30 (60%) | 20 (40%) |
      | Total | 38 | 22 |
    `;
    const elsewhere = `
      || Measure | This month |
      | Visits in time | 8 (80%) |
      | Calls in time | 30 (60%) |
    `;
    expect([across, elsewhere].flatMap((paper) => findingsOf(tableShareRule, paper))).toEqual([]);
  });

  it('is held against its sum where it has no row of totals', () => {
    expect(
      findingsOf(tableShareRule, '|| Team | Posts |\n| North | 30 (60%) |\n| South | 20 (42%) |'),
    ).toEqual([
      'error at table 1, row 3 (South), Posts: “20 (42%)”: 20 of 50 is 40%, not 42%. 42% is 21 of 50. Write 20 (40%), or correct the count or the total.',
    ]);
  });

  it('is left alone where it has no row of totals and its shares are five or more from 100', () => {
    const judge = (percent: number): number =>
      findingsOf(tableShareRule, `|| Team | Posts |\n| North | 30 (60%) |\n| South | 20 (${percent}%) |`)
        .length;
    expect([judge(44), judge(45), judge(36), judge(35)]).toEqual([1, 0, 1, 0]);
    expect(findingsOf(tableShareRule, '|| Team | Posts |\n| North | 30 (99%) |\n| South | 20 |')).toEqual([]);
  });

  it('is left alone where a total stands in the middle', () => {
    const middle = '|| Posts | Number |\n| Filled | 30 (60%) |\n| Total adults | 50 |\n| Vacant | 20 (42%) |';
    expect(findingsOf(tableShareRule, middle)).toEqual([]);
  });

  it('may be of rows with a single count each', () => {
    const rows =
      '|| Team | In time | Late |\n| North | 1 (100%) | 0 (0%) |\n| South | 1 (100%) | 0 (0%) |\n| East | 1 (100%) | 0 (0%) |\n| Total | 3 | 0 |';
    expect(findingsOf(tableShareRule, rows)).toEqual([]);
  });

  it('is marked at its total where its columns have no names', () => {
    expect(findingsOf(columnSumRule, '| Blue | 32 (50%) |\n| Green | 32 (60%) |\n| Total | 64 |')).toEqual([
      'error at table 1, row 3 (Total), column 2: “64”: The percentages of this column add up to 110%, not to 100%: rounding explains at most 1 of that. Work the percentages out again from the counts and the total.',
    ]);
  });

  it('is held to its columns where its rows fit no better', () => {
    const square =
      '|| Team | May | June |\n| North | 5 (50%) | 5 (50%) |\n| South | 5 (50%) | 5 (60%) |\n| Total | 10 | 10 |';
    expect(findingsOf(tableShareRule, square)).toHaveLength(1);
  });

  it('may have noughts without a share, and then rounding explains less', () => {
    const table = (...rows: readonly string[]): string =>
      ['|| Rating | Actions |', ...rows, '| Total | 64 |'].join('\n');
    const noughts = ['| Grey | 0 |', '| Red | 0 (0%) |', '| Amber | 0 (0%) |'];
    expect(
      findingsOf(columnSumRule, table('| Blue | 32 (50%) |', '| Green | 32 (50.02%) |', ...noughts)),
    ).toHaveLength(1);
    expect(
      findingsOf(columnSumRule, table('| Blue | 32 (50%) |', '| Green | 32 (50.01%) |', ...noughts)),
    ).toEqual([]);
    // A share that is not printed cannot be added up.
    expect(
      findingsOf(columnSumRule, table('| Blue | 32 (50%) |', '| Red | 16 |', '| Green | 16 (25%) |')),
    ).toEqual([]);
    expect(
      findingsOf(columnSumRule, '|| Rating | Actions |\n| Blue | 32 (50%) |\n| Green | 16 (25%) |'),
    ).toEqual([]);
    expect(findingsOf(columnSumRule, table('| Blue | 64 (90%) |'))).toEqual([]);
  });

  it('is left alone where brackets hold something else', () => {
    expect(findingsOf(percentSignRule, '|| Team | Posts |\n| North | 8 (2) |\n| South | 30 (4) |')).toEqual(
      [],
    );
  });
});

describe('a row of totals', () => {
  it('that its rows do not add up to is found', () => {
    const paper = `
      || Locality | Carers | Assessed |
      | North | 301 | 188 |
      | East | 274 | 201 |
      | Total | 575 | 399 |
    `;
    expect(findingsOf(columnSumRule, paper)).toEqual([
      'error at table 1, row 4 (Total), Assessed: “399”: The rows of “Assessed” add up to 389, but its total says 399. Count again, or say what the total counts besides these rows.',
    ]);
  });

  it('that may be no total of these rows is asked about', () => {
    const paper = `
      || Locality | Carers |
      | North | 301 |
      | East | 274 |
      | Total | 1,214 |
    `;
    expect(findingsOf(columnSumRule, paper)).toEqual([
      'question at table 1, row 4 (Total), Carers: “1,214”: The rows of “Carers” add up to 575, but its total says 1,214. Count again, or say what the total counts besides these rows.',
    ]);
  });

  it('is left alone when it adds up, leaves out parts of rows, or stands in the middle', () => {
    const parts = `
      || Posts | Number |
      | Filled | 67 |
      | Vacant | 16 |
      | of which advertised | 9 |
      | Total | 83 |
    `;
    const middle = `
      || Posts | Number |
      | Filled | 67 |
      | Total adults | 60 |
      | Vacant | 16 |
    `;
    const words = `
      || Posts | Number |
      | Filled | 67 |
      | Vacant | about 20 |
      | Total | 80 |
    `;
    expect([parts, middle, words].flatMap((paper) => findingsOf(columnSumRule, paper))).toEqual([]);
  });
});
