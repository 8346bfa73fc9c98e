import { describe, expect, it } from 'vitest';
import { contentsListRule } from '#shared/checks/numbering/contents-list';
import { numberSpacingRule } from '#shared/checks/numbering/number-spacing';
import { paragraphOrderRule } from '#shared/checks/numbering/paragraph-order';
import { referencesRule } from '#shared/checks/numbering/references';
import { paragraph } from '#shared/document/build';
import { BODY_START } from '#shared/document/source-ref';
import type { Paragraph } from '#shared/document/text-document';
import { findingsOf, paperOf } from '#tests/support/checks';

describe('the order of numbers', () => {
  it('is checked for numbers that repeat, go back, or are left out', () => {
    const paper = `
      # 1.0 Purpose
      1.1 To tell the board.
      1.2 To ask it.
      1.2 To thank it.
      1.4 To close.
      # 3.0 Money
      3.1 It costs much.
      3.0 It is worth it.
    `;
    expect(findingsOf(paragraphOrderRule, paper)).toEqual([
      'error at 1.2: “1.2”: The number 1.2 is used twice. Number this one and those after it anew.',
      'warning at 1.4: “1.4”: 1.3 is left out between 1.2 and 1.4. Is something missing, or should this be numbered anew?',
      'warning at 3.0: “3.0”: 2.0 is left out between 1.0 and 3.0. Is something missing, or should this be numbered anew?',
      'warning at 3.0: “3.0”: 3.0 comes after 3.1. Number the paragraphs in order.',
    ]);
  });

  it('is no matter of the actions that a change report names', () => {
    expect(findingsOf(paragraphOrderRule, '! What has changed\n## 4.4 Roofs\n## 4.6 Letters')).toEqual([]);
  });

  it('names sections as the paper writes them', () => {
    expect(findingsOf(paragraphOrderRule, '# 1: Homes\n# 3: Care\n# 3.1 Money\n# 3.3 Law')).toEqual([
      'warning at 3: “3”: 2 is left out between 1 and 3. Is something missing, or should this be numbered anew?',
      'warning at 3.3: “3.3”: 3.2 is left out between 3.1 and 3.3. Is something missing, or should this be numbered anew?',
    ]);
  });

  it('tells how many are left out', () => {
    expect(findingsOf(paragraphOrderRule, '1.1 One.\n1.5 Five.')).toEqual([
      'warning at 1.5: “1.5”: 3 numbers from 1.2 on are left out between 1.1 and 1.5. Is something missing, or should this be numbered anew?',
    ]);
  });

  it('tells paragraphs from lists that begin again and from items of an agenda', () => {
    const typed = (...numbers: readonly number[]): string =>
      numbers.map((number) => `${number})\\tText.`).join('\n');
    const judge = (...numbers: readonly number[]): string[] =>
      findingsOf(paragraphOrderRule, typed(...numbers));
    expect(judge(1, 2, 3, 3, 4)).toEqual([
      'error at 3: “3”: The number 3 is used twice. Number this one and those after it anew.',
    ]);
    expect(judge(1, 2, 4, 5)).toEqual([
      'warning at 4: “4”: 3 is left out between 2 and 4. Is something missing, or should this be numbered anew?',
    ]);
    expect(
      [
        judge(1, 2, 3, 1, 2),
        judge(5, 1, 2, 6),
        judge(1, 2, 10, 11),
        judge(5, 7),
        judge(18, 9, 10),
        judge(1, 1, 2),
      ].flat(),
    ).toEqual([]);
  });

  it('is looked at under each number, however deep', () => {
    const judge = (paper: string): string[] =>
      findingsOf(paragraphOrderRule, paper).map((each) => each.split(': ')[2] ?? '');
    expect(judge('1.1.1 One.\n1.1.3 Three.\n1.2.1 One.\n1.2.2 Two.')).toEqual([
      '1.1.2 is left out between 1.1.1 and 1.1.3. Is something missing, or should this be numbered anew?',
    ]);
    expect(judge('1.0 One.\n1.1 Two.\n1.3 Four.')).toEqual([
      '1.2 is left out between 1.1 and 1.3. Is something missing, or should this be numbered anew?',
    ]);
    expect(judge('5)\\tText.\n7)\\tText.\n9)\\tText.')).toEqual([]);
    expect(judge('5)\\tText.\n7)\\tText.\n# 8 Money')).toEqual([]);
    expect(judge('1)\\tText.\n1)\\tText.')).toEqual([]);
  });

  it('is no matter of Word’s own lists, of the contents list and of the foot of a page', () => {
    const footer = paperOf('Text.', { footer: '2.1 One.\n2.3 Three.' });
    const papers = [footer, '2. One.\n4. Two.\n5. Three.', '= 1.1 Homes\t4\n= 1.3 Care\t5\nText.'];
    expect(papers.flatMap((paper) => findingsOf(paragraphOrderRule, paper))).toEqual([]);
  });

  it('is looked at in the headings of a plan, and in the sections of a change report', () => {
    const rows = [1, 2, 3, 4, 5].map(
      (row) => `| 1.${row} Mend the roofs of street ${row} | Head of Repairs | May 2024 | Begun |`,
    );
    const plan = [
      '! Wychbourne Housing Plan',
      '# 1: Homes',
      '1.1 One.',
      '1.3 Three.',
      '# 3: Care',
      '|| Action | Lead | Deadline | Progress |',
      ...rows,
    ].join('\n');
    expect(findingsOf(paragraphOrderRule, plan)).toEqual([
      'warning at 3: “3”: 2 is left out between 1 and 3. Is something missing, or should this be numbered anew?',
    ]);
    expect(findingsOf(paragraphOrderRule, '! What has changed\n# 1: Roofs\n# 3: Letters')).toHaveLength(1);
  });

  it('is left alone in lists, in tables, in plans and where it is right', () => {
    const right =
      '# 1.0 Purpose\n1.1 One.\n1.2 Two.\na) first\nb) second\n# 2.0 Money\n2.1 One.\n| 7.5 | Repairs |\n| 7.1 | Letters |';
    const amounts =
      '2.5 million pounds were spent.\n2.5 million more are needed.\n4 new homes opened.\n12 families moved.';
    expect([right, amounts].flatMap((paper) => findingsOf(paragraphOrderRule, paper))).toEqual([]);
  });
});

