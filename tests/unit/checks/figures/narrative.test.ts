import { describe, expect, it } from 'vitest';
import { categoryCountRule } from '#shared/checks/figures/category-count';
import { measureValuesRule, packMeasureValuesRule } from '#shared/checks/figures/measure-values';
import { narrativeCountRule } from '#shared/checks/figures/narrative-count';
import { totalChangeRule } from '#shared/checks/figures/total-change';
import { unitsRule } from '#shared/checks/figures/units';
import { findingsOf, paperOf } from '#tests/support/checks';

const TABLE = `
  || | Previous Activity | Previous Impact | Current Activity | Current Impact |
  | Blue | 10 (25%) | 0 | 16 (41.03%) | 1 (2.56%) |
  | Red | 8 (20%) | 1 (2.5%) | 2 (5.13%) | 2 (5.13%) |
  | Green | 22 (55%) | 39 (97.5%) | 21 (53.85%) | 36 (92.31%) |
  | Total | 40 | 40 | 39 | 39 |
`;

describe('numbers in sentences against the table', () => {
  const judge = (sentences: string): string[] => findingsOf(narrativeCountRule, `2.1 ${sentences}\n${TABLE}`);

  it('finds a count that no column has', () => {
    expect(judge('Of the 39 actions, 17 (43.59%) are now rated Blue.')).toEqual([
      'error at 2.1: “17 (43.59%)”: The table has Blue as 10 in “Previous Activity”, 0 in “Previous Impact”, 16 in “Current Activity”, 1 in “Current Impact”, not 17. Bring the sentence into step.',
    ]);
  });

  it('finds a sum of two ratings that no column has', () => {
    expect(
      judge(
        'Of the 39 actions, 16 (41.03%) are rated Blue. When adding the Green actions this increases to 38 (97.44%).',
      ),
    ).toEqual([
      'error at 2.1: “38 (97.44%)”: Blue and Green together are 37 in “Current Activity”, not 38. Write 37 (94.87%).',
    ]);
  });

  it('finds a change that the table does not have, in figures and in words', () => {
    expect(judge('The number of Red actions has decreased from nine to two.')).toEqual([
      'error at 2.1: “from nine to two”: The table does not have Red going from 9 to 2: it has 8 in “Previous Activity”, 1 in “Previous Impact”, 2 in “Current Activity”, 2 in “Current Impact”. Bring the sentence into step.',
    ]);
  });

  it('leaves right numbers alone, and numbers about something else', () => {
    expect(
      judge('Of the 39 actions, 16 (41%) are rated Blue. Adding the Green ones, it is 37 (95%).'),
    ).toEqual([]);
    expect(judge('Red actions have decreased from 8 to 2, and for impact they rose from 1 to 2.')).toEqual(
      [],
    );
    expect(
      judge(
        'On 7 June 2023 the board asked about Red actions for 45 minutes. Two Red Cross volunteers spoke.',
      ),
    ).toEqual([]);
    expect(judge('16 are Blue, 2 are Red and 21 are Green.')).toEqual([]);
    expect(findingsOf(narrativeCountRule, `${TABLE}\n\n| Comment | Of these, 7 are Blue |`)).toEqual([]);
    expect(judge('16 of 39 actions (41.03%) are rated Blue, and 2 out of the 39 are rated Red.')).toEqual([]);
    expect(judge('17 of 39 actions are rated Blue.')).toHaveLength(1);
    expect(judge('Green means on track. We asked 12 people.')).toEqual([]);
  });
});

describe('numbers in sentences against a small table', () => {
  const SMALL = '|| | Homes |\n| North | 30 |\n| South | 20 |';
  const judge = (sentences: string): string[] =>
    findingsOf(narrativeCountRule, `${sentences}\n${SMALL}`).map((each) => /“([^”]*)”/.exec(each)?.[1] ?? '');

  it('finds what is wrong beside either of its two names, and knows no table with one', () => {
    expect(judge('We have 31 North homes.')).toEqual(['31']);
    expect(judge('There are 31 North, and 20 South.')).toEqual(['31']);
    expect(judge('There are 30 North, and 21 South.')).toEqual(['21']);
    expect(judge('North: 31. South = 20.')).toEqual(['31']);
    const one = '|| | Homes |\n| North | 30 |\n| The south | 20 |';
    expect(findingsOf(narrativeCountRule, `There are 31 North.\n${one}`)).toEqual([]);
  });

  it('leaves a total alone that stands before a name', () => {
    expect(judge('Of 31 North homes many are new.')).toEqual([]);
    expect(judge('Out of the 31 North homes many are new.')).toEqual([]);
  });

  it('looks for moves from left to right, and at every one of them', () => {
    const moves = (words: string): number =>
      findingsOf(
        narrativeCountRule,
        `${words}\n|| | April | May | June |\n| North | 30 | 31 | 34 |\n| South | 20 | 20 | 21 |`,
      ).length;
    expect([
      moves('North rose from 30 to 34.'),
      moves('North rose from 31 to 34.'),
      moves('North fell from 34 to 30.'),
      moves('North stayed from 30 to 30.'),
      moves('South stayed from 20 to 20.'),
      moves('North rose from 30 to 31, then from 31 to 35.'),
      moves('North rose from early to late.'),
    ]).toEqual([0, 0, 1, 1, 0, 1, 0]);
  });

  it('adds up what the sentences before named, in the column that they meant', () => {
    const sums = (words: string): string[] =>
      findingsOf(
        narrativeCountRule,
        `${words}\n|| | April | May |\n| North | 30 | 31 |\n| South | 20 | 22 |\n| East | 5 | 6 |`,
      ).map((each) => each.replace(/.*”: /, ''));
    expect(sums('There are 31 North. Adding South, it is 50.')).toEqual([
      'North and South together are 53 in “May”, not 50. Write 53 (89.83%).',
    ]);
    expect(sums('There are 31 North. Adding South, it is 53.')).toEqual([]);
    expect(sums('There are many North. Adding South, it is 51.')).toEqual([
      'North and South together are 50 in “April”, not 51. Write 50 (90.91%).',
    ]);
    expect(sums('There are 31 North. Adding South, it is more.')).toEqual([]);
    expect(sums('There are 31 North. Adding North again, it is 60.')).toEqual([]);
  });
});

