import { describe, expect, it } from 'vitest';
import { missingStopRule } from '#shared/checks/names/missing-stop';
import { punctuationRule } from '#shared/checks/names/punctuation';
import { strayStopRule } from '#shared/checks/names/stray-stop';
import { twoSpellingsRule } from '#shared/checks/names/two-spellings';
import { unclosedRule } from '#shared/checks/names/unclosed';
import { findingsOf } from '#tests/support/checks';

describe('double stops and spaces', () => {
  it('finds them, with the words around them', () => {
    const paper = `
      Roofs are mended.. Doors too ,, and rents.(page 2)
      Walls are dry.They stay so : see 7:Damp, and rents,rates .
      It was for \\Ofsted to say.
    `;
    expect(findingsOf(punctuationRule, paper)).toMatchInlineSnapshot(`
      [
        "warning at paragraph 1: “mended..”: Two punctuation marks stand together. Keep one. [fix: mended.]",
        "warning at paragraph 1: “rents.(page”: There is no space after the full stop. Put a space in. [fix: rents. (page]",
        "warning at paragraph 2: “dry.They”: There is no space after the full stop. Put a space in. [fix: dry. They]",
        "warning at paragraph 2: “so :”: There is a space before the punctuation mark. Take the space out. [fix: so:]",
        "warning at paragraph 2: “rents,rates”: There is no space after the comma. Put a space in. [fix: rents, rates]",
        "warning at paragraph 2: “rates .”: There is a space before the punctuation mark. Take the space out. [fix: rates.]",
        "warning at paragraph 3: “\\Ofsted”: A stray backslash stands before the word. Take it out. [fix: Ofsted]",
      ]
    `);
  });

  it('leaves ellipses, decimals, times, addresses, ratios and abbreviations alone', () => {
    const paper = `
      And so on... to 3.4 at 10:30, 1:1 work, https://wychbourne.gov.uk:8080/a.B?c:d, plan.docx, e.g. roofs, U.K. homes.
      Mr. Quill said: “yes”. Wait … no. P.S. it rains. tri.x and Node.js; 1,000 homes; (see above).
      C:\\Papers\\Homes is a folder.
    `;
    expect(findingsOf(punctuationRule, paper)).toEqual([]);
  });
});

describe('stops, strokes and dashes', () => {
  it('finds a semicolon before a list, and a space on one side of a stroke or a dash', () => {
    const paper = 'Boards include; homes, roofs/ rents and walls /floors for tenants aged 19 -21.';
    expect(findingsOf(punctuationRule, paper)).toMatchInlineSnapshot(`
      [
        "warning at paragraph 1: “include;”: A colon introduces a list; a semicolon parts its items. Write a colon. [fix: include:]",
        "warning at paragraph 1: “roofs/ rents”: The stroke has a space on one side only. Take it out, or put one on the other side too. [fix: roofs/rents]",
        "warning at paragraph 1: “walls /floors”: The stroke has a space on one side only. Take it out, or put one on the other side too. [fix: walls/floors]",
      ]
    `);
  });

  it('leaves lists of items, strokes and dashes with two spaces or none, dates and sums alone', () => {
    const paper = `
      Homes that we include: roofs; rents / walls; and/or floors, 19-21, 19 – 21, from 10 -5% to 2.5 - 3, 5/6/2023.
      It is 4 - and 5 of them; see w/c 5 May and 2022 - 23.
    `;
    expect(findingsOf(punctuationRule, paper)).toEqual([]);
  });

  it('finds a numbered paragraph without a full stop among others, and leaves phrases and short ones alone', () => {
    const long =
      'The roofs of the long terrace beside the old mill and the river were mended in the spring of last year';
    const phrase =
      'The decision of the homes committee in the spring of last year to mend the roofs of the long terrace';
    const paper = (last: string): string =>
      [1, 2, 3, 4].map((number) => `1.${number} ${long}.`).join('\n') + `\n1.5 ${last}`;
    expect(findingsOf(missingStopRule, paper(long))).toMatchInlineSnapshot(`
      [
        "warning at 1.5: “year”: The paragraph ends without a full stop; the others of the paper have one. Finish the sentence. [fix: year.]",
      ]
    `);
    expect(findingsOf(missingStopRule, paper(phrase))).toEqual([]);
    expect(findingsOf(missingStopRule, paper('Roofs were mended'))).toEqual([]);
    expect(findingsOf(missingStopRule, paper(`${long}:`))).toEqual([]);
    expect(findingsOf(missingStopRule, `1.1 ${long}\n1.2 ${long}`)).toEqual([]);
  });
});

