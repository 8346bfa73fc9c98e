import { describe, expect, it } from 'vitest';
import { recognised } from '#tests/support/draft-outline';
import {
  AMBER,
  GREEN,
  GREY,
  RED,
  autoNumber,
  excelPlan,
  grid,
  head,
  numberedHead,
  wordPlan,
} from '#tests/support/plan-documents';

const NO_REF = ['Action', 'Lead', 'Deadline', 'BRAG'];
const WITH_REF = ['Ref', ...NO_REF];

describe('the reference of an action', () => {
  it('may stand at the start of its wording', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        NO_REF,
        ['1.1 Survey every home', 'Head of Housing', 'March 2025', GREEN],
        ['**1.2** Mend the worst roofs first', 'Repairs Manager', 'May 2025', RED],
        ['1.3: Sell the 3 empty garages', 'Estates Manager', 'June 2025', GREY],
        ['1.4 – Ask 200 tenants', 'Head of Housing', 'July 2025', AMBER],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | red/-
        1.3 Sell the 3 empty garages | Estates Manager | June 2025 = 2025-06 | grey/-
        1.4 Ask 200 tenants | Head of Housing | July 2025 = 2025-07 | amber/-"
    `);
  });

  it('may stand on a line of its own above the wording', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([NO_REF, ['1.1\nSurvey every home', 'Head of Housing', 'March 2025', GREEN]]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-"
    `);
  });

  it("may be Word's own numbering, in a column of its own or before the wording", () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        WITH_REF,
        [autoNumber('1.1.'), 'Survey every home', 'Head of Housing', 'March 2025', GREEN],
        [autoNumber('1.2.'), 'Mend the worst roofs first', 'Repairs Manager', 'May 2025', RED],
      ]),
      head(1, 'Priority 2: Repairs'),
      grid([
        NO_REF,
        [autoNumber('2.1', 'Answer calls within a day'), 'Contact Centre Manager', 'May 2025', AMBER],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | red/-
      2: Repairs
        2.1 Answer calls within a day | Contact Centre Manager | May 2025 = 2025-05 | amber/-"
    `);
  });

  it('may come from a heading that Word numbers', () => {
    const plan = wordPlan(
      numberedHead(1, '4', 'Neighbourhoods'),
      numberedHead(2, '4.1', 'Light the underpass'),
      grid([
        ['Lead', 'Deadline', 'Progress', 'RAG'],
        ['Head of Streets', 'June 2025', '• Lamps ordered', 'Green'],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(
      `
      "4: Neighbourhoods
        4.1 Light the underpass | Head of Streets | June 2025 = 2025-06 | green/- | bullet Lamps ordered"
    `,
    );
  });

  it('may have letters, three parts or brackets', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        WITH_REF,
        ['H1', 'Survey every home', 'Head of Housing', 'March 2025', GREEN],
        ['HR-02', 'Mend the worst roofs first', 'Repairs Manager', 'May 2025', RED],
        ['1.2.3', 'Sell the garages', 'Estates Manager', 'June 2025', GREY],
        ['(4)', 'Ask the tenants', 'Head of Housing', 'July 2025', AMBER],
        ['5a', 'Ask them again', 'Head of Housing', 'July 2026', AMBER],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        H1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
        HR-02 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | red/-
        1.2.3 Sell the garages | Estates Manager | June 2025 = 2025-06 | grey/-
        4 Ask the tenants | Head of Housing | July 2025 = 2025-07 | amber/-
        5a Ask them again | Head of Housing | July 2026 = 2026-07 | amber/-"
    `);
  });

  it('is kept as Excel shows it: 1.10 is not 1.1', () => {
    const plan = excelPlan({
      Plan: [
        WITH_REF,
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', GREEN],
        ['1.10', 'Mend the worst roofs first', 'Repairs Manager', 'May 2025', RED],
      ],
    });
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: 
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
        1.10 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | red/-
      ! priority-untitled: Priority 1 has no title in the document."
    `);
  });

  it('is asked for where it is missing', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        WITH_REF,
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', GREEN],
        ['', 'Mend the worst roofs first', 'Repairs Manager', 'May 2025', RED],
        ['1.3', 'Sell the garages', 'Estates Manager', 'June 2025', GREY],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | red/-
        1.3 Sell the garages | Estates Manager | June 2025 = 2025-06 | grey/-
      ? missing-reference: “Mend the worst roofs first” has no reference. Which one is it? [table 1, row 3, column 1] → 1.2"
    `);
  });

  it('is asked about where it stands twice, in one priority or in two', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        WITH_REF,
        ['1.1', 'Survey every home', 'Head of Housing', 'March 2025', GREEN],
        ['1.1', 'Mend the worst roofs first', 'Repairs Manager', 'May 2025', RED],
      ]),
      head(1, 'Priority 2: Repairs'),
      grid([WITH_REF, ['1.1', 'Answer calls within a day', 'Contact Centre Manager', 'May 2025', AMBER]]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
        1.1 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | red/-
      2: Repairs
        1.1 Answer calls within a day | Contact Centre Manager | May 2025 = 2025-05 | amber/-
      ? priority: Action 1.1 stands under priority 2 Repairs. Which priority do it and others like it belong to? [table 2, row 2, column 1] → stays
      ? duplicate-reference: Reference 1.1 stands twice. Is the second one an action of its own? [table 1, row 3, column 1] → keep
      ? duplicate-reference: Reference 1.1 stands twice. Is the second one an action of its own? [table 2, row 2, column 1] → keep"
    `);
  });

  it('is given to plans that number no action', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        NO_REF,
        ['Survey every home', 'Head of Housing', 'March 2025', GREEN],
        ['Mend the worst roofs first', 'Repairs Manager', 'May 2025', RED],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | March 2025 = 2025-03 | green/-
        1.2 Mend the worst roofs first | Repairs Manager | May 2025 = 2025-05 | red/-
      ? missing-reference: “Survey every home” has no reference. Which one is it? [table 1, row 2, column 1] → 1.1
      ? missing-reference: “Mend the worst roofs first” has no reference. Which one is it? [table 1, row 3, column 1] → 1.2"
    `);
  });

  it('is not made of a number that the wording starts with', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        WITH_REF,
        ['1.1', '24 homes to be sold by lot', 'Head of Housing', 'March 2025', GREEN],
        ['1.2', '1.5 metres of loft wool in every roof', 'Repairs Manager', 'May 2025', RED],
      ]),
      head(1, 'Priority 2: Repairs'),
      grid([
        NO_REF,
        ['2.1 Answer calls', 'Contact Centre Manager', 'May 2025', AMBER],
        ['24 hour line for leaks', 'Contact Centre Manager', 'May 2025', AMBER],
        ['2.5 days to mend a boiler at most', 'Contact Centre Manager', 'May 2025', AMBER],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 24 homes to be sold by lot | Head of Housing | March 2025 = 2025-03 | green/-
        1.2 1.5 metres of loft wool in every roof | Repairs Manager | May 2025 = 2025-05 | red/-
      2: Repairs
        2.1 Answer calls | Contact Centre Manager | May 2025 = 2025-05 | amber/-
        2.2 24 hour line for leaks | Contact Centre Manager | May 2025 = 2025-05 | amber/-
        2.3 2.5 days to mend a boiler at most | Contact Centre Manager | May 2025 = 2025-05 | amber/-
      ? missing-reference: “24 hour line for leaks” has no reference. Which one is it? [table 2, row 3, column 1] → 2.2
      ? missing-reference: “2.5 days to mend a boiler at most” has no reference. Which one is it? [table 2, row 4, column 1] → 2.3"
    `);
  });
});
