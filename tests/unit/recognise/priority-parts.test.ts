import { describe, expect, it } from 'vitest';
import { NO_CORRECTIONS } from '#shared/recognise/draft';
import { recognised } from '#tests/support/draft-outline';
import { GREEN, RED, bold, excelPlan, grid, head, item, para, wordPlan } from '#tests/support/plan-documents';

const ACTIONS = grid([
  ['Ref', 'Action', 'Lead', 'BRAG'],
  ['1.1', 'Survey every home', 'Head of Housing', GREEN],
]);

describe('the expected outcomes of a priority', () => {
  it('may be a list under a heading', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      ACTIONS,
      head(2, 'Expected outcomes'),
      item('Every home is warm'),
      item('Every tenant knows whom to ring'),
      head(2, 'What happens next'),
      item('The board meets in May'),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
        outcome Every home is warm
        outcome Every tenant knows whom to ring"
    `);
  });

  it('may be a table with a title, above or below the actions', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        [bold('What will success look like?')],
        ['• Every home is warm\n• Every tenant knows whom to ring'],
      ]),
      ACTIONS,
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
        outcome Every home is warm
        outcome Every tenant knows whom to ring"
    `);
  });

  it('may be a column of the action table, each kept once', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        ['Ref', 'Action', 'Lead', 'BRAG', 'Success measure'],
        ['1.1', 'Survey every home', 'Head of Housing', GREEN, 'Every home is warm'],
        ['1.2', 'Mend the worst roofs first', 'Repairs Manager', RED, 'Every home is warm'],
        ['1.3', 'Sell the garages', 'Estates Manager', RED, 'No garage stands empty'],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
        1.2 Mend the worst roofs first | Repairs Manager | red/-
        1.3 Sell the garages | Estates Manager | red/-
        outcome Every home is warm
        outcome No garage stands empty"
    `);
  });

  it('may stand on a sheet of their own', () => {
    const plan = excelPlan({
      Plan: [
        ['Ref', 'Action', 'Lead', 'BRAG'],
        ['1.1', 'Survey every home', 'Head of Housing', GREEN],
      ],
      Outcomes: [
        ['Priority', 'Expected outcome'],
        ['1', 'Every home is warm'],
        ['1', 'Every tenant knows whom to ring'],
        ['Streets', 'No lamp is out for a week'],
      ],
    });
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: 
        1.1 Survey every home | Head of Housing | green/-
        outcome Every home is warm
        outcome Every tenant knows whom to ring
      ! priority-untitled: Priority 1 has no title in the document.
      ! unplaced-row: Not placed: “No lamp is out for a week”. The expected outcome names no priority of the plan. [sheet Outcomes, row 4]"
    `);
  });
});

describe('a list under no priority', () => {
  it('is asked about when the table above holds several', () => {
    const plan = wordPlan(
      head(1, 'Action plan'),
      grid([
        ['Ref', 'Action', 'Lead', 'BRAG'],
        [bold('1: Homes'), '<', '<', '<'],
        ['1.1', 'Survey every home', 'Head of Housing', GREEN],
        [bold('2: Repairs'), '<', '<', '<'],
        ['2.1', 'Answer calls within a day', 'Contact Centre Manager', RED],
      ]),
      head(1, 'Expected outcomes'),
      item('Every home is warm'),
      item('Every tenant knows whom to ring'),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
      2: Repairs
        2.1 Answer calls within a day | Contact Centre Manager | red/-
        outcome Every home is warm
        outcome Every tenant knows whom to ring
      ? priority: Which priority do the expected outcomes “Expected outcomes” belong to? [paragraph 3] → 1"
    `);
    const answers = { 'priority: outcomes “Expected outcomes”': '0' };
    expect(recognised(plan, { ...NO_CORRECTIONS, answers })).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
        outcome Every home is warm
        outcome Every tenant knows whom to ring
      2: Repairs
        2.1 Answer calls within a day | Contact Centre Manager | red/-
      ? priority: Which priority do the expected outcomes “Expected outcomes” belong to? [paragraph 3] → 1"
    `);
  });

  it('is told about when no priority stands above it', () => {
    const plan = wordPlan(
      head(1, 'Expected outcomes'),
      item('Every home is warm'),
      head(1, 'Priority 1: Homes'),
      ACTIONS,
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
      ! unplaced-row: Not placed: “Every home is warm”. No priority stands above the list. [paragraph 2]"
    `);
  });

  it('goes where its rows say', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      ACTIONS,
      head(1, 'Priority 2: Repairs'),
      grid([
        ['Ref', 'Action', 'Lead', 'BRAG'],
        ['2.1', 'Answer calls within a day', 'Contact Centre Manager', RED],
      ]),
      head(1, 'Appendix: what we measure'),
      grid([
        ['Priority', 'Measure', 'Value'],
        ['1', 'Homes surveyed', '410'],
        ['^', 'Homes mended', '12'],
        ['2: Repairs', 'Repairs on time', '82%'],
        ['', 'Lamps that are out', '7'],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
        measure Homes surveyed = 410
        measure Homes mended = 12
      2: Repairs
        2.1 Answer calls within a day | Contact Centre Manager | red/-
        measure Repairs on time = 82%
      ! unplaced-row: Not placed: “Lamps that are out”. The measure names no priority of the plan. [table 3, row 5, column 1]"
    `);
  });
});

