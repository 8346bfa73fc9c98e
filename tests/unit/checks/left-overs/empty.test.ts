import { describe, expect, it } from 'vitest';
import { emptyFieldRule } from '#shared/checks/left-overs/empty-field';
import { emptyItemRule } from '#shared/checks/left-overs/empty-item';
import { emptySectionRule } from '#shared/checks/left-overs/empty-section';
import { nothingFollowsRule } from '#shared/checks/left-overs/nothing-follows';
import { paragraph } from '#shared/document/build';
import { findingsOf, paperOf } from '#tests/support/checks';

describe('headings with nothing under them', () => {
  it('finds them, gravely where a report must say something', () => {
    const paper = `
      # Progress
      ## Roofs
      ## Walls
      All are dry.
      # Legal implications
      # Background papers
      None.
    `;
    expect(findingsOf(emptySectionRule, paper)).toMatchInlineSnapshot(`
      [
        "warning at paragraph 2, under “Progress”: “Roofs”: Nothing stands under the heading “Roofs”. Write the section, or take the heading out.",
        "error at paragraph 5, under “Walls”: “Legal implications”: Nothing stands under the heading “Legal implications”. Say what there is to say, or “None”.",
      ]
    `);
  });

  it('leaves headings with headings, tables, pictures or lists under them alone', () => {
    const blocks = [
      paragraph('Picture', { heading: { level: 1, by: 'style' } }),
      paragraph([{ kind: 'image', alt: 'A roof', decorative: false, part: null }]),
    ];
    const paper = `
      # Progress
      ## Roofs
      - dry
      # Rents
      | May | 9 |
    `;
    expect(findingsOf(emptySectionRule, paperOf(paper, { blocks }))).toEqual([]);
  });

  it('leaves lines alone that only look like headings', () => {
    const look = { heading: { level: 1, by: 'look' } } as const;
    const blocks = [
      paragraph('WYCHBOURNE COUNCIL', look),
      paragraph('Meeting date: 7 June 2023', look),
      paragraph('Roofs are dry.'),
    ];
    expect(findingsOf(emptySectionRule, paperOf('', { blocks }))).toEqual([]);
  });
});

describe('empty fields and items', () => {
  it('finds empty fields of the document control', () => {
    const paper = `
      # Version control
      | Author | Ada Quillby |
      | Date Created | 24/11/2022 |
      | FOI Disclosure | |
      | Status | Final |
      | Title | Homes plan |
    `;
    expect(findingsOf(emptyFieldRule, paper)).toMatchInlineSnapshot(`
      [
        "warning at table 1, row 3, column 1: “FOI Disclosure”: “FOI Disclosure” is empty. Fill it in, or write “None”.",
      ]
    `);
  });

  it('leaves empty cells of other tables alone', () => {
    expect(findingsOf(emptyFieldRule, '|| Ref | Progress |\n| 1.1 | |\n| 1.2 | done |')).toEqual([]);
  });

  it('finds a number without text, and leaves bullets and numbers in tables alone', () => {
    const empty = paragraph('', { list: { list: 'n', level: 0, kind: 'decimal', label: '2.' } });
    expect(findingsOf(emptyItemRule, paperOf('1. Roofs are dry.', { blocks: [empty] })))
      .toMatchInlineSnapshot(`
      [
        "warning at 2: “”: Paragraph 2 has a number and no text. Write it, or take the paragraph out.",
      ]
    `);
    const bulletOnly = paragraph('', { list: { list: 'b', level: 0, kind: 'bullet', label: '•' } });
    expect(findingsOf(emptyItemRule, paperOf('| 2.1 | Roofs |', { blocks: [bulletOnly] }))).toEqual([]);
  });
});

describe('lead-ins with nothing after them', () => {
  it('finds a colon at the end of a section or a cell, and a label alone', () => {
    const paper = `
      # Roofs
      They are as follows:
      # Walls
      | 1.1 | Roofs are mended / The last ones are: |
      | 1.2 | - Impact: rents are lower / - Doors are mended |
      | 1.3 | - Impact: rents are higher / - Walls are mended |
      | 1.4 | - Floors are mended / - Impact |
    `;
    expect(findingsOf(nothingFollowsRule, paper)).toMatchInlineSnapshot(`
      [
        "warning at paragraph 2, under “Roofs”: “They are as follows:”: It ends with a colon, and nothing comes after it. Write what was to follow, or take it out.",
        "warning at 1.1, column 2, table 1, row 1: “The last ones are:”: It ends with a colon, and nothing comes after it. Write what was to follow, or take it out.",
        "warning at 1.4, column 2, table 1, row 4: “Impact”: “Impact” introduces something elsewhere in the paper; here nothing comes after it. Write what was to follow, or take it out.",
      ]
    `);
  });

  it('leaves lead-ins alone that lists, tables or paragraphs follow, and labels of one word', () => {
    const paper = `
      # Roofs
      They are as follows:
      - slate
      The rents are:
      | May | 9 |

      Then walls:
      They are dry.
      | Lead: | Ada Quillby |
      | 1.1 | Done so far: / - roofs |
    `;
    expect(findingsOf(nothingFollowsRule, paper)).toEqual([]);
  });
});
