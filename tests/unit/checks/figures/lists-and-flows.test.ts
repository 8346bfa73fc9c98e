import { describe, expect, it } from 'vitest';
import { flowRule } from '#shared/checks/figures/flow';
import { listCountRule } from '#shared/checks/figures/list-count';
import { findingsOf, paperOf } from '#tests/support/checks';

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

  it('are looked for after a colon or the words of a list, and count from two to thirty', () => {
    const judge = (paper: string): number => findingsOf(listCountRule, paper).length;
    expect([
      judge('The four boards include: Practice; Workforce.'),
      judge('The three boards include: Practice; Workforce, and Money.'),
      judge('The four boards include: Practice; Workforce, and Money.'),
      judge('Some of 9 teams merged into the four panels: Repairs; Letters; and, Money.'),
      judge('The two boards met\n- Practice\n- Workforce\n- Money'),
      judge('The two boards are:\nAll open.\n- Practice\n- Workforce\n- Money'),
      judge('The 30 boards are:\n- Practice\n- Workforce'),
      judge('The 31 boards are:\n- Practice\n- Workforce'),
      judge('The one boards are:\n- Practice\n- Workforce'),
      judge('The two boards and the three teams are:\n- Practice\n- Workforce\n- Money\n- Law'),
      judge('The two boards are:'),
    ]).toEqual([1, 0, 1, 1, 0, 0, 1, 0, 0, 0, 0]);
    expect(judge('| Boards | The three boards are: / - Practice / - Workforce |')).toBe(1);
    expect(judge('| Boards | The three boards are: | - Practice / - Workforce |')).toBe(1);
    expect(judge('| Boards | The two boards are: / - Practice / - Workforce | - Money |')).toBe(0);
    const verb = (letters: number): string =>
      `The two boards include ${'x'.repeat(letters - 1)}; Practice; Workforce; Money.`;
    expect([judge(verb(13)), judge(verb(14))]).toEqual([1, 0]);
    const footer = paperOf('Text.', { footer: 'The two boards are:\n- Practice\n- Workforce\n- Money' });
    expect(findingsOf(listCountRule, footer)).toEqual([]);
  });

  it('are marked where they stand in a later sentence', () => {
    const said = 'The seven panels met. They were cut to the four panels: Repairs; Letters; and, Money.';
    expect(findingsOf(listCountRule, said)).toEqual([
      'warning at paragraph 1: “four panels”: 4 are announced, but the list has 3. Correct the number, or look for what is missing from the list.',
    ]);
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

  it('are told as an increase, a decrease or no change', () => {
    const judge = (change: string, came: number, went: number): string =>
      /: (\d+ in and .*?)\./.exec(
        findingsOf(flowRule, `${change}\n${came} children joined.\n${went} children left.`)[0] ?? '',
      )?.[1] ?? 'fine';
    expect([
      judge('There was a fall of 2.', 5, 2),
      judge('There was a rise of 2.', 5, 5),
      judge('There was a rise of 2.', 5, 4),
      judge('There was a rise of 2.', 4, 5),
      judge('There was a rise of 2.', 5, 3),
      judge('There was a drop of 2.', 3, 5),
    ]).toEqual([
      '5 in and 2 out is an increase of 3',
      '5 in and 5 out is no change',
      '5 in and 4 out is an increase of 1',
      '4 in and 5 out is a decrease of 1',
      'fine',
      'fine',
    ]);
  });

  it('are held against the four lines after them, in the same cell', () => {
    const judge = (between: number): number =>
      findingsOf(
        flowRule,
        `There was a rise of 2.\n${'We met.\n'.repeat(between)}5 children joined.\n5 children left.`,
      ).length;
    expect([judge(2), judge(3)]).toEqual([1, 0]);
    const apart = '| Note | There was a rise of 2. / 5 children joined. | 5 children left. |';
    expect(findingsOf(flowRule, apart)).toEqual([]);
    expect(
      findingsOf(flowRule, '| There was a rise of 2. |\n| 5 children joined. |\n| 5 children left. |'),
    ).toEqual([]);
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