describe('words in two spellings', () => {
  it('asks about a hyphen that comes and goes, and about pairs that are both right', () => {
    const paper = `
      We relaunched the plan and will relaunch the offer. The re-launch is on-going; an advisor came.
      Ongoing work: advisers asked.
    `;
    expect(findingsOf(twoSpellingsRule, paper)).toMatchInlineSnapshot(`
      [
        "question at paragraph 1: “re-launch”: “re-launch” here, “relaunched” at paragraph 1. Use one spelling throughout.",
        "question at paragraph 2: “Ongoing”: “Ongoing” here, “on-going” at paragraph 1. Use one spelling throughout.",
        "question at paragraph 2: “advisers”: “advisers” here, “advisor” at paragraph 1. Use one spelling throughout.",
      ]
    `);
  });

  it('leaves quotations, one spelling with its endings, and words that differ by the hyphen alone', () => {
    const paper = `
      We relaunch, relaunched and are relaunching. “The re-launch was good.”
      Reform is not to re-form, recover is not to re-cover, and the well-known is known well.
    `;
    expect(findingsOf(twoSpellingsRule, paper)).toEqual([]);
  });
});

describe('brackets and quotation marks', () => {
  it('finds what is opened and never closed, or closed and never opened', () => {
    const paper = `
      The roof (of the hall is dry.
      The roof of the hall) is dry.
      The letter said: “The roof is dry and stays so.
      The letter said: "The roof is dry. (page 2)
    `;
    expect(findingsOf(unclosedRule, paper)).toMatchInlineSnapshot(`
      [
        "warning at paragraph 1: “(of the hall is dry.”: The bracket that opens here is never closed. Close it, or take it out.",
        "warning at paragraph 2: “hall)”: The bracket that closes here was never opened. Open it, or take it out.",
        "warning at paragraph 3: ““The roof is dry and stays so.”: The quotation that opens here is never closed. Close it, or take it out.",
        "warning at paragraph 4: “"The roof is dry. (page 2)”: The quotation has one quotation mark, and needs two. Close it, or take it out.",
      ]
    `);
  });

  it('leaves pairs, lettered items, apostrophes, inches and quotations in two styles alone', () => {
    const paper = `
      a) the roof (page 9) is “dry”; b) the wall is "dry"; 1) done (2) too.
      The tenants’ letter said ‘the roof is dry’ and the ‘90s are over; a 4" pipe.
      It said; 'homes are dry’ and (so they are).
    `;
    expect(findingsOf(unclosedRule, paper)).toEqual([]);
  });
});

describe('full stops after a date', () => {
  it('finds one in a column of dates and one under a signature', () => {
    const paper = `
      || Ref | Action | Deadline |
      | 1.1 | Mend roofs | March 2023 |
      | 1.2 | Mend doors | April 2023. |
      | 1.3 | Mend walls | May 2023 |
      | 1.4 | Mend floors | May 2023 |
      | 1.5 | Mend rents | June 2023 |

      Ada Quillby
      05.01.2023.
    `;
    expect(findingsOf(strayStopRule, paper)).toMatchInlineSnapshot(`
      [
        "warning at 1.2, Deadline, table 1, row 3: “April 2023.”: A date alone needs no full stop. Take the full stop out. [fix: April 2023]",
        "warning at paragraph 2: “05.01.2023.”: A date alone needs no full stop. Take the full stop out. [fix: 05.01.2023]",
      ]
    `);
  });

  it('leaves a house alone that puts one everywhere, and sentences', () => {
    const paper = `
      || Ref | Deadline |
      | 1.1 | March 2023. |
      | 1.2 | April 2023. |

      The roof was mended on 5 May 2023.
    `;
    expect(findingsOf(strayStopRule, paper)).toEqual([]);
  });
});