describe('a number', () => {
  it('without a space after it is found', () => {
    expect(findingsOf(numberSpacingRule, '7:The support of families\n2.Progress\n3.1Next steps')).toEqual([
      'warning at 7: “7:The”: The space after the number is missing. Write 7: The. [fix: 7: The]',
      'warning at 2: “2.Progress”: The space after the number is missing. Write 2. Progress. [fix: 2. Progress]',
      'warning at 3.1: “3.1Next”: The space after the number is missing. Write 3.1 Next. [fix: 3.1 Next]',
    ]);
    expect(
      findingsOf(
        numberSpacingRule,
        '7: The support\n3.1 Next\n20A High Street\n2nd draft\n4x4x4 model\n9:30am',
      ),
    ).toEqual([]);
  });
});

describe('references', () => {
  const paper = (words: string): string => `
    # 1.0 Purpose
    1.1 To tell the board.
    # 2.0 Money
    2.1 ${words}
    # Appendix A: Glossary
  `;

  it('to what is not there are found', () => {
    expect(
      findingsOf(
        referencesRule,
        paper('As set out in section 4, paragraph 1.7 and Appendix C, it costs much.'),
      ),
    ).toEqual([
      'warning at 2.1: “section 4”: This paper has no section 4. Correct the reference, or add what it refers to.',
      'warning at 2.1: “paragraph 1.7”: This paper has no paragraph 1.7. Correct the reference, or add what it refers to.',
      'warning at 2.1: “Appendix C”: This paper has no Appendix C. Correct the reference, or add what it refers to.',
    ]);
  });

  it('to what is there, to laws and to other papers are left alone', () => {
    expect(
      findingsOf(
        referencesRule,
        paper(
          'As set out in section 1, section 2.0, paragraph 1.1 and Appendix A. Under section 149 of the Equality Act 2010 and section 17 (Children Act 1989). Section 20 of the Act. In paragraph 12 of the constitution. See point XX and Table 3. The section 151 officer and the section 75 agreement; section 2.1 of the report before. In paragraphs 22-27 of the report and (page 20, paragraph 17).',
        ),
      ),
    ).toEqual([]);
  });

  it('are found at the start of a paragraph, but not where they name what they stand over', () => {
    const after = '# 1.0 Purpose\n# 2.0 Money\nTable 1: Costs\n';
    const judge = (words: string): string[] =>
      findingsOf(referencesRule, `${after}${words}`).map((each) => /“(.*?)”/.exec(each)?.[1] ?? '');
    expect(judge('(Section 4 tells more.)')).toEqual(['Section 4']);
    expect(judge('Section 4 tells more.')).toEqual([]);
    expect(judge('See Table 1, and table 2, and chart 1.')).toEqual(['table 2', 'chart 1']);
    expect(judge('See section 7, section 8 and section 40.')).toEqual(['section 7']);
    expect(judge('See section 2.0, section 1 and section 2.2.')).toEqual(['section 2.2']);
    expect(judge('| 4.1 | Costs |\nSee paragraph 4.1.')).toEqual(['paragraph 4.1']);
    expect(judge('See sections B.')).toEqual([]);
    expect(
      judge('See section 4 of the Act, section 5 (Children Act 1989), paragraph 6 of the constitution.'),
    ).toEqual([]);
    expect(findingsOf(referencesRule, '# 1.0 Purpose\nSee section 2.')).toHaveLength(1);
  });

  it('to an appendix are only asked about where the paper has none of its own', () => {
    expect(findingsOf(referencesRule, 'It is told in Appendix B and in section 3.')).toEqual([
      'question at paragraph 1: “Appendix B”: This paper has no Appendix B. Correct the reference, or add what it refers to.',
    ]);
    expect(findingsOf(referencesRule, '# Annex B\nIt is told in Appendix B.')).toEqual([]);
    expect(findingsOf(referencesRule, '# Minutes\nIt is told in Appendix B.')).toEqual([]);
  });

  it('are left alone in a paper that numbers nothing', () => {
    expect(findingsOf(referencesRule, 'As set out in section 4, it costs much.')).toEqual([]);
  });
});

