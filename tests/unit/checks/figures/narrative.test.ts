import { describe, expect, it } from 'vitest';
import { categoryCountRule } from '#shared/checks/figures/category-count';
import { flowRule } from '#shared/checks/figures/flow';
import { listCountRule } from '#shared/checks/figures/list-count';
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

describe('numbers of items', () => {
  it('are held against the list that follows', () => {
    expect(
      findingsOf(listCountRule, 'The three delivery boards are as follows:\n- Practice\n- Workforce'),
    ).toEqual([
      'warning at paragraph 1: “three delivery boards”: 3 are announced, but the list has 2. Correct the number, or look for what is missing from the list.',
    ]);
    expect(
      findingsOf(
        listCountRule,
        'The four partnership boards will include; the one; the other; and, the last.',
      ),
    ).toEqual([
      'warning at paragraph 1: “four partnership boards”: 4 are announced, but the list has 3. Correct the number, or look for what is missing from the list.',
    ]);
  });

  it('are told from the numbers that stand before them', () => {
    expect(
      findingsOf(
        listCountRule,
        'The seven panels will be cut to the four new panels: Repairs; Letters; and, Money.',
      ),
    ).toEqual([
      'warning at paragraph 1: “four new panels”: 4 are announced, but the list has 3. Correct the number, or look for what is missing from the list.',
    ]);
    expect(
      findingsOf(listCountRule, 'The two boards include; Practice; Workforce; and; Money.'),
    ).toHaveLength(1);
    expect(findingsOf(listCountRule, 'The three boards include; Practice; Workforce; and; Money.')).toEqual(
      [],
    );
    expect(findingsOf(listCountRule, 'The two boards are:\n- Practice\n- Workforce\n- Money')).toHaveLength(
      1,
    );
    expect(findingsOf(listCountRule, 'The 40 boards are:\n- Practice\n- Workforce\n- Money')).toEqual([]);
    expect(findingsOf(listCountRule, 'The three boards are:\n- Practice')).toEqual([]);
    expect(findingsOf(listCountRule, '- The three boards are:\n- Practice\n- Workforce')).toEqual([]);
    expect(
      findingsOf(listCountRule, 'The three boards are:\n- Practice\n- Workforce\na) Money'),
    ).toHaveLength(1);
  });

  it('are left alone when they fit, and where the number counts something else', () => {
    expect(
      findingsOf(
        listCountRule,
        'The three delivery boards are as follows:\n- Practice\n- Workforce\n- Money\n\nThe end.',
      ),
    ).toEqual([]);
    expect(
      findingsOf(
        listCountRule,
        'The seven local panels will be cut to three and these will include: Repairs; Letters; and, Money.',
      ),
    ).toEqual([]);
    expect(
      findingsOf(listCountRule, 'In the next two months we will:\n- listen\n- write\n- publish'),
    ).toEqual([]);
    expect(
      findingsOf(listCountRule, 'The two teams met on 12 June with 40 families:\n- North\n- South\n- East'),
    ).toEqual([]);
    expect(
      findingsOf(listCountRule, 'They visited the five homes; the staff were glad; the weather was fair.'),
    ).toEqual([]);
  });
});

describe('increases and decreases', () => {
  it('are held against who came and who went', () => {
    const cell = `
      || Action | Progress |
      | 6.1 Review all plans | 31 children had a plan, an increase of 5 from the month before / - 2 children entered in the month / - 5 children left in the month |
    `;
    expect(findingsOf(flowRule, cell)).toEqual([
      'warning at 6.1, Progress, table 1, row 2: “an increase of 5”: 2 in and 5 out is a decrease of 3. Check the three figures against each other.',
    ]);
  });

  it('are left alone when they fit or cannot be told', () => {
    expect(
      findingsOf(flowRule, 'There was a decrease of 3.\nTwo children joined.\n5 children left.'),
    ).toEqual([]);
    expect(
      findingsOf(
        flowRule,
        'There was an increase of 18% in referrals.\nTwo children joined.\n5 children left.',
      ),
    ).toEqual([]);
    expect(
      findingsOf(
        flowRule,
        'There was an increase of 3.\nTwo children joined.\n4 teachers joined.\n5 children left.',
      ),
    ).toEqual([]);
    expect(findingsOf(flowRule, 'There was an increase of 3.\nTwo children joined.')).toEqual([]);
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
  });
});

describe('totals of two periods', () => {
  it('that differ are asked about when the paper does not say why', () => {
    expect(findingsOf(totalChangeRule, `2.1 Of the 39 priority actions, 16 are Blue.\n${TABLE}`)).toEqual([
      'question at 2.1, table 1, row 5 (Total), Current Activity: “39”: The total goes from 40 to 39, and the paper does not say what was added, closed or merged. Say how the one total follows from the other. [also at 2.1 “39”]',
    ]);
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
