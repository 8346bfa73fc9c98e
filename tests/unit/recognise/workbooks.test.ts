import { describe, expect, it } from 'vitest';
import { recognised } from '#tests/support/draft-outline';
import { AMBER, GREEN, GREY, RED, bold, excelPlan, shade } from '#tests/support/plan-documents';

const COLUMNS = ['Ref', 'Action', 'Lead', 'Deadline', 'BRAG'];

describe('a workbook', () => {
  it('may have one sheet with a band for each priority', () => {
    const plan = excelPlan({
      'Action plan': [
        [bold('Wychbourne Council improvement plan')],
        ['Version 2.0, June 2025'],
        [],
        COLUMNS,
        [shade('1F4E78', 'Priority 1: Homes'), '<', '<', '<', '<'],
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', GREEN],
        [shade('1F4E78', 'Priority 2: Repairs'), '<', '<', '<', '<'],
        ['2.1', 'Answer calls within a day', 'Contact Centre Manager', 'May 2025', RED],
      ],
    });
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
      2: Repairs
        2.1 Answer calls within a day | Contact Centre Manager | May 2025 = 2025-05 | red/-"
    `);
  });

  it('may have a sheet for each priority', () => {
    const plan = excelPlan({
      'Priority 1': [
        ['Homes fit to live in'],
        [],
        COLUMNS,
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', GREEN],
      ],
      '2. Repairs': [
        COLUMNS,
        ['2.1', 'Answer calls within a day', 'Contact Centre Manager', 'May 2025', RED],
      ],
      Lists: [['Blue'], ['Red'], ['Amber'], ['Green'], ['Grey']],
    });
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes fit to live in
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
      2: Repairs
        2.1 Answer calls within a day | Contact Centre Manager | May 2025 = 2025-05 | red/-"
    `);
  });

  it('may name the priority in each row', () => {
    const plan = excelPlan({
      Tracker: [
        ['Theme', ...COLUMNS, 'Update'],
        [
          '1. Homes',
          '1.1',
          'Survey every home',
          'Head of Housing',
          'March 2025',
          GREEN,
          '• 410 seen\n  - 12 empty',
        ],
        [
          '1. Homes',
          '1.2',
          'Mend the worst roofs first',
          'Repairs Manager',
          'May 2025',
          RED,
          'No builder yet',
        ],
        ['2. Repairs', '2.1', 'Answer calls within a day', 'Contact Centre Manager', 'May 2025', GREY, ''],
      ],
    });
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/- | bullet 410 seen ¶ >dash 12 empty
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | red/- | No builder yet
      2: Repairs
        2.1 Answer calls within a day | Contact Centre Manager | May 2025 = 2025-05 | grey/-"
    `);
  });

  it('may have several tables on one sheet, each after an empty row', () => {
    const plan = excelPlan({
      Plan: [
        ['Priority 1: Homes'],
        COLUMNS,
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', GREEN],
        [],
        ['Priority 2: Repairs'],
        COLUMNS,
        ['2.1', 'Answer calls within a day', 'Contact Centre Manager', 'May 2025', AMBER],
      ],
    });
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
      2: Repairs
        2.1 Answer calls within a day | Contact Centre Manager | May 2025 = 2025-05 | amber/-"
    `);
  });
});

describe('a sheet with two tables under one title', () => {
  it('puts both under the priority of that title, unless the references say otherwise', () => {
    const plan = excelPlan({
      Plan: [
        ['Priority 1: Homes'],
        COLUMNS,
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', GREEN],
        [],
        COLUMNS,
        ['1.2', 'Mend the roofs', 'Head of Housing', 'March 2025', GREEN],
        [],
        COLUMNS,
        ['2.1', 'Answer calls within a day', 'Contact Centre Manager', 'May 2025', AMBER],
      ],
    });
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
        1.2 Mend the roofs | Head of Housing | March 2025 = 2025-03 | green/-
      2: 
        2.1 Answer calls within a day | Contact Centre Manager | May 2025 = 2025-05 | amber/-
      ! priority-untitled: Priority 2 has no title in the document."
    `);
  });
});
