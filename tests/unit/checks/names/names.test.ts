import { describe, expect, it } from 'vitest';
import { loadDictionary } from '#app/spelling/dictionary';
import { councilNameInPackRule, councilNameRule } from '#shared/checks/names/council-name';
import { similarPersonsInPackRule, similarPersonsRule } from '#shared/checks/names/similar-persons';
import { smallLetterNameRule } from '#shared/checks/names/small-letter-name';
import { twoNamesInPackRule, twoNamesRule } from '#shared/checks/names/two-names';
import { findingsOf, paperOf } from '#tests/support/checks';

const dictionary = await loadDictionary();

describe('names of bodies written in two ways', () => {
  it('finds an apostrophe, the ending of a word and the order of words', () => {
    const paper = `
      1.1 The Tenants' Repair Partnership met. The Homes Strategic Board met. The Damp Steering Group met.
      1.2 The Tenants Repair Partnership and the Homes Strategy Board report; the Steering Damp Group does not.
      1.3 The Tenants' Repair Partnership has a chair.
    `;
    expect(findingsOf(twoNamesRule, paper)).toMatchInlineSnapshot(`
      [
        "warning at 1.2: “Tenants Repair Partnership”: “Tenants Repair Partnership” here, “Tenants' Repair Partnership” at 1.1, and 2 times in all. If they are one and the same, write the name in one way.",
        "warning at 1.2: “Homes Strategy Board”: “Homes Strategy Board” here, “Homes Strategic Board” at 1.1. If they are one and the same, write the name in one way.",
        "warning at 1.2: “Steering Damp Group”: “Steering Damp Group” here, “Damp Steering Group” at 1.1. If they are one and the same, write the name in one way.",
      ]
    `);
  });

  it('leaves plurals, "&", longer names and dates in names alone', () => {
    const paper = `
      1.1 The Homes Repair Board met. Other Homes Repair Boards exist. Head of Service and Heads of Service came.
      1.2 The Damp & Mould Group is the Damp and Mould Group. The Wychbourne Homes Repair Board met.
      1.3 The January Homes Board met as the Homes Board January 2024 had asked. Homes Repair Team, Homes Rents Team.
      1.4 Establish the Homes Repair Board.
    `;
    expect(findingsOf(twoNamesRule, paper)).toEqual([]);
  });

  it('takes the apostrophe for right after a plural without an s, however rare', () => {
    const paper = 'Children Services met. Children Services paid. Then Children’s Services wrote.';
    expect(findingsOf(twoNamesRule, paper)).toEqual([
      expect.stringContaining("“Children Services” here, “Children's Services” at paragraph 1"),
    ]);
  });

  it('compares the papers of a pack, and leaves to one paper what it shows by itself', () => {
    const papers = [
      paperOf('The Homes Strategic Board met. The Damp Steering Group met. The Steering Damp Group met.', {
        name: 'a.docx',
      }),
      paperOf('The Homes Strategy Board met.', { name: 'b.docx' }),
    ];
    expect(findingsOf(twoNamesInPackRule, papers)).toMatchInlineSnapshot(`
      [
        "warning at b.docx, paragraph 1: “Homes Strategy Board”: “Homes Strategy Board” here, “Homes Strategic Board” at a.docx, paragraph 1. If they are one and the same, write the name in one way.",
      ]
    `);
  });
});

