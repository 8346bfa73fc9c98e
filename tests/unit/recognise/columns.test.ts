import { describe, expect, it } from 'vitest';
import { NO_CORRECTIONS } from '#shared/recognise/draft';
import { recognised } from '#tests/support/draft-outline';
import { AMBER, BLUE, GREEN, GREY, RED, bold, grid, head, wordPlan } from '#tests/support/plan-documents';

describe('the columns of an action table', () => {
  it('are told by their titles', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes fit to live in'),
      grid([
        ['Ref', 'Action', 'Lead', 'Deadline', 'Progress', 'Activity BRAG', 'Impact BRAG'],
        [
          '1.1',
          'Survey every council home',
          'Head of Housing',
          'March 2025',
          '• 410 homes seen',
          GREEN,
          GREY,
        ],
        ['1.2', 'Mend the worst roofs first', 'Repairs Manager', 'May 2025', '• No builder yet', RED, GREY],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes fit to live in
        1.1 Survey every council home | Head of Housing | March 2025 = 2025-03 | green/grey | bullet 410 homes seen
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | red/grey | bullet No builder yet"
    `);
  });

  it('may stand in any order and have other names', () => {
    const plan = wordPlan(
      head(1, 'Theme 2 – Repairs on time'),
      grid([
        ['RAG', 'What we will do', 'By when', 'Who is responsible', 'Where are we now?', 'No.'],
        [AMBER, 'Answer calls within a day', '30 June 2025', 'Contact Centre Manager', 'Half are', '2.1'],
        [BLUE, 'Publish the waiting times', 'January 2025', 'Head of Housing', 'On the website', '2.2'],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "2: Repairs on time
        2.1 Answer calls within a day | Contact Centre Manager | 30 June 2025 = 2025-06-30 | amber/- | Half are
        2.2 Publish the waiting times | Head of Housing | January 2025 = 2025-01 | blue/- | On the website"
    `);
  });

  it('may have a header two rows deep', () => {
    const plan = wordPlan(
      head(1, '1. Homes'),
      grid([
        ['Ref', 'Action', 'Lead', 'Deadline', 'BRAG', '<'],
        ['', '', '', '', 'Activity', 'Impact'],
        ['1.1', 'Survey every council home', 'Head of Housing', 'March 2025', GREEN, AMBER],
        ['1.2', 'Mend the worst roofs first', 'Repairs Manager', 'May 2025', RED, RED],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every council home | Head of Housing | March 2025 = 2025-03 | green/amber
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | red/red"
    `);
  });

  it('may stand under a title that goes over the whole table', () => {
    const plan = wordPlan(
      grid([
        [bold('Priority 3: Neighbourhoods'), '<', '<', '<'],
        ['Action', 'Lead', 'By when', 'RAG'],
        ['3.1 Light the underpass', 'Head of Streets', 'June 2025', GREEN],
        ['3.2 Walk each estate with its tenants', 'Estates Manager', 'Ongoing', AMBER],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "3: Neighbourhoods
        3.1 Light the underpass | Head of Streets | June 2025 = 2025-06 | green/-
        3.2 Walk each estate with its tenants | Estates Manager | Ongoing = ongoing | amber/-"
    `);
  });

  it('are told apart by what their cells hold where a title says two things', () => {
    const plan = wordPlan(
      head(1, '1: Homes'),
      grid([
        ['Ref', 'Activity', 'Lead', 'Timescale', 'Impact'],
        [
          '1.1',
          'Survey every council home',
          'Head of Housing',
          'March 2025',
          'Tenants know what state their home is in and when it will be mended',
        ],
        [
          '1.2',
          'Mend the worst roofs first',
          'Repairs Manager',
          'May 2025',
          'Nobody lives under a leaking roof for longer than one winter',
        ],
      ]),
      head(1, '2: Repairs'),
      grid([
        ['Ref', 'Action', 'Lead', 'Activity', 'Impact'],
        ['2.1', 'Answer calls within a day', 'Contact Centre Manager', GREEN, RED],
        ['2.2', 'Publish the waiting times', 'Head of Housing', BLUE, GREY],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every council home | Head of Housing | March 2025 = 2025-03
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05
        outcome Tenants know what state their home is in and when it will be mended
        outcome Nobody lives under a leaking roof for longer than one winter
      2: Repairs
        2.1 Answer calls within a day | Contact Centre Manager | green/red
        2.2 Publish the waiting times | Head of Housing | blue/grey
      ! not-rated: 1.1 has no activity and no impact rating. [table 1, row 2, column 1]
      ! not-rated: 1.2 has no activity and no impact rating. [table 1, row 3, column 1]"
    `);
  });

  it('take two plain rating columns for activity and impact only after asking', () => {
    const plan = wordPlan(
      head(1, '1: Homes'),
      grid([
        ['Ref', 'Action', 'Lead', 'RAG', 'Status'],
        ['1.1', 'Survey every council home', 'Head of Housing', GREEN, 'Amber'],
        ['1.2', 'Mend the worst roofs first', 'Repairs Manager', RED, 'Red'],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every council home | Head of Housing | green/amber
        1.2 Mend the worst roofs first | Repairs Manager | red/red
      ? column: What is the column “RAG” for? [table 1, RAG] → activityRating
      ? column: What is the column “Status” for? [table 1, Status] → impactRating"
    `);
  });

  it('never take the rating of last time for the one of now', () => {
    const plan = wordPlan(
      head(1, '1: Homes'),
      grid([
        ['Ref', 'Action', 'Lead', 'Previous RAG', 'Current RAG', 'Direction of travel'],
        ['1.1', 'Survey every council home', 'Head of Housing', AMBER, GREEN, '↑'],
        ['1.2', 'Mend the worst roofs first', 'Repairs Manager', AMBER, RED, '↓'],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every council home | Head of Housing | green/-
        1.2 Mend the worst roofs first | Repairs Manager | red/-
      ! column-not-used: The column “Previous RAG” is filled in 2 rows and is not part of the plan. [table 1, Previous RAG]
      ! column-not-used: The column “Direction of travel” is filled in 2 rows and is not part of the plan. [table 1, Direction of travel]"
    `);
  });

  it('are named with what they hold when the plan has no place for them', () => {
    const plan = wordPlan(
      head(1, '1: Homes'),
      grid([
        ['Ref', 'Action', 'Lead', 'Deadline', 'Resources', 'Risks'],
        ['1.1', 'Survey every council home', 'Head of Housing', 'March 2025', '£40,000', 'Access'],
        ['1.2', 'Mend the worst roofs first', 'Repairs Manager', 'May 2025', '', 'Weather'],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every council home | Head of Housing | March 2025 = 2025-03
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05
      ! column-not-used: The column “Resources” is filled in 1 row and is not part of the plan. [table 1, Resources]
      ! column-not-used: The column “Risks” is filled in 2 rows and is not part of the plan. [table 1, Risks]
      ! no-ratings: No ratings were found in the plan."
    `);
  });

  it('keep a board of their own', () => {
    const plan = wordPlan(
      head(1, '1: Homes'),
      grid([
        ['Ref', 'Action', 'Lead', 'Deadline', 'Governance'],
        ['1.1', 'Survey every council home', 'Head of Housing', 'March 2025', 'Housing Board'],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every council home | Head of Housing | March 2025 = 2025-03 | board Housing Board
      ! no-ratings: No ratings were found in the plan."
    `);
  });

  it('ask what a column is for whose title only hints at it', () => {
    const plan = wordPlan(
      head(1, '1: Homes'),
      grid([
        ['Ref', 'Action', 'Lead', 'Date last looked at by the board', 'Impact'],
        [
          '1.1',
          'Survey every home',
          'Head of Housing',
          'May 2025',
          'Every tenant knows the state of the home that they pay rent for',
        ],
        [
          '1.2',
          'Mend the worst roofs first',
          'Repairs Manager',
          'May 2025',
          'Nobody lives under a roof that has leaked for a winter or more',
        ],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | May 2025 = 2025-05
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05
        outcome Every tenant knows the state of the home that they pay rent for
        outcome Nobody lives under a roof that has leaked for a winter or more
      ? column: What is the column “Date last looked at by the board” for? [table 1, Date last looked at by the board] → deadline
      ! no-ratings: No ratings were found in the plan."
    `);
  });

  it('take the progress of the latest month, and ask about the others', () => {
    const plan = wordPlan(
      head(1, '1: Homes'),
      grid([
        ['Action', 'Lead', 'Progress (May 2025)', 'Progress (June 2025)'],
        ['1a. Survey every home', 'Head of Housing', '200 homes seen', '410 homes seen'],
        ['1b. Mend the worst roofs first', 'Repairs Manager', 'No builder yet', 'Builder found'],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1a Survey every home | Head of Housing | 410 homes seen
        1b Mend the worst roofs first | Repairs Manager | Builder found
      ? column: What is the column “Progress (May 2025)” for? [table 1, Progress (May 2025)] → evidence
      ! column-not-used: The column “Progress (May 2025)” is filled in 2 rows and is not part of the plan. [table 1, Progress (May 2025)]
      ! no-ratings: No ratings were found in the plan."
    `);
    const answers = { 'column: “Progress (May 2025)”': 'progress' };
    expect(recognised(plan, { ...NO_CORRECTIONS, answers })).toMatchInlineSnapshot(`
      "1: Homes
        1a Survey every home | Head of Housing | 200 homes seen
        1b Mend the worst roofs first | Repairs Manager | No builder yet
      ? column: What is the column “Progress (May 2025)” for? [table 1, Progress (May 2025)] → evidence
      ! column-not-used: The column “Progress (June 2025)” is filled in 2 rows and is not part of the plan. [table 1, Progress (June 2025)]
      ! no-ratings: No ratings were found in the plan."
    `);
  });

  it('tell actions from the objective that is merged over them', () => {
    const plan = wordPlan(
      head(1, '1: Homes'),
      grid([
        ['Objective', 'Actions', 'Lead', 'RAG'],
        ['Warm homes', '1.1 Survey every home', 'Head of Housing', GREEN],
        ['^', '1.2 Mend the worst roofs first', 'Repairs Manager', RED],
        ['Safe homes', '1.3 Test the alarms', 'Head of Housing', AMBER],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
        1.2 Mend the worst roofs first | Repairs Manager | red/-
        1.3 Test the alarms | Head of Housing | amber/-
        outcome Warm homes
        outcome Safe homes
      ? column: What is the column “Objective” for? [table 1, Objective] → outcome"
    `);
  });

  it('may stand under rows that name the priority and what it is for', () => {
    const plan = wordPlan(
      grid([
        [bold('Priority 1: Homes'), '<', '<'],
        ['Expected outcome: every home is warm', '<', '<'],
        ['Agreed in May', 'by the board', ''],
        ['What we will do', 'Who', 'RAG'],
        ['1.1 Survey every home', 'Head of Housing', GREEN],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
        outcome every home is warm
      ! unplaced-row: Not placed: “Agreed in May | by the board”. The row stands above the titles of the columns. [table 1, row 3, column 1]"
    `);
  });

  it('take short words of progress for a rating only where there is no other', () => {
    const rows = [
      ['1.1', 'Survey every home', 'Head of Housing', 'On track'],
      ['1.2', 'Mend the roofs', 'Repairs Manager', 'Done'],
    ];
    const titles = ['Ref', 'Action', 'Lead', 'Progress'];
    expect(recognised(wordPlan(head(1, '1: Homes'), grid([titles, ...rows])))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
        1.2 Mend the roofs | Repairs Manager | blue/-
      ? column: What is the column “Progress” for? [table 1, Progress] → activityRating"
    `);
    const withRating = grid([[...titles, 'RAG'], ...rows.map((row) => [...row, GREEN])]);
    expect(recognised(wordPlan(head(1, '1: Homes'), withRating))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/- | On track
        1.2 Mend the roofs | Repairs Manager | green/- | Done"
    `);
  });
});

describe('tables that are no list of actions', () => {
  it('is so for a table that repeats actions with a comment', () => {
    const plan = wordPlan(
      head(1, 'Red actions'),
      grid([
        ['Ref', 'Action', 'Comment'],
        ['1.2', 'Mend the worst roofs first', 'No builder could be found'],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(
      `"! unplaced-table: Not placed: “Ref | Action | Comment”. The table is not part of a plan that Clearday knows. [table 1]"`,
    );
  });

  it('is so for figures under words that actions have too', () => {
    const plan = wordPlan(
      head(1, 'Performance'),
      grid([
        ['Activity', 'Target', 'Lead', 'Actual'],
        ['410', '500', '12', '82%'],
        ['377', '500', '13', '75%'],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(
      `"! unplaced-table: Not placed: “Activity | Target | Lead | Actual”. The table is not part of a plan that Clearday knows. [table 1]"`,
    );
  });
});
