import { describe, expect, it } from 'vitest';
import { guidanceRule } from '#shared/checks/left-overs/guidance';
import { placeholderRule } from '#shared/checks/left-overs/placeholder';
import { promptRule } from '#shared/checks/left-overs/prompt';
import { toBeConfirmedRule } from '#shared/checks/left-overs/to-be-confirmed';
import { paragraph, text } from '#shared/document/build';
import type { ContentControl } from '#shared/document/text-document';
import { findingsOf, paperOf } from '#tests/support/checks';

const field: ContentControl = { kind: 'text', tag: 'legal', title: 'Legal', placeholder: true };

describe('prompts of form fields', () => {
  it('finds fields that nobody has filled in, and tells them once', () => {
    const blocks = [
      paragraph([text('Date '), { ...text('Pick a day.'), control: field }]),
      paragraph('Say who approved it.', { control: field }),
      paragraph([text('Ada Quillby, '), { ...text('5 May'), control: { ...field, placeholder: false } }]),
    ];
    expect(findingsOf(promptRule, paperOf('', { blocks }))).toMatchInlineSnapshot(`
      [
        "error at paragraph 1: “Pick a day.”: Nobody has filled in this field: its prompt still stands there. Fill it in, or take it out. [also at paragraph 2 “Say who approved it.”]",
      ]
    `);
  });

  it('finds Word’s own prompts where the field itself is gone', () => {
    expect(findingsOf(promptRule, 'Finance: Click or tap here to enter text.\nChoose an item.')).toHaveLength(
      1,
    );
  });

  it('leaves sentences about clicking alone', () => {
    expect(
      findingsOf(promptRule, 'Tenants click on the map to see repairs, and choose an item of furniture.'),
    ).toEqual([]);
  });
});

describe('placeholders', () => {
  it('finds crosses, brackets to fill in, dates without figures and lines of dots', () => {
    const paper = `
      More is said at point XX of the report, at £xxx a home, in 20XX and on XX/XX/2023; £X in all, xx% of rents.
      The board met on [insert date] with <name of officer>; see {{plan.title}} and [ ... ].
      On dd/mm/yyyy the ______ came. Error! Reference source not found.
    `;
    expect(findingsOf(placeholderRule, paper)).toMatchInlineSnapshot(`
      [
        "error at paragraph 1: “point XX”: “XX” is still a placeholder. Put in what it stands for.",
        "error at paragraph 1: “at £xxx”: “£xxx” is still a placeholder. Put in what it stands for.",
        "error at paragraph 1: “in 20XX”: “20XX” is still a placeholder. Put in what it stands for.",
        "error at paragraph 1: “on XX/XX/2023”: “XX/XX/2023” is still a placeholder. Put in what it stands for.",
        "error at paragraph 1: “£X”: “£X” is still a placeholder. Put in what it stands for.",
        "error at paragraph 1: “xx”: “xx” is still a placeholder. Put in what it stands for.",
        "error at paragraph 2: “[insert date]”: “[insert date]” is still a placeholder. Put in what it stands for, or take it out.",
        "error at paragraph 2: “<name of officer>”: “<name of officer>” is still a placeholder. Put in what it stands for, or take it out.",
        "error at paragraph 2: “{{plan.title}}”: “{{plan.title}}” is still a placeholder. Put in what it stands for, or take it out.",
        "error at paragraph 2: “[ ... ]”: “[ ... ]” is still a placeholder. Put in what it stands for, or take it out.",
        "error at paragraph 3: “dd/mm/yyyy”: “dd/mm/yyyy” is still a placeholder. Put in what it stands for, or take it out.",
        "error at paragraph 3: “______”: “______” is still a placeholder. Put in what it stands for, or take it out.",
        "error at paragraph 3: “Error! Reference source not found.”: “Error! Reference source not found.” is still a placeholder. Put in what it stands for, or take it out.",
      ]
    `);
  });

  it('leaves people alone who are nameless on purpose, sizes, Roman numbers and editors’ brackets', () => {
    const paper = `
      Child XX and Mr XX met Family XX and Social Worker XX; Young person XX came with mother “XX”.
      Size XXL, chromosomes XX, Appendix XXI, Super Bowl XXIX; a 4 x 4 car; xylophone.
      “The [council] said [sic] so [in 2022]”; a < b and c > d; item [1], note [a].
      Sign here: ____________
    `;
    expect(findingsOf(placeholderRule, paper)).toEqual([]);
  });
});

describe('matters to be confirmed', () => {
  it('finds them in any spelling, and asks where a sentence ends with them', () => {
    expect(
      findingsOf(toBeConfirmedRule, 'Venue tbc; chair (TBA). Cost: t.b.c.\nThe date is to be confirmed.'),
    ).toMatchInlineSnapshot(`
      [
        "warning at paragraph 1: “tbc”: “tbc” stands here: something was still open. Say what it is, or who will settle it and when.",
        "warning at paragraph 1: “TBA”: “TBA” stands here: something was still open. Say what it is, or who will settle it and when.",
        "warning at paragraph 1: “t.b.c.”: “t.b.c.” stands here: something was still open. Say what it is, or who will settle it and when.",
        "question at paragraph 2: “to be confirmed”: “to be confirmed” stands here: something was still open. Say what it is, or who will settle it and when.",
      ]
    `);
  });

  it('leaves what will be confirmed by somebody, and other short forms, alone', () => {
    expect(
      findingsOf(toBeConfirmedRule, 'The date is to be confirmed by the board in May; TBCD and WTBC rest.'),
    ).toEqual([]);
  });
});

describe('guidance of a template', () => {
  it('finds what speaks to the author', () => {
    const paper = `
      Roofs are dry. Please list the rents that were looked at.
      This section must be filled in by the author.
      Rents rise (delete as appropriate) by 2%.
      Guidance: say what it costs.
      If there are no legal implications, state “None”.
      Summary, no more than 200 words.
    `;
    expect(findingsOf(guidanceRule, paper)).toMatchInlineSnapshot(`
      [
        "warning at paragraph 1: “Please list the rents that were looked at.”: This speaks to the author of the paper, not to its readers. Do what it asks, then take it out.",
        "warning at paragraph 2: “This section must be filled in by the author.”: This speaks to the author of the paper, not to its readers. Do what it asks, then take it out.",
        "warning at paragraph 3: “(delete as appropriate)”: This speaks to the author of the paper, not to its readers. Do what it asks, then take it out.",
        "warning at paragraph 4: “Guidance: say what it costs.”: This speaks to the author of the paper, not to its readers. Do what it asks, then take it out.",
        "warning at paragraph 5: “If there are no legal implications, state “None”.”: This speaks to the author of the paper, not to its readers. Do what it asks, then take it out.",
        "warning at paragraph 6: “Summary, no more than 200 words.”: This speaks to the author of the paper, not to its readers. Do what it asks, then take it out.",
      ]
    `);
  });

  it('leaves what speaks to readers and about guidance alone', () => {
    const paper = `
      Please contact the repairs team, or note the report. The guidance is new: read it.
      Each section of the plan describes one board. This section describes rents. Tenants must be told.
      There are no legal implications. The leaflet has 200 words.
    `;
    expect(findingsOf(guidanceRule, paper)).toEqual([]);
  });
});
