import { describe, expect, it } from 'vitest';
import { recognised } from '#tests/support/draft-outline';
import { recognise } from '#shared/recognise/recognise';
import { vocabulary } from '#tests/support/recognised';
import {
  GREEN,
  excelPlan,
  grid,
  head,
  paraStyled,
  shade,
  title,
  wordPlan,
} from '#tests/support/plan-documents';

const ACTIONS = grid([
  ['Ref', 'Action', 'Lead', 'BRAG'],
  ['1.1', 'Survey every home', 'Head of Housing', GREEN],
]);

describe('the title of a plan', () => {
  it('is what has the style of a title, with its subtitles', () => {
    const plan = wordPlan(
      title('Wychbourne Council'),
      paraStyled('Subtitle', 'Housing improvement plan'),
      paraStyled('Subtitle', 'June 2025'),
      head(1, 'Priority 1: Homes'),
      ACTIONS,
    );
    const { content } = recognise(plan, vocabulary);
    expect([content.title, content.subtitle]).toMatchInlineSnapshot(`
      [
        "Wychbourne Council",
        "Housing improvement plan - June 2025",
      ]
    `);
  });

  it('is what stands above the table in a workbook', () => {
    const plan = excelPlan({
      Plan: [
        ['Wychbourne Council'],
        ['Housing improvement plan'],
        [],
        ['Ref', 'Action', 'Lead', 'BRAG'],
        ['1.1', 'Survey every home', 'Head of Housing', GREEN],
      ],
    });
    const { content } = recognise(plan, vocabulary);
    expect([content.title, content.subtitle]).toMatchInlineSnapshot(`
      [
        "Wychbourne Council",
        "Housing improvement plan",
      ]
    `);
  });
});

describe('version control', () => {
  it('is a table with versions, dates and what changed', () => {
    const plan = wordPlan(
      head(1, 'Version control'),
      grid([
        ['Version', 'Status', 'Date issued', 'Description of change', 'Pages affected', 'Review date due'],
        ['1.0', 'Final', '3 March 2025', 'First version', 'All', 'June 2025'],
        ['1.1', 'Draft', '2 June 2025', 'Ratings brought up to date', '4 to 9', 'September 2025'],
      ]),
      head(1, 'Priority 1: Homes'),
      ACTIONS,
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
      version 1.0 | Final | 3 March 2025 | First version | All | June 2025
      version 1.1 | Draft | 2 June 2025 | Ratings brought up to date | 4 to 9 | September 2025"
    `);
  });

  it('may have other titles and order, and an author that is not kept', () => {
    const plan = wordPlan(
      grid([
        ['Date', 'Author', 'Summary of changes', 'Ver.'],
        ['3 March 2025', 'Jo Bell', 'First version', '0.1'],
      ]),
      head(1, 'Priority 1: Homes'),
      ACTIONS,
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
      version 0.1 |  | 3 March 2025 | First version |  | 
      ! column-not-used: The column “Author” is filled in 1 row and is not part of the plan. [table 1, Author]"
    `);
  });
});

describe('document control', () => {
  it('is a table of known fields with their values', () => {
    const plan = wordPlan(
      grid([
        ['Author:', 'Jo Bell'],
        ['Date created', '3 March 2025'],
        ['Security classification', 'Open'],
        ['Shoe size', '7'],
      ]),
      head(1, 'Priority 1: Homes'),
      ACTIONS,
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
      control Author: Jo Bell
      control Date created: 3 March 2025
      control Security classification: Open
      control Shoe size: 7"
    `);
  });
});

describe('the glossary of roles', () => {
  it('is a table with posts and names', () => {
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      ACTIONS,
      head(1, 'Appendix A: Glossary of roles'),
      grid([
        ['Head of Housing', 'Jo Bell'],
        ['Repairs Manager', 'Tunde Osei'],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-
      role Head of Housing: Jo Bell
      role Repairs Manager: Tunde Osei"
    `);
  });

  it('may have titles of its own', () => {
    const plan = excelPlan({
      Plan: [
        ['Ref', 'Action', 'Lead', 'BRAG'],
        ['1.1', 'Survey every home', 'Head of Housing', GREEN],
      ],
      People: [
        ['Name', 'Role'],
        ['Jo Bell', 'Head of Housing'],
      ],
    });
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: 
        1.1 Survey every home | Head of Housing | green/-
      role Head of Housing: Jo Bell
      ! priority-untitled: Priority 1 has no title in the document."
    `);
  });
});

describe('the rating guide', () => {
  it('gives each rating its meaning for activity and for impact', () => {
    const plan = wordPlan(
      head(1, 'Rating guide'),
      grid([
        ['Rating', 'Activity', 'Impact'],
        [shade('00B0F0', 'Blue'), 'Done', 'The change has stayed'],
        [shade('FF0000', 'Red'), 'Late', 'Nothing has changed'],
        [shade('FFC000', 'Amber'), 'At risk', 'A little has changed'],
        [shade('00B050', 'Green'), 'On time', 'Much has changed'],
      ]),
      head(1, 'Priority 1: Homes'),
      ACTIONS,
    );
    const { scale, messages } = recognise(plan, vocabulary);
    const lines = scale.ratings.map(
      ({ key, fill, activity, impact }) => `${key} ${fill}: ${activity} / ${impact}`,
    );
    expect([scale.name, ...lines, ...messages.map(({ code }) => code)].join('\n')).toMatchInlineSnapshot(`
      "As in the document
      grey BFBFBF: Not due to start yet / Too early to tell
      blue 00B0F0: Done / The change has stayed
      red FF0000: Late / Nothing has changed
      amber FFC000: At risk / A little has changed
      green 00B050: On time / Much has changed"
    `);
  });
});

describe('what a plan is not', () => {
  it('is a table of counts: it is left out without a word', () => {
    const plan = wordPlan(
      head(1, 'Summary'),
      grid([
        ['Rating', 'Number', 'Share'],
        ['Blue', '12', '50%'],
        ['Green', '6', '25%'],
        ['Red', '6', '25%'],
        ['Total', '24', '100%'],
      ]),
      head(1, 'Priority 1: Homes'),
      ACTIONS,
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | green/-"
    `);
  });
});
