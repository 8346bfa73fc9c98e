import { describe, expect, it } from 'vitest';
import { recognised } from '#tests/support/draft-outline';
import {
  AMBER,
  BLUE,
  GREEN,
  GREY,
  RED,
  grid,
  head,
  shade,
  wordPlan,
  wordPlanWithFooter,
  type CellSpec,
} from '#tests/support/plan-documents';

/** A plan whose actions have these rating cells, one each. */
function rated(...cells: readonly CellSpec[]) {
  return wordPlan(
    head(1, 'Priority 1: Homes'),
    grid([
      ['Ref', 'Action', 'Lead', 'BRAG'],
      ...cells.map((cell, index) => [`1.${index + 1}`, `Do the work ${index + 1}`, 'Head of Housing', cell]),
    ]),
  );
}

describe('a rating by colour', () => {
  it('is the one whose shade it is, whatever of the many shades people pick', () => {
    expect(recognised(rated(BLUE, RED, AMBER, GREEN, GREY))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing | blue/-
        1.2 Do the work 2 | Head of Housing | red/-
        1.3 Do the work 3 | Head of Housing | amber/-
        1.4 Do the work 4 | Head of Housing | green/-
        1.5 Do the work 5 | Head of Housing | grey/-"
    `);
    expect(
      recognised(rated(shade('0070C0'), shade('C00000'), shade('FFFF00'), shade('92D050'), shade('D9D9D9'))),
    ).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing | blue/-
        1.2 Do the work 2 | Head of Housing | red/-
        1.3 Do the work 3 | Head of Housing | amber/-
        1.4 Do the work 4 | Head of Housing | green/-
        1.5 Do the work 5 | Head of Housing | grey/-"
    `);
  });

  it('is the nearest one for a shade that is a little off', () => {
    expect(recognised(rated(shade('01AFEE'), shade('F50A05'), shade('FABC0A'), shade('0AA84C'))))
      .toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing | blue/-
        1.2 Do the work 2 | Head of Housing | red/-
        1.3 Do the work 3 | Head of Housing | amber/-
        1.4 Do the work 4 | Head of Housing | green/-"
    `);
  });

  it('may be that of a sign which stands alone', () => {
    const sign = (colour: string) => ({ text: '●', colour });
    expect(
      recognised(rated(sign('FF0000'), sign('00B050'), { text: 'Red', colour: '00B050' }, sign('000000'))),
    ).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing | red/-
        1.2 Do the work 2 | Head of Housing | green/-
        1.3 Do the work 3 | Head of Housing | red/-
        1.4 Do the work 4 | Head of Housing | green/-
      ? rating-words: Which rating does “●” stand for (activity rating of action 1.4)? [table 1, row 5, column 4] → green"
    `);
  });

  it('is asked about, once a shade, when no known shade is near', () => {
    expect(recognised(rated(shade('7030A0'), shade('7030A0'), GREEN))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing
        1.2 Do the work 2 | Head of Housing
        1.3 Do the work 3 | Head of Housing | green/-
      ? rating-colour: Which rating does the colour #7030A0 stand for (activity rating of action 1.1)? [table 1, row 2, column 4] → none
      ! not-rated: 1.1 has no activity rating. [table 1, row 2, column 4]
      ! not-rated: 1.2 has no activity rating. [table 1, row 3, column 4]"
    `);
  });

  it('is asked about when it lies between two ratings', () => {
    expect(recognised(rated(shade('C8C800'), GREEN))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing | green/-
        1.2 Do the work 2 | Head of Housing | green/-
      ? rating-colour: Which rating does the colour #C8C800 stand for (activity rating of action 1.1)? [table 1, row 2, column 4] → green"
    `);
  });

  it('is none for white and for the shade of every other row', () => {
    const band = 'F2F2F2';
    const plan = wordPlan(
      head(1, 'Priority 1: Homes'),
      grid([
        ['Ref', 'Action', 'Lead', 'BRAG'],
        ['1.1', 'Survey every home', 'Head of Housing', shade('FFFFFF')],
        ['1.2', 'Mend the worst roofs first', 'Repairs Manager', GREEN],
        [shade(band, '1.3'), shade(band, 'Sell the garages'), shade(band, 'Estates Manager'), shade(band)],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing
        1.2 Mend the worst roofs first | Repairs Manager | green/-
        1.3 Sell the garages | Estates Manager
      ! not-rated: 1.1 has no activity rating. [table 1, row 2, column 4]
      ! not-rated: 1.3 has no activity rating. [table 1, row 4, column 4]"
    `);
  });
});

describe("the document's own key", () => {
  const key = grid([
    ['Rating', 'What it means'],
    [shade('7030A0', 'Blue'), 'The action is done and the change has stayed'],
    [shade('C55A11', 'Red'), 'The action is late and nobody knows when it will be done'],
    [shade('806000', 'Amber'), 'The action is late and has a new date'],
    [shade('385723', 'Green'), 'The action is on time'],
  ]);

  it('says which shade stands for which rating', () => {
    const plan = wordPlan(
      head(1, 'Key'),
      key,
      head(1, 'Priority 1: Homes'),
      grid([
        ['Ref', 'Action', 'Lead', 'BRAG'],
        ['1.1', 'Survey every home', 'Head of Housing', shade('7030A0')],
        ['1.2', 'Mend the worst roofs first', 'Repairs Manager', shade('C55A11')],
        ['1.3', 'Sell the garages', 'Estates Manager', shade('806000')],
        ['1.4', 'Ask the tenants', 'Estates Manager', shade('385723')],
      ]),
    );
    expect(recognised(plan)).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Survey every home | Head of Housing | blue/-
        1.2 Mend the worst roofs first | Repairs Manager | red/-
        1.3 Sell the garages | Estates Manager | amber/-
        1.4 Ask the tenants | Estates Manager | green/-"
    `);
  });

  it('counts in the page footer, and where it comes after the actions', () => {
    const plan = rated(shade('7030A0'), shade('385723'));
    expect(recognised(wordPlanWithFooter([key], ...plan.body))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing | blue/-
        1.2 Do the work 2 | Head of Housing | green/-"
    `);
    expect(recognised(wordPlan(...plan.body, head(1, 'Key'), key))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing | blue/-
        1.2 Do the work 2 | Head of Housing | green/-"
    `);
  });

  it('may swap what colours mean', () => {
    const swapped = grid([
      [
        shade('00B050', 'Complete'),
        shade('00B0F0', 'On track'),
        shade('FFC000', 'Some delay'),
        shade('FF0000', 'Off track'),
      ],
    ]);
    const plan = rated(GREEN, BLUE, AMBER, RED);
    expect(recognised(wordPlan(head(1, 'Key'), swapped, ...plan.body))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing | green/-
        1.2 Do the work 2 | Head of Housing | blue/-
        1.3 Do the work 3 | Head of Housing | amber/-
        1.4 Do the work 4 | Head of Housing | red/-"
    `);
  });
});

describe('a rating in words', () => {
  it('may be a colour, a state, a letter or a symbol', () => {
    expect(
      recognised(rated('Blue', 'RED', 'Completed', 'On track', 'Not started', 'A', 'G', '🟢', '🔴 Red', 'B')),
    ).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing | blue/-
        1.2 Do the work 2 | Head of Housing | red/-
        1.3 Do the work 3 | Head of Housing | blue/-
        1.4 Do the work 4 | Head of Housing | green/-
        1.5 Do the work 5 | Head of Housing | grey/-
        1.6 Do the work 6 | Head of Housing | amber/-
        1.7 Do the work 7 | Head of Housing | green/-
        1.8 Do the work 8 | Head of Housing | green/-
        1.9 Do the work 9 | Head of Housing | red/-
        1.10 Do the work 10 | Head of Housing | blue/-"
    `);
  });

  it('may have a remark after it', () => {
    expect(
      recognised(
        rated('Amber – builder is late', 'Green (was Amber)', 'Red: no money', 'Blue\nClosed in May'),
      ),
    ).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing | amber/-
        1.2 Do the work 2 | Head of Housing | green/-
        1.3 Do the work 3 | Head of Housing | red/-
        1.4 Do the work 4 | Head of Housing | blue/-"
    `);
  });

  it('is asked about, once a wording, where the words only hint at it', () => {
    expect(recognised(rated('In progress', 'in progress', 'Overdue', 'Green'))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing | green/-
        1.2 Do the work 2 | Head of Housing | green/-
        1.3 Do the work 3 | Head of Housing | red/-
        1.4 Do the work 4 | Head of Housing | green/-
      ? rating-words: Which rating does “In progress” stand for (activity rating of action 1.1)? [table 1, row 2, column 4] → green
      ? rating-words: Which rating does “Overdue” stand for (activity rating of action 1.3)? [table 1, row 4, column 4] → red"
    `);
  });

  it('is asked about where the words take some of it back', () => {
    expect(recognised(rated('Complete by May', 'Done but for the roofs', 'Green'))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing | blue/-
        1.2 Do the work 2 | Head of Housing | blue/-
        1.3 Do the work 3 | Head of Housing | green/-
      ? rating-words: Which rating does “Complete by May” stand for (activity rating of action 1.1)? [table 1, row 2, column 4] → blue
      ? rating-words: Which rating does “Done but for the roofs” stand for (activity rating of action 1.2)? [table 1, row 3, column 4] → blue"
    `);
  });

  it('is asked about where the words say nothing known', () => {
    expect(recognised(rated('See minutes', 'Green'))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing
        1.2 Do the work 2 | Head of Housing | green/-
      ? rating-words: Which rating does “See minutes” stand for (activity rating of action 1.1)? [table 1, row 2, column 4] → none
      ! not-rated: 1.1 has no activity rating. [table 1, row 2, column 4]"
    `);
  });

  it('is asked about where two ratings stand in one cell', () => {
    expect(recognised(rated('Amber/Green', 'Red to Amber', 'Green'))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing | amber/-
        1.2 Do the work 2 | Head of Housing | red/-
        1.3 Do the work 3 | Head of Housing | green/-
      ? rating-words: Which rating does “Amber/Green” stand for (activity rating of action 1.1)? [table 1, row 2, column 4] → amber
      ? rating-words: Which rating does “Red to Amber” stand for (activity rating of action 1.2)? [table 1, row 3, column 4] → red"
    `);
  });

  it('is asked about for a letter that two ratings may have', () => {
    expect(recognised(rated('GR', 'Green'))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing
        1.2 Do the work 2 | Head of Housing | green/-
      ? rating-words: Which rating does “GR” stand for (activity rating of action 1.1)? [table 1, row 2, column 4] → none
      ! not-rated: 1.1 has no activity rating. [table 1, row 2, column 4]"
    `);
  });

  it('is none where the cell says so, and the action is named', () => {
    expect(recognised(rated('N/A', '-', 'TBC', 'Not rated', 'Green'))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing
        1.2 Do the work 2 | Head of Housing
        1.3 Do the work 3 | Head of Housing
        1.4 Do the work 4 | Head of Housing
        1.5 Do the work 5 | Head of Housing | green/-
      ! not-rated: 1.1 has no activity rating. [table 1, row 2, column 4]
      ! not-rated: 1.2 has no activity rating. [table 1, row 3, column 4]
      ! not-rated: 1.3 has no activity rating. [table 1, row 4, column 4]
      ! not-rated: 1.4 has no activity rating. [table 1, row 5, column 4]"
    `);
  });
});

describe('colour and words together', () => {
  it('agree most of the time', () => {
    expect(recognised(rated(shade('00B050', 'Green'), shade('FF0000', 'Off track')))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing | green/-
        1.2 Do the work 2 | Head of Housing | red/-"
    `);
  });

  it('are asked about where they contradict each other', () => {
    expect(recognised(rated(shade('00B050', 'Amber'), shade('FF0000', 'G'), GREEN))).toMatchInlineSnapshot(`
      "1: Homes
        1.1 Do the work 1 | Head of Housing | green/-
        1.2 Do the work 2 | Head of Housing | red/-
        1.3 Do the work 3 | Head of Housing | green/-
      ? rating-conflict: The cell is coloured Green but says “Amber” (activity rating of action 1.1). Which holds? [table 1, row 2, column 4] → green
      ? rating-conflict: The cell is coloured Red but says “G” (activity rating of action 1.2). Which holds? [table 1, row 3, column 4] → red"
    `);
  });

  it('are asked about where a state contradicts the colour', () => {
    expect(recognised(rated(shade('00B050', 'Off track'), shade('FF0000', 'Complete'), GREEN)))
      .toMatchInlineSnapshot(`
        "1: Homes
          1.1 Do the work 1 | Head of Housing | green/-
          1.2 Do the work 2 | Head of Housing | red/-
          1.3 Do the work 3 | Head of Housing | green/-
        ? rating-conflict: The cell is coloured Green but says “Off track” (activity rating of action 1.1). Which holds? [table 1, row 2, column 4] → green
        ? rating-conflict: The cell is coloured Red but says “Complete” (activity rating of action 1.2). Which holds? [table 1, row 3, column 4] → red"
      `);
  });
});
