import { describe, expect, it } from 'vitest';
import { recognised } from '#tests/support/draft-outline';
import { AMBER, GREEN, RED, excelPlan, grid, head, para, wordPlan } from '#tests/support/plan-documents';

const COLUMNS = ['Ref', 'Action', 'Lead', 'Deadline', 'Progress', 'BRAG'];

describe('an action over several rows', () => {
  it('goes on where its naming cells are merged downwards', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        COLUMNS,
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', '• 410 homes seen', GREEN],
        ['^', '^', '^', '^', '• Access is slow', '^'],
        ['1.2', 'Mend the worst roofs first', 'Repairs Manager', 'May 2025', '• No builder yet', RED],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/- | bullet 410 homes seen ¶ bullet Access is slow
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | red/- | bullet No builder yet"
    `);
  });

  it('goes on in a row without a name, as where a page ended', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        COLUMNS,
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', '• 410 homes seen and the rest', GREEN],
        ['', '', '', '', 'will be seen in May\n• Access is slow', ''],
        ['1.2', 'Mend the worst roofs first', 'Repairs Manager', 'May 2025', '• No builder yet', RED],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/- | bullet 410 homes seen and the rest will be seen in May ¶ bullet Access is slow
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | red/- | bullet No builder yet"
    `);
  });

  it('goes on in a row that says so', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        COLUMNS,
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', '• 410 homes seen', GREEN],
        ['1.1 (continued)', '', '', '', '• Access is slow', GREEN],
        COLUMNS,
        ["1.1 cont'd", '', '', '', '• Ladders came', GREEN],
        ['1.2', 'Mend the worst roofs first', 'Repairs Manager', 'May 2025', '• No builder yet', RED],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/- | bullet 410 homes seen ¶ bullet Access is slow ¶ bullet Ladders came
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | red/- | bullet No builder yet"
    `);
  });

  it('goes on in a second table without a header', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        COLUMNS,
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', '• 410 homes seen', GREEN],
      ]),
      para(''),
      grid([
        ['', '', '', '', '• Access is slow', ''],
        ['1.2', 'Mend the worst roofs first', 'Repairs Manager', 'May 2025', '• No builder yet', RED],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/- | bullet 410 homes seen ¶ bullet Access is slow
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | red/- | bullet No builder yet"
    `);
  });

  it('keeps the second table apart when words come between', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        COLUMNS,
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', '• 410 homes seen', GREEN],
      ]),
      para('Meetings held since'),
      grid([['1', 'Housing Board', 'Chamber', 'May 2025', 'Held', 'Minutes']]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/- | bullet 410 homes seen
      ! text-not-kept: 1 paragraph beside the tables and lists of priorities is not part of the plan. [paragraph 3]
      ! unplaced-table: Not placed: “1 | Housing Board | Chamber | May 2025 | Held | Minutes”. The table is not part of a plan that Clearday knows. [table 2]"
    `);
  });

  it('goes on where Excel merges cells downwards', () => {
    const plan = excelPlan({
      Plan: [
        COLUMNS,
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', '410 homes seen', GREEN],
        ['^', '^', '^', '^', 'Access is slow', '^'],
        ['1.2', 'Mend the worst roofs first', 'Repairs Manager', 'May 2025', 'No builder yet', RED],
      ],
    });
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: 
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/- | 410 homes seen ¶ Access is slow
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | red/- | No builder yet
      ! priority-untitled: Priority 1 has no title in the document."
    `);
  });

  it('takes a rating from whichever of its rows has one', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        COLUMNS,
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', '• 410 homes seen', ''],
        ['', '', '', '', '• Access is slow', AMBER],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | amber/- | bullet 410 homes seen ¶ bullet Access is slow"
    `);
  });

  it('asks when two of its rows show two ratings', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        COLUMNS,
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', '• 410 homes seen', GREEN],
        ['', '', '', '', '• Access is slow', RED],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/- | bullet 410 homes seen ¶ bullet Access is slow
      ? rating-conflict: The rows of one action show Green and Red (activity rating of action 1.1). Which holds? [table 1, row 2, column 6] → green"
    `);
  });
});

describe('a row that fits nowhere', () => {
  it('is listed with its words', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        COLUMNS,
        ['', '', '', '', 'As agreed by the board', ''],
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', '• 410 homes seen', GREEN],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/- | bullet 410 homes seen
      ! unplaced-row: Not placed: “As agreed by the board”. The row has no reference and no wording, and no action stands above it. [table 1, row 2, column 1]"
    `);
  });
});