describe('numbers of rows in sentences', () => {
  const rows = `
    || # | December | January | Direction of travel |
    | 2.2 | [FFC000] | [00B050] | Improved |
    | 2.3 | [FFC000] | [00B050] | Improved |
    | 4.5 | [00B050] | [00B0F0] | Achieved |
    | 9.1 | [00B050] | [00B0F0] | Achieved |
  `;

  it('finds a number that the column does not have', () => {
    expect(
      findingsOf(
        categoryCountRule,
        `3.4 The trend includes 3 improvement actions that have been achieved.\n${rows}`,
      ),
    ).toEqual([
      'warning at 3.4: “3 improvement actions that have been achieved”: The table has 2 rows that say Achieved, not 3. Bring the sentence and the table into step.',
    ]);
  });

  it('tells of one row as of one', () => {
    const one = rows.replace(
      '| 9.1 | [00B050] | [00B0F0] | Achieved |',
      '| 9.1 | [00B050] | [00B0F0] | Improved |',
    );
    expect(findingsOf(categoryCountRule, `3.4 Two actions were achieved.\n${one}`)).toEqual([
      'warning at 3.4: “Two actions were achieved”: The table has 1 row that says Achieved, not Two. Bring the sentence and the table into step.',
    ]);
    expect(findingsOf(categoryCountRule, `| Note | Three actions were achieved |\n\n${rows}`)).toEqual([]);
    const first = rows.replaceAll(/^ *(\|\|?) # \|/gm, '$1 |');
    expect(findingsOf(categoryCountRule, `3.4 Three actions were achieved.\n${first}`)).toHaveLength(1);
    const same = '|| # | What |\n| 1 | Painted |\n| 2 | Painted |\n| 3 | Painted |\n| 4 | Painted |';
    expect(findingsOf(categoryCountRule, `3.4 Three doors were painted.\n${same}`)).toEqual([]);
  });

  it('leaves the right number alone, and columns that are no categories', () => {
    expect(findingsOf(categoryCountRule, `3.4 Two actions have been achieved.\n${rows}`)).toEqual([]);
    const unlike = '|| # | What |\n| 1 | Painted |\n| 2 | Mended |\n| 3 | Opened |\n| 4 | Closed |';
    expect(findingsOf(categoryCountRule, `3.4 Three doors were painted.\n${unlike}`)).toEqual([]);
    const few = '|| # | What |\n| 1 | Painted |\n| 2 | Painted |\n| 3 | Mended |';
    expect(findingsOf(categoryCountRule, `3.4 Three doors were painted.\n${few}`)).toEqual([]);
    const names = '|| # | Lead |\n| 1 | Ahmed |\n| 2 | Reed |\n| 3 | Tweed |\n| 4 | Ahmed |';
    expect(findingsOf(categoryCountRule, `3.4 Three letters were received.\n${names}`)).toEqual([]);
  });
});

describe('a measure', () => {
  const name = 'Number and percentage of assessments completed on time (high is good)';

  it('with two values in one paper or one pack is found', () => {
    expect(findingsOf(measureValuesRule, `- ${name} 16/83 (19%)\n- ${name} 15/83 (18%)`)).toEqual([
      `warning at paragraph 2: “${name} 15/83 (18%)”: The same measure is 16/83 (19%) in one place and 15/83 (18%) in another, and neither names its month. Give one value, or say which month each is of. [also at paragraph 1 “${name} 16/83 (19%)”]`,
    ]);
    const pack = [paperOf(`- ${name} 40%`, { name: 'a.docx' }), paperOf(`- ${name} 45%`, { name: 'b.docx' })];
    expect(findingsOf(packMeasureValuesRule, pack)).toEqual([
      `warning at b.docx, paragraph 1: “${name} 45%”: The same measure is 40% in one place and 45% in another, and neither names its month. Give one value, or say which month each is of. [also at a.docx, paragraph 1 “${name} 40%”]`,
    ]);
  });

  it('with one value, or with its months, is left alone', () => {
    expect(findingsOf(measureValuesRule, `- ${name} 40%\n- ${name} 40 %`)).toEqual([]);
    expect(findingsOf(measureValuesRule, `- ${name}, May 2023 40%\n- ${name}, June 2023 41%`)).toEqual([]);
    const beside = `|| Measure | Before | Now |\n| 1 | ${name} 40% | ${name} 41% |`;
    expect(findingsOf(measureValuesRule, beside)).toEqual([]);
    expect(findingsOf(measureValuesRule, beside.replace('Now', 'Before'))).toHaveLength(1);
    expect(findingsOf(measureValuesRule, `! What has changed\n- ${name} 40%\n- ${name} 41%`)).toEqual([]);
    expect(findingsOf(measureValuesRule, '- We met 12\n- We met 14')).toEqual([]);
    const long = (length: number): string => `- ${name} ${'x'.repeat(length - name.length - 5)} 4`;
    expect(
      [400, 401].map(
        (length) => findingsOf(measureValuesRule, `${long(length)}0%\n${long(length)}5%`).length,
      ),
    ).toEqual([1, 0]);
    const twice = (words: string): string => `- ${words} 40\n- ${words} 45`;
    expect(findingsOf(measureValuesRule, twice('Number of homes that were visited out of'))).toEqual([]);
    expect(findingsOf(measureValuesRule, twice('Homes that were visited in all the streets'))).toEqual([]);
    expect(findingsOf(measureValuesRule, twice('Rate of homes seen'))).toEqual([]);
    expect(
      ['Rate of homes seen x', 'Rate of homes seen '].map(
        (words) => findingsOf(measureValuesRule, twice(words)).length,
      ),
    ).toEqual([1, 0]);
  });
});

describe('totals of two periods', () => {
  it('that differ are asked about when the paper does not say why', () => {
    expect(findingsOf(totalChangeRule, `2.1 Of the 39 priority actions, 16 are Blue.\n${TABLE}`)).toEqual([
      'question at 2.1, table 1, row 5 (Total), Current Activity: “39”: The total goes from 40 to 39, and the paper does not say what was added, closed or merged. Say how the one total follows from the other. [also at 2.1 “39”]',
    ]);
  });

  it('that have no total, or no earlier period, are left alone', () => {
    const judge = (...names: readonly string[]): number =>
      findingsOf(
        totalChangeRule,
        `|| | ${names.join(' | ')} |\n| North | 4 | 5 |\n| South | 4 | 5 |\n| Total | 8 | 10 |`,
      ).length;
    expect([judge('Last', 'Now'), judge('April', 'Now'), judge('Last', 'May')]).toEqual([1, 0, 0]);
    expect(findingsOf(totalChangeRule, '|| | Last | Now |\n| North | 4 | 5 |\n| South | 4 | 5 |')).toEqual(
      [],
    );
    const cell = `${TABLE}\n\n| Note | Of the 39 actions, many are Blue |`;
    expect(findingsOf(totalChangeRule, cell)[0]).not.toContain('also at');
    const others = `2.1 We asked 39 people about 38 actions.\n${TABLE}`;
    expect(findingsOf(totalChangeRule, others)[0]).not.toContain('also at');
  });

  it('are left alone when it does, or when they are equal', () => {
    expect(findingsOf(totalChangeRule, `2.1 Action 10.6 has been merged into 10.1.\n${TABLE}`)).toEqual([]);
    expect(
      findingsOf(totalChangeRule, TABLE.replaceAll('| 40 | 40 | 39 | 39 |', '| 40 | 40 | 40 | 40 |')),
    ).toEqual([]);
  });
});

describe('amounts', () => {
  it('that cannot be are found', () => {
    expect(
      findingsOf(
        unitsRule,
        'It cost £2,268m, then £1,200k, £12,34 and £5.2m million; 1,234,56 people saw it.',
      ),
    ).toEqual([
      'warning at paragraph 1: “£2,268m”: Thousands of millions: a comma that should be a full stop, or a unit too many. Write the amount in full, or in millions with a decimal point.',
      'warning at paragraph 1: “£1,200k”: Thousands of thousands: the unit is one too many. Write the amount in full, or in thousands without the comma.',
      'warning at paragraph 1: “£12,34”: The comma does not stand before three figures. Put the comma before each group of three figures, or a full stop before pence.',
      'warning at paragraph 1: “£5.2m million”: The unit is given twice. Keep one of the units.',
      'warning at paragraph 1: “1,234,56”: The commas do not stand before three figures each. Put a comma before each group of three figures.',
    ]);
  });

  it('that can be are left alone, and so are lists of numbers', () => {
    expect(
      findingsOf(
        unitsRule,
        '£2.268 million, £327,000, £1,214,000.50, £5.2m, £900k; pages 7, 9,15 and 22; actions 7.1,7.2.',
      ),
    ).toEqual([]);
  });
});