describe('a council under two names', () => {
  it('finds it in one paper, capitals or not', () => {
    const paper = `
      WYCHBOURNE COUNTY COUNCIL
      1.1 Wychbourne Council has repaired the roofs. Wychbourne Council will go on.
    `;
    expect(findingsOf(councilNameRule, paper)).toMatchInlineSnapshot(`
      [
        "warning at paragraph 1: “WYCHBOURNE COUNTY COUNCIL”: The council has two names: “WYCHBOURNE COUNTY COUNCIL” here, “Wychbourne Council” at 1.1. Use the one that it has.",
      ]
    `);
  });

  it('goes by the name in the settings and by the plan, however often the paper says another', () => {
    const council = 'Wychbourne Council';
    expect(findingsOf(councilNameRule, 'WYCHBOURNE COUNTY COUNCIL', { council })).toEqual([
      'warning at paragraph 1: “WYCHBOURNE COUNTY COUNCIL”: The council has two names: “WYCHBOURNE COUNTY COUNCIL” here, another in the plan or the settings. Use the one that it has.',
    ]);
    expect(findingsOf(councilNameRule, 'Wychbourne Council met.', { council })).toEqual([]);
  });

  it('finds it in a pack', () => {
    const papers = [
      paperOf('WYCHBOURNE BOROUGH COUNCIL', { name: 'a.docx' }),
      paperOf('Wychbourne Council met. Wychbourne Council agreed.', { name: 'b.docx' }),
    ];
    expect(findingsOf(councilNameInPackRule, papers)).toMatchInlineSnapshot(`
      [
        "warning at a.docx, paragraph 1: “WYCHBOURNE BOROUGH COUNCIL”: The council has two names: “WYCHBOURNE BOROUGH COUNCIL” here, “Wychbourne Council” at b.docx, paragraph 1. Use the one that it has.",
      ]
    `);
  });

  it('leaves other councils and councils without a place alone', () => {
    const paper =
      'Wychbourne Council, Elmshire County Council and Elm District Council agree; this Council and the Parish Council do not, nor does the Youth Council.';
    expect(findingsOf(councilNameRule, paper)).toEqual([]);
  });
});

describe('people', () => {
  it('asks whether two spellings are one person', () => {
    const paper = `
      1.1 Ada Quillby leads. Ada Quillby reports in May.
      1.2 Ask Ada Quilby.
    `;
    expect(findingsOf(similarPersonsRule, paper, { dictionary })).toMatchInlineSnapshot(`
      [
        "question at 1.2: “Ada Quilby”: “Ada Quilby” here, “Ada Quillby” at 1.1: is this one person? If so, use the right spelling in both places. [also at 1.1 “Ada Quillby”]",
      ]
    `);
  });

  it('asks about the register, and across a pack', () => {
    const roles = [{ role: 'Head of Homes', name: 'Ada Quillby' }];
    expect(findingsOf(similarPersonsRule, 'Ask Ada Quilby.', { dictionary, roles })).toMatchInlineSnapshot(`
      [
        "question at paragraph 1: “Ada Quilby”: “Ada Quilby” here, “Ada Quillby” in the register of roles: is this one person? If so, use the right spelling in both places.",
      ]
    `);
    const papers = [
      paperOf('Ask Ada Quilby.', { name: 'a.docx' }),
      paperOf('Ask Ada Quillby.', { name: 'b.docx' }),
    ];
    expect(findingsOf(similarPersonsInPackRule, papers, { dictionary })).toMatchInlineSnapshot(`
      [
        "question at b.docx, paragraph 1: “Ada Quillby”: “Ada Quillby” here, “Ada Quilby” at a.docx, paragraph 1: is this one person? If so, use the right spelling in both places. [also at a.docx, paragraph 1 “Ada Quilby”]",
      ]
    `);
  });

  it('leaves words of the language and other people alone', () => {
    const paper = `
      1.1 Foster Carers and Foster Carer groups; Housing Repairs and Housing Repair.
      1.2 Ada Quillby and Ada Thornwick; Ben Quillby.
    `;
    expect(findingsOf(similarPersonsRule, paper, { dictionary })).toEqual([]);
  });

  it('finds a name in a cell that begins with a small letter, and leaves ordinary words alone', () => {
    const paper = `
      | Legal | ada Quillby |
      | Finance | see Appendix |
    `;
    expect(findingsOf(smallLetterNameRule, paper, { dictionary })).toMatchInlineSnapshot(`
      [
        "warning at table 1, row 1 (Legal), column 2: “ada”: “ada Quillby” looks like a name that begins with a small letter. Write Ada Quillby. [fix: Ada]",
      ]
    `);
  });
});
