import { describe, expect, it } from 'vitest';
import { recognised } from '#tests/support/draft-outline';
import { grid, head, wordPlan } from '#tests/support/plan-documents';

/** What is made of the words of deadlines, and what is asked. */
function deadlines(...cells: readonly string[]): string {
  const plan = wordPlan(
    head(1, 'Priority 1: Homes'),
    grid([
      ['Ref', 'Action', 'Lead', 'Deadline', 'BRAG'],
      ...cells.map((cell, index) => [`1.${index + 1}`, 'Do it', 'X', cell, 'Green']),
    ]),
  );
  return recognised(plan).replaceAll(/ Do it \| X| \| green\/-/g, '');
}

describe('a deadline', () => {
  it('is as coarse as its words', () => {
    expect(
      deadlines(
        'March 2025',
        'March 2025.',
        '31 March 2025',
        '31st of March, 2025',
        '31/03/2025',
        '31.3.25',
        'Mar 25',
        "Sept '25",
      ),
    ).toMatchInlineSnapshot(`
      "1: Homes
        1.1 | March 2025 = 2025-03
        1.2 | March 2025. = 2025-03
        1.3 | 31 March 2025 = 2025-03-31
        1.4 | 31st of March, 2025 = 2025-03-31
        1.5 | 31/03/2025 = 2025-03-31
        1.6 | 31.3.25 = 2025-03-31
        1.7 | Mar 25 = 2025-03
        1.8 | Sept '25 = 2025-09"
    `);
    expect(
      deadlines(
        'Spring 2025',
        'Autumn term 2025',
        'Q2 2025/26',
        'By the end of 2025',
        '2025/26',
        'Ongoing',
        'Summer of 2026',
      ),
    ).toMatchInlineSnapshot(`
      "1: Homes
        1.1 | Spring 2025 = 2025-spring
        1.2 | Autumn term 2025 = 2025-autumn
        1.3 | Q2 2025/26 = 2025-Q3
        1.4 | By the end of 2025 = 2025
        1.5 | 2025/26 = 2026-03
        1.6 | Ongoing = ongoing
        1.7 | Summer of 2026 = 2026-summer"
    `);
  });

  it('keeps stars and notes as written', () => {
    expect(deadlines('April 2025**', 'May 2025 *', 'June 2025 (see note 3)')).toMatchInlineSnapshot(`
      "1: Homes
        1.1 | April 2025** = 2025-04
        1.2 | May 2025 * = 2025-05
        1.3 | June 2025 (see note 3) = 2025-06"
    `);
  });

  it('remembers what was agreed first where the words tell', () => {
    expect(
      deadlines(
        'January 2023 (Amended via Change Request to April)',
        'November 2024 (moved to February)',
        'March 2025, extended to June 2025, then to September 2025',
        'June 2025 (was March 2025)',
        'September 2025 – originally May 2025',
        '~~March 2025~~ June 2025',
        '31 March 2025 → 30 June 2025',
      ),
    ).toMatchInlineSnapshot(`
      "1: Homes
        1.1 | January 2023 (Amended via Change Request to April) = 2023-04, was 2023-01, moved 1
        1.2 | November 2024 (moved to February) = 2025-02, was 2024-11, moved 1
        1.3 | March 2025, extended to June 2025, then to September 2025 = 2025-09, was 2025-03, moved 2
        1.4 | June 2025 (was March 2025) = 2025-06, was 2025-03, moved 1
        1.5 | September 2025 – originally May 2025 = 2025-09, was 2025-05, moved 1
        1.6 | March 2025 June 2025 = 2025-06, was 2025-03, moved 1
        1.7 | 31 March 2025 → 30 June 2025 = 2025-06-30, was 2025-03-31, moved 1"
    `);
  });

  it('is the end of a range', () => {
    expect(
      deadlines('January to March 2025', 'April 2025 - June 2025', 'May/June 2025', 'Nov 2024 – Feb 2025'),
    ).toMatchInlineSnapshot(`
      "1: Homes
        1.1 | January to March 2025 = 2025-03
        1.2 | April 2025 - June 2025 = 2025-06
        1.3 | May/June 2025 = 2025-06
        1.4 | Nov 2024 – Feb 2025 = 2025-02"
    `);
  });

  it('is asked about when the words name none, or one that cannot be', () => {
    expect(deadlines('As soon as possible', 'When the money comes', '31 June 2025', '45/13/2025', 'TBC'))
      .toMatchInlineSnapshot(`
        "1: Homes
          1.1 | As soon as possible = null
          1.2 | When the money comes = null
          1.3 | 31 June 2025 = 2025-06
          1.4 | 45/13/2025 = null
          1.5 | TBC = null
        ? deadline: The deadline “As soon as possible” names no date (action 1.1). [table 1, row 2, column 4] → words-only
        ? deadline: The deadline “When the money comes” names no date (action 1.2). [table 1, row 3, column 4] → words-only
        ? deadline: The deadline “31 June 2025” names a day that does not exist (action 1.3). [table 1, row 4, column 4] → as-read
        ? deadline: The deadline “45/13/2025” names a day that does not exist (action 1.4). [table 1, row 5, column 4] → words-only
        ? deadline: The deadline “TBC” names no date (action 1.5). [table 1, row 6, column 4] → words-only"
      `);
  });

  it('is asked about once where several say the same', () => {
    expect(deadlines('TBC', 'tbc', 'Q2 2025', 'Q2 2025')).toMatchInlineSnapshot(`
      "1: Homes
        1.1 | TBC = null
        1.2 | tbc = null
        1.3 | Q2 2025 = 2025-Q2
        1.4 | Q2 2025 = 2025-Q2
      ? deadline: The deadline “TBC” names no date (action 1.1). [table 1, row 2, column 4] → words-only
      ? deadline: The deadline “Q2 2025” may mean a quarter of the calendar or of the financial year (action 1.3). [table 1, row 4, column 4] → as-read"
    `);
  });

  it('is asked about when it has no year, or several dates', () => {
    expect(deadlines('March', 'Summer', 'March 2025 June 2025', 'Phase 1: May 2025. Phase 2: May 2026'))
      .toMatchInlineSnapshot(`
        "1: Homes
          1.1 | March = null
          1.2 | Summer = null
          1.3 | March 2025 June 2025 = 2025-06, was 2025-03, moved 1
          1.4 | Phase 1: May 2025. Phase 2: May 2026 = 2026-05, was 2025-05, moved 1
        ? deadline: The deadline “March” names no year (action 1.1). [table 1, row 2, column 4] → words-only
        ? deadline: The deadline “Summer” names no year (action 1.2). [table 1, row 3, column 4] → words-only
        ? deadline: The deadline “March 2025 June 2025” names several dates (action 1.3). [table 1, row 4, column 4] → as-read
        ? deadline: The deadline “Phase 1: May 2025. Phase 2: May 2026” names several dates (action 1.4). [table 1, row 5, column 4] → as-read"
      `);
  });

  it('is asked about when a quarter may be of two kinds of year', () => {
    expect(deadlines('Q2 2025', 'Quarter 4 2025')).toMatchInlineSnapshot(`
      "1: Homes
        1.1 | Q2 2025 = 2025-Q2
        1.2 | Quarter 4 2025 = 2025-Q4
      ? deadline: The deadline “Q2 2025” may mean a quarter of the calendar or of the financial year (action 1.1). [table 1, row 2, column 4] → as-read
      ? deadline: The deadline “Quarter 4 2025” may mean a quarter of the calendar or of the financial year (action 1.2). [table 1, row 3, column 4] → as-read"
    `);
  });

  it('is none where the cell is empty or has a dash', () => {
    expect(deadlines('', '-', '–')).toMatchInlineSnapshot(`
      "1: Homes
        1.1
        1.2 | - = null
        1.3 | – = null"
    `);
  });

  it('takes what a column of revised deadlines says', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        ['Ref', 'Action', 'Lead', 'Original deadline', 'Revised deadline', 'BRAG'],
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', 'June 2025', 'Green'],
        ['1.2', 'Mend the worst roofs first', 'Repairs Manager', 'May 2025', '', 'Red'],
        ['1.3', 'Sell the garages', 'Estates Manager', 'May 2025', 'May 2025', 'Red'],
        ['1.4', 'Ask the tenants', 'Estates Manager', 'May 2025', 'to be agreed', 'Red'],
        ['1.5', 'Ask again', 'Estates Manager', '', 'July 2025', 'Red'],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 (revised: June 2025) = 2025-06, was 2025-03, moved 1 | green/-
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | red/-
        1.3 Sell the garages | Estates Manager | May 2025 (revised: May 2025) = 2025-05 | red/-
        1.4 Ask the tenants | Estates Manager | May 2025 (revised: to be agreed) = 2025-05 | red/-
        1.5 Ask again | Estates Manager | July 2025 = 2025-07 | red/-
      ? deadline: The deadline “to be agreed” names no date (action 1.4). [table 1, row 5, column 5] → words-only"
    `);
  });
});
