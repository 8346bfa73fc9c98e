import { describe, expect, it } from 'vitest';
import { commentsRule } from '#shared/checks/left-overs/comments';
import { draftingNoteRule } from '#shared/checks/left-overs/drafting-note';
import { editingInstructionRule } from '#shared/checks/left-overs/editing-instruction';
import { hiddenTextRule } from '#shared/checks/left-overs/hidden-text';
import { highlightRule } from '#shared/checks/left-overs/highlight';
import { looseEndRule } from '#shared/checks/left-overs/loose-end';
import { placeholderRule } from '#shared/checks/left-overs/placeholder';
import { struckTextRule } from '#shared/checks/left-overs/struck-text';
import { trackedChangesRule } from '#shared/checks/left-overs/tracked-changes';
import { paragraph, text } from '#shared/document/build';
import { BODY_START } from '#shared/document/source-ref';
import type { Revision } from '#shared/document/text-document';
import { findingsOf, paperOf } from '#tests/support/checks';

describe('drafting notes', () => {
  it('finds what writers say to each other', () => {
    const paper = `
      Rents rose [AQ: is it 2%?] in May (check figures).
      Commented [AQ1]: Who says so?
      Drafting note: ask finance.
      Is it so?? Could you check the figures with Ben?
    `;
    expect(findingsOf(draftingNoteRule, paper)).toMatchInlineSnapshot(`
      [
        "error at paragraph 1: “[AQ: is it 2%?]”: This looks like a note from the drafting. Settle it, then take it out.",
        "error at paragraph 1: “(check figures).”: This looks like a note from the drafting. Settle it, then take it out.",
        "error at paragraph 2: “Commented [AQ1]:”: This looks like a note from the drafting. Settle it, then take it out.",
        "error at paragraph 3: “Drafting note: ask finance.”: This looks like a note from the drafting. Settle it, then take it out.",
        "error at paragraph 4: “??”: This looks like a note from the drafting. Settle it, then take it out.",
        "error at paragraph 4: “Could you check the figures with Ben?”: This looks like a note from the drafting. Settle it, then take it out.",
      ]
    `);
  });

  it('leaves labels in brackets, notes to readers and questions alone', () => {
    const paper = `
      The board (SRO: Ada Quillby) met (All-Age Homes) and made a (non-key decision) (NB: from May).
      Was it so? We need to check the roofs. Query levels are low (see the note). Check (1) and (2). Reviewers’ comments: none.
    `;
    expect(findingsOf(draftingNoteRule, paper).slice(1)).toEqual([]);
  });
});

describe('an editor’s instruction', () => {
  it('finds it before the wording', () => {
    expect(findingsOf(editingInstructionRule, '4.7 Add Review and renew the roof plan'))
      .toMatchInlineSnapshot(`
      [
        "warning at 4.7: “Add Review and renew the roof plan”: “Add” stands before “Review”, with which the wording begins: it looks like an instruction to an editor. Take “Add” out.",
      ]
    `);
  });

  it('leaves actions alone that begin with these words', () => {
    const paper = `
      4.7 Add a review of roofs
      4.8 Remove Review Board papers from the website
      4.9 Review and develop the plan
      4.10 Move homes
    `;
    expect(findingsOf(editingInstructionRule, paper)).toEqual([]);
  });
});

