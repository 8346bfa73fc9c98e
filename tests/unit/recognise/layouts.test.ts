import { describe, expect, it } from 'vitest';
import { NO_CORRECTIONS } from '#shared/recognise/draft';
import { recognised } from '#tests/support/draft-outline';
import {
  BLUE,
  GREEN,
  RED,
  bold,
  excelPlan,
  grid,
  head,
  para,
  shade,
  title,
  wordPlan,
} from '#tests/support/plan-documents';

const COLUMNS = ['Ref', 'Action', 'Lead', 'Deadline', 'BRAG'];

describe('where a Word plan says its priorities', () => {
  it('may be a heading above each table', () => {
    const plan = wordPlan(
      title('Wychbourne Council improvement plan'),
      head(1, 'Priority 1: Homes'),
      para('What tenants told us in the spring.'),
      head(2, 'Action plan'),
      grid([COLUMNS, ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', GREEN]]),
      head(1, 'Priority 2: Repairs'),
      head(2, 'Action plan'),
      grid([COLUMNS, ['2.1', 'Answer calls within a day', 'Contact Centre Manager', 'May 2025', RED]]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
      2: Repairs
        2.1 Answer calls within a day | Contact Centre Manager | May 2025 = 2025-05 | red/-
      ! text-not-kept: 1 paragraph beside the tables and lists of priorities is not part of the plan. [paragraph 3]"
    `);
  });

  it('may be band rows in one table', () => {
    const plan = wordPlan(
      head(1, 'Action plan'),
      grid([
        COLUMNS,
        [shade('1F4E78', 'Priority 1: Homes'), '<', '<', '<', '<'],
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', GREEN],
        [shade('1F4E78', 'Priority 2: Repairs'), '<', '<', '<', '<'],
        ['2.1', 'Answer calls within a day', 'Contact Centre Manager', 'May 2025', RED],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
      2: Repairs
        2.1 Answer calls within a day | Contact Centre Manager | May 2025 = 2025-05 | red/-"
    `);
  });

  it('may be a column of the table, merged over its rows', () => {
    const plan = wordPlan(
      head(1, 'Action plan'),
      grid([
        ['Priority', ...COLUMNS],
        ['1: Homes', '1.1', 'Survey every home', 'Head of Housing', 'March 2025', GREEN],
        ['^', '1.2', 'Mend the worst roofs first', 'Repairs Manager', 'May 2025', RED],
        ['2: Repairs', '2.1', 'Answer calls within a day', 'Contact Centre Manager', 'May 2025', BLUE],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | red/-
      2: Repairs
        2.1 Answer calls within a day | Contact Centre Manager | May 2025 = 2025-05 | blue/-"
    `);
  });

  it('may be a heading without a number', () => {
    const plan = wordPlan(
      head(1, 'Homes fit to live in'),
      grid([COLUMNS, ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', GREEN]]),
      head(1, 'Repairs on time'),
      grid([COLUMNS, ['2.1', 'Answer calls within a day', 'Contact Centre Manager', 'May 2025', RED]]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes fit to live in
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
      2: Repairs on time
        2.1 Answer calls within a day | Contact Centre Manager | May 2025 = 2025-05 | red/-"
    `);
  });

  it('may be a heading without a number, over references that start at 1 again', () => {
    const plan = wordPlan(
      head(1, 'Homes fit to live in'),
      grid([
        COLUMNS,
        ['1', 'Survey every home', 'Head of Housing', 'March 2025', GREEN],
        ['2', 'Mend the roofs', 'Head of Housing', 'March 2025', GREEN],
      ]),
      head(1, 'Repairs on time'),
      grid([COLUMNS, ['1', 'Answer calls within a day', 'Contact Centre Manager', 'May 2025', RED]]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes fit to live in
        1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
        2 Mend the roofs | Head of Housing | March 2025 = 2025-03 | green/-
      2: Repairs on time
        1 Answer calls within a day | Contact Centre Manager | May 2025 = 2025-05 | red/-
      ! priority-numbered: “Homes fit to live in” has no number in the document; it is number 1 here. [paragraph 1]
      ! priority-numbered: “Repairs on time” has no number in the document; it is number 2 here. [paragraph 3]"
    `);
  });

  it('is asked about where a reference names another priority than the heading', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        COLUMNS,
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', GREEN],
        ['2.2', 'Mend the roofs', 'Head of Housing', 'March 2025', GREEN],
        ['2.3', 'Mend the doors', 'Head of Housing', 'March 2025', GREEN],
      ]),
      head(1, 'Priority 2: Repairs'),
      grid([COLUMNS, ['2.1', 'Answer calls within a day', 'Contact Centre Manager', 'May 2025', RED]]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
        2.2 Mend the roofs | Head of Housing | March 2025 = 2025-03 | green/-
        2.3 Mend the doors | Head of Housing | March 2025 = 2025-03 | green/-
      2: Repairs
        2.1 Answer calls within a day | Contact Centre Manager | May 2025 = 2025-05 | red/-
      ? priority: Action 2.2 stands under priority 1 Homes. Which priority do it and others like it belong to? [table 1, row 3, column 1] → stays"
    `);
    const answers = { 'priority: 2 under 1': 'moves' };
    expect(recognised(plan, { ...NO_CORRECTIONS, answers })).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
      2: Repairs
        2.1 Answer calls within a day | Contact Centre Manager | May 2025 = 2025-05 | red/-
        2.2 Mend the roofs | Head of Housing | March 2025 = 2025-03 | green/-
        2.3 Mend the doors | Head of Housing | March 2025 = 2025-03 | green/-
      ? priority: Action 2.2 stands under priority 1 Homes. Which priority do it and others like it belong to? [table 1, row 3, column 1] → stays"
    `);
  });

  it('may be left to the references', () => {
    const plan = wordPlan(
      grid([
        COLUMNS,
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', GREEN],
        ['2.1', 'Answer calls within a day', 'Contact Centre Manager', 'May 2025', RED],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: 
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
      2: 
        2.1 Answer calls within a day | Contact Centre Manager | May 2025 = 2025-05 | red/-
      ! priority-untitled: Priorities 1, 2 have no title in the document."
    `);
  });

  it('may spell its number', () => {
    const plan = wordPlan(
      head(1, 'Priority One: Homes'),
      grid([COLUMNS, ['1', 'Survey every home', 'Head of Housing', 'March 2025', GREEN]]),
      head(1, 'PRIORITY TWO – REPAIRS'),
      grid([COLUMNS, ['1', 'Answer calls within a day', 'Contact Centre Manager', 'May 2025', RED]]),
      head(1, 'Theme Nine'),
      grid([COLUMNS, ['1', 'Light the underpass', 'Head of Streets', 'May 2025', RED]]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
      2: REPAIRS
        1 Answer calls within a day | Contact Centre Manager | May 2025 = 2025-05 | red/-
      9: 
        1 Light the underpass | Head of Streets | May 2025 = 2025-05 | red/-
      ! priority-untitled: Priority 9 has no title in the document."
    `);
  });

  it('may have a letter for a number', () => {
    const plan = wordPlan(
      head(1, 'Theme A: Homes'),
      grid([COLUMNS, ['A1', 'Survey every home', 'Head of Housing', 'March 2025', GREEN]]),
      head(1, 'Theme B: Repairs'),
      grid([COLUMNS, ['B1', 'Answer calls within a day', 'Contact Centre Manager', 'May 2025', RED]]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "A: Homes
        A1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
      B: Repairs
        B1 Answer calls within a day | Contact Centre Manager | May 2025 = 2025-05 | red/-"
    `);
  });
});

describe('a table for each action', () => {
  it('has the fields in rows, under a heading that names the action', () => {
    const card = (lead: string, due: string, progress: string, rating: string) =>
      grid([
        ['Lead', lead],
        ['Deadline', due],
        ['Progress', progress],
        ['BRAG', rating],
      ]);
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      head(2, '1.1 Survey every home'),
      card('Head of Housing', 'March 2025', '• 410 homes seen\n• Access is slow', 'Green'),
      head(2, '1.2 Mend the worst roofs first'),
      card('Repairs Manager', 'May 2025', 'No builder yet', 'Red'),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/- | bullet 410 homes seen ¶ bullet Access is slow
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | red/- | No builder yet"
    `);
  });

  it('may name the action in its first row', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        [bold('1.1 Survey every home'), '<'],
        ['Lead officer', 'Head of Housing'],
        ['Target date', 'March 2025'],
        ['Progress update', '410 homes seen'],
        ['Activity RAG', 'Green'],
        ['Impact RAG', 'Grey'],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/grey | 410 homes seen"
    `);
  });

  it('may have two fields side by side', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        ['Ref', '1.1', 'Lead', 'Head of Housing'],
        ['Action', 'Survey every home', 'Deadline', 'March 2025'],
        ['Progress', '410 homes seen', 'RAG', 'Amber'],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | amber/- | 410 homes seen"
    `);
  });
});

describe('a list typed by hand in a cell', () => {
  it('has as many levels as it has indents', () => {
    const plan = excelPlan({
      Plan: [
        ['Ref', 'Action', 'Lead', 'Progress', 'RAG'],
        ['1.1', 'Survey every home', 'X', '- one\n  - two\n    - three\nplain words', GREEN],
        ['1.2', 'Mend the roofs', 'X', '• one\n    o two\n        ▪ three', GREEN],
        ['1.3', 'Ask the tenants', 'X', '1. one\n2) two\n   a) three\n   (ii) four', GREEN],
      ],
    });
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: 
        1.1 Survey every home | X | green/- | dash one ¶ >dash two ¶ >>dash three ¶ plain words
        1.2 Mend the roofs | X | green/- | bullet one ¶ >bullet two ¶ >>bullet three
        1.3 Ask the tenants | X | green/- | number one ¶ number two ¶ >letter three ¶ >roman four
      ! priority-untitled: Priority 1 has no title in the document."
    `);
  });
});

describe('a document without a plan', () => {
  it('gives no actions', () => {
    const plan = wordPlan(
      title('Report to the Housing Committee'),
      head(1, '1. Background'),
      para('Members asked for a report in March.'),
      grid([
        ['Meeting', 'Place'],
        ['12 March 2025', 'Council Chamber'],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(
      `"! unplaced-table: Not placed: “Meeting | Place”. The table is not part of a plan that Clearday knows. [table 1]"`,
    );
  });
});
