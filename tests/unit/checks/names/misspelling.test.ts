import { describe, expect, it } from 'vitest';
import { loadDictionary } from '#app/spelling/dictionary';
import { misspellingRule } from '#shared/checks/names/misspelling';
import { findingsOf } from '#tests/support/checks';

const dictionary = await loadDictionary(['Wychbournian']);
const findings = (paper: string): string[] => findingsOf(misspellingRule, paper, { dictionary });

describe('misspelt words', () => {
  it('finds one, with what may be meant, and tells a word once', () => {
    expect(
      findings('Repairs are shared publically.\nThe goverance of rents: no goverance.\nRecieved in May.'),
    ).toMatchInlineSnapshot(`
      [
        "warning at paragraph 1: “publically”: “publically” is not in the dictionary. Write publicly? [fix: publicly]",
        "warning at paragraph 2: “goverance”: “goverance” is not in the dictionary. Write governance? [fix: governance] [also at paragraph 2 “goverance”]",
        "warning at paragraph 3: “Recieved”: “Recieved” is not in the dictionary. Write Received or Relieved?",
      ]
    `);
  });

  it('leaves names, words of the field, the house’s own words and British forms alone', () => {
    expect(
      findings(
        'Ada Quillby of Wychbourne told Ofsted about safeguarding, wellbeing and co-production. ' +
          'We organise the programme’s workstreams. Wychbournian homes, multi-agency work, 16-year-olds, pre-let, re-let.',
      ),
    ).toEqual([]);
  });

  it('leaves people alone at the start of a cell or a sentence', () => {
    expect(
      findings('| Head of Homes | Hayley Quillby |\n\nDenyse Thornwick leads. Robina Quill pays.'),
    ).toEqual([]);
  });

  it('leaves addresses, names of files, short forms, codes and halves of words alone', () => {
    expect(
      findings(
        'See www.wychbourne.gov.uk/dampp, plann_v3.docx, child/ren, site.x, tbc, s17 and 4x4x4 by asap.',
      ),
    ).toEqual([]);
  });

  it('leaves Welsh alone, and English with a Welsh name in it not', () => {
    expect(
      findings('Mae’r adroddiad hwn yn disgrifio gwaith y cyngor ar gyfer plant a phobl ifanc.'),
    ).toEqual([]);
    expect(findings('The report of Cyngor Elmshire is shared publically.')).toHaveLength(1);
  });

  it('leaves everything alone without a dictionary', () => {
    expect(findingsOf(misspellingRule, 'Publically.')).toEqual([]);
  });
});