describe('what Word keeps beside the text', () => {
  const by = (author: string, kind: Revision['kind']): Revision => ({ kind, author, date: null });

  it('tells tracked changes once for each author', () => {
    const blocks = [
      paragraph([
        text('Rents rose '),
        { ...text('sharply '), revision: by('A Quill', 'inserted') },
        { ...text('a little '), revision: by('A Quill', 'deleted') },
        text('in May.'),
      ]),
      paragraph([text('Roofs '), { ...text('leak'), revision: by('B Thorn', 'deleted') }]),
    ];
    expect(findingsOf(trackedChangesRule, paperOf('', { blocks }))).toMatchInlineSnapshot(`
      [
        "error at paragraph 1: “Rents rose sharply in May.”: A tracked change of A Quill is not settled: “sharply”, put in. Accept or reject all changes before the paper is published. [also at paragraph 1 “Rents rose sharply in May.”]",
        "error at paragraph 2: “Roofs ”: A tracked change of B Thorn is not settled: “leak”, taken out. Accept or reject all changes before the paper is published.",
      ]
    `);
    expect(findingsOf(trackedChangesRule, 'Rents rose.')).toEqual([]);
  });

  it('tells each comment with the words that it is about', () => {
    const at = { ...BODY_START, paragraph: 1 };
    const comments = [{ id: '1', author: 'A Quill', date: null, text: 'Is it so?', quote: 'in May', at }];
    expect(findingsOf(commentsRule, paperOf('Rents rose in May.', { comments }))).toMatchInlineSnapshot(`
      [
        "error at paragraph 1: “in May”: A comment of A Quill is still in the file: “Is it so?”. Settle it and delete it before the paper is published.",
      ]
    `);
  });

  it('finds hidden and white text, and leaves white text on a dark cell alone', () => {
    const blocks = [
      paragraph([text('Rents rose'), text(' by 9%', { hidden: true })]),
      paragraph([text('Nobody sees this', { colour: 'FFFFFF' })]),
      paragraph([text('Everybody sees this', { colour: 'FFFFFF' })], { shade: '000000' }),
    ];
    expect(findingsOf(hiddenTextRule, paperOf('', { blocks }))).toMatchInlineSnapshot(`
      [
        "error at paragraph 1: “Rents rose”: There is hidden text here: “by 9%”. Delete it, or show it.",
        "error at paragraph 2: “Nobody sees this”: This text is white, so nobody sees it on the page. Delete it, or give it a colour.",
      ]
    `);
  });

  it('finds text that is struck through, once, but not in a report of changes', () => {
    const blocks = [
      paragraph([text('Rents '), text('rose sharply', { strike: true }), text(' fell.')]),
      paragraph([text('Roofs leak', { strike: true })]),
    ];
    expect(findingsOf(struckTextRule, paperOf('', { blocks }))).toMatchInlineSnapshot(`
      [
        "warning at paragraph 1: “rose sharply”: Text is struck through and still stands in the paper. Delete it, or take the line off. [also at paragraph 2 “Roofs leak”]",
      ]
    `);
    expect(findingsOf(struckTextRule, paperOf('! Change report', { blocks }))).toEqual([]);
  });

  it('leaves what a report of changes struck through alone in every rule', () => {
    const blocks = [paragraph([text('[point XX]', { strike: true }), text(' point XX')])];
    expect(findingsOf(placeholderRule, paperOf('! Change report', { blocks }))).toHaveLength(1);
    // What was there and what took its place, read as one, was never written.
    const half = [paragraph([text('point X'), text('X', { strike: true }), text(' is kept.')])];
    expect(findingsOf(placeholderRule, paperOf('', { blocks: half }))).toHaveLength(1);
    expect(findingsOf(placeholderRule, paperOf('! Change report', { blocks: half }))).toEqual([]);
  });

  it('asks once about highlighted text', () => {
    const blocks = [
      paragraph([text('Rents '), text('rose', { highlight: 'FFFF00' })]),
      paragraph([text('Roofs leak', { highlight: 'FFFF00' })]),
    ];
    expect(findingsOf(highlightRule, paperOf('', { blocks }))).toMatchInlineSnapshot(`
      [
        "question at paragraph 1: “rose”: Text is highlighted, as people do with what they mean to come back to. Settle it, then take the highlight off. [also at paragraph 2 “Roofs leak”]",
      ]
    `);
  });
});

describe('paragraphs that break off', () => {
  it('finds small words at the end', () => {
    expect(findingsOf(looseEndRule, 'The repairs board (chair: Ada Quillby), and the;\nRents are for our'))
      .toMatchInlineSnapshot(`
      [
        "warning at paragraph 1: “and the;”: The paragraph ends with “and the;”. Finish the sentence, or take these words out.",
        "warning at paragraph 2: “for our”: The paragraph ends with “for our”. Finish the sentence, or take these words out.",
      ]
    `);
  });

  it('leaves lead-ins, "and" before the next item, and prepositions at the end alone', () => {
    const paper = `
      The council has to:
      the repairs board; and
      Boards include the:
      That is what money is for.
      Money was given for this
      Approved by
      Vitamin A
    `;
    expect(findingsOf(looseEndRule, paper)).toEqual([]);
  });
});