describe('a contents list', () => {
  const headings =
    '# Background\nText.\n# 1: Homes for all\nText.\n# 2: Care for all\nText.\n# 3: Staff\nText.';

  it('that leaves headings out is found at the entry after the gap', () => {
    const paper = `= Background\t4\n= 1: Homes for all\t5\n= 3: Staff\t9\n${headings}`;
    expect(findingsOf(contentsListRule, paper)).toEqual([
      'error at contents list, paragraph 3: “3: Staff\t9”: The contents list leaves out a heading: “2: Care for all”. Update the contents list in Word (right-click, Update Field). [also at 2 “2: Care for all”]',
    ]);
  });

  it('is told at the entry after the first gap, with all that is left out', () => {
    const more = `${headings}\n# 4: Money\nText.\n# 5: Law\nText.`;
    const paper = `# Contents\n= Background\t4\n= 1: Homes for all\t5\n= 3: Staff\t9\n= 5: Law\t12\n${more}`;
    expect(findingsOf(contentsListRule, paper)).toEqual([
      'error at contents list, paragraph 4: “3: Staff\t9”: The contents list leaves out 2 headings: “2: Care for all”, “4: Money”. Update the contents list in Word (right-click, Update Field). [also at 2 “2: Care for all”; 4 “4: Money”]',
    ]);
    const half = `= Background\t4\n= 1: Homes for all\t5\n${headings}`;
    expect(findingsOf(contentsListRule, half)[0]).toContain('leaves out 2 headings');
  });

  it('of something else is no contents list of the paper', () => {
    const paper = `= Background\t4\n= Roofs\t5\n${headings}`;
    expect(findingsOf(contentsListRule, paper).some((each) => each.includes('leaves out'))).toBe(false);
  });

  it('may leave out small headings, and cut long ones', () => {
    const long = 'Homes for all who live in Wychbourne and for those who wish to';
    const paper = `= Background\t4\n= ${long.slice(0, 40)}\t5\n# Background\n### A small heading\n# ${long}\nText.`;
    expect(findingsOf(contentsListRule, paper).some((each) => each.startsWith('warning'))).toBe(false);
    const short = `= Background\t4\n= Homes\t5\n# Background\n# Homes for all\nText.`;
    expect(findingsOf(contentsListRule, short).some((each) => each.startsWith('warning'))).toBe(true);
  });

  it('may name a heading twice, and cuts none shorter than twenty letters', () => {
    const twice = `= Background\t4\n= 1: Homes for all\t5\n= 1: Homes for all\t6\n= 2: Care for all\t7\n= 3: Staff\t9\n${headings}`;
    expect(findingsOf(contentsListRule, twice)).toEqual([]);
    const stale = (length: number): number => {
      const title = 'Homes for all who live here'.slice(0, length);
      const paper = `= Background\t4\n= ${title}\t5\n# Background\n# Homes for all who live here\nText.`;
      return findingsOf(contentsListRule, paper).filter((each) => each.startsWith('warning')).length;
    };
    expect([stale(20), stale(21)]).toEqual([1, 0]);
    const longer =
      '= Background\t4\n= Homes for all who live here\t5\n# Background\n# Homes for all who live\nText.';
    expect(findingsOf(contentsListRule, longer).some((each) => each.startsWith('warning'))).toBe(false);
  });

  it('is told with headings of up to fifty letters in full', () => {
    const left = (length: number): string => {
      const title = 'Homes for all who live in Wychbourne and for all who wish to'.slice(0, length);
      const paper = `= Background\t4\n= Staff\t9\n# Background\n# ${title}\nText.\n# Staff\nText.`;
      return /leaves out a heading: “(.*?)”/.exec(findingsOf(contentsListRule, paper)[0] ?? '')?.[1] ?? '';
    };
    expect([left(50), left(51)]).toEqual([
      'Homes for all who live in Wychbourne and for all w',
      'Homes for all who live in Wychbourne and for all…',
    ]);
  });

  it('leaves out no heading that is deeper than it goes', () => {
    const heading = (words: string, level: number): Paragraph =>
      paragraph(words, { heading: { level, by: 'style' } });
    const entries = [paragraph('Background\t4'), paragraph('Staff\t9')];
    const judge = (levels: number): number => {
      const blocks = [
        { kind: 'contents', at: BODY_START, levels, entries } as const,
        heading('Background', 1),
        heading('Care', 2),
        heading('Staff', 1),
      ];
      return findingsOf(contentsListRule, paperOf('', { blocks })).length;
    };
    expect([judge(1), judge(2)]).toEqual([0, 1]);
  });

  it('that lists headings in another order is found', () => {
    const paper = `= Background\t4\n= 2: Care for all\t7\n= 1: Homes for all\t5\n= 3: Staff\t9\n${headings}`;
    expect(findingsOf(contentsListRule, paper)).toEqual([
      'warning at contents list, paragraph 3: “1: Homes for all\t5”: Its heading stands earlier in the paper than that of the entry before. Update the contents list in Word (right-click, Update Field).',
    ]);
  });

  it('with an entry that is no heading is found', () => {
    const paper = `= Background\t4\n= 1: Homes for all\t5\n= 2: Care for all\t7\n= 3: Staff\t9\n= 4: Money\t12\n${headings}`;
    expect(findingsOf(contentsListRule, paper)).toEqual([
      'warning at contents list, paragraph 5: “4: Money\t12”: There is no heading with these words. Update the contents list in Word (right-click, Update Field).',
    ]);
  });

  it('knows a heading by its first letter too, in capitals or not', () => {
    const paper = (entry: string): string =>
      `= Background\t4\n= ${entry}\t5\n# Background\n# Care for all\nText.`;
    const judge = (entry: string): number => findingsOf(contentsListRule, paper(entry)).length;
    expect([judge('care for all'), judge('A. Care for all'), judge('B Care for all')]).toEqual([0, 0, 0]);
    expect(findingsOf(contentsListRule, paper('Fare for all'))).toEqual([
      'error at contents list, paragraph 2: “Fare for all\t5”: The contents list leaves out a heading: “Care for all”. Update the contents list in Word (right-click, Update Field). [also at paragraph 4, under “Background” “Care for all”]',
      'warning at contents list, paragraph 2: “Fare for all\t5”: There is no heading with these words. Update the contents list in Word (right-click, Update Field).',
    ]);
  });

  it('that is complete is left alone, whatever the spaces, capitals and page numbers', () => {
    const paper = `= BACKGROUND\t4\n= 1:Homes for all ..... 5\n= 2: Care for all\t7\n= 3: Staff\n${headings}`;
    expect(
      [paper, headings, `= Background\t4\n${headings}`].flatMap((each) => findingsOf(contentsListRule, each)),
    ).toEqual([]);
  });
});