describe('the measures of a priority', () => {
  it('may be a list with values set off by a colon, a dash or bold type', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      ACTIONS,
      head(2, 'Measures that matter'),
      item('Homes surveyed: 410'),
      item('Repairs on time – 82%'),
      item('Days until a boiler is mended **2.5**'),
      item('Share of homes at band C or better: 61% (March 2025)'),
      item('Complaints about damp: tbc'),
      item('Tenants who know whom to ring'),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
        measure Homes surveyed = 410
        measure Repairs on time = 82%
        measure Days until a boiler is mended = 2.5
        measure Share of homes at band C or better = 61% (March 2025)
        measure Complaints about damp = tbc
        measure Tenants who know whom to ring"
    `);
  });

  it('may be a table with titles', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      ACTIONS,
      head(2, 'Measures'),
      grid([
        ['Measure', 'Value'],
        ['Homes surveyed', '410 of 500'],
        ['Repairs on time', ''],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
        measure Homes surveyed = 410 of 500
        measure Repairs on time"
    `);
  });

  it('may have a target beside the value', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      ACTIONS,
      grid([
        ['Performance indicator', 'Target', 'Latest', 'RAG'],
        ['Homes surveyed', '500', '410', 'Amber'],
        ['Repairs on time', '90%', '82%', 'Red'],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
        measure Homes surveyed = 410
        measure Repairs on time = 82%
      ! column-not-used: The column “Target” is filled in 2 rows and is not part of the plan. [table 2, Target]
      ! column-not-used: The column “RAG” is filled in 2 rows and is not part of the plan. [table 2, RAG]"
    `);
  });

  it('may be followed by their values over time', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      ACTIONS,
      grid([[bold('Measures that matter')], ['• Homes surveyed: 410\n• Repairs on time']]),
      grid([
        ['', 'March', 'April', 'May'],
        ['Council homes', '81%', '82%', '84%'],
        ['Leased homes', '77%', '-', '79%'],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
        measure Homes surveyed = 410
        measure Repairs on time  March April May / Council homes 81% 82% 84% / Leased homes 77% - 79%"
    `);
  });

  it('may stand on a sheet of their own', () => {
    const plan = excelPlan({
      Plan: [
        ['Ref', 'Action', 'Lead', 'BRAG'],
        ['1.1', 'Survey every home', 'Head of Housing', GREEN],
      ],
      Measures: [
        ['Priority', 'Measure', 'Value'],
        ['1', 'Homes surveyed', '410'],
        ['7', 'Lamps that are out', '12'],
        ['', 'Repairs on time', '82%'],
      ],
    });
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: 
        1.1 Survey every home | Head of Housing | green/-
        measure Homes surveyed = 410
        measure Repairs on time = 82%
      ! priority-untitled: Priority 1 has no title in the document.
      ! unplaced-row: Not placed: “Lamps that are out”. The measure names no priority of the plan. [sheet Measures, row 3]"
    `);
  });

  it('are told about where no priority stands above them', () => {
    const plan = wordPlan(
      grid([
        ['Measure', 'Value'],
        ['Homes surveyed', '410 of 500'],
      ]),
      para('Then the plan.'),
      head(1, 'Priority 1: Homes'),
      ACTIONS,
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
      ! unplaced-row: Not placed: “Homes surveyed”. The measure names no priority of the plan. [table 1, row 2, column 1]"
    `);
  });
});
