import { describe, expect, it } from 'vitest';
import { blocksText } from '#shared/document/text';
import { buildCheckReport, type CheckReportInput, type ReportedFinding } from '#shared/papers/check-report';
import { houseStyle } from '#tests/support/house-style';

const finding: ReportedFinding = {
  paper: 'cover.docx',
  group: 'Figures',
  severity: 'error',
  at: '2.1',
  quote: '72%',
  reason: '806 of 1,214 is 66.39%, not 72%.',
  suggestion: 'Write 66.39%.',
  alsoAt: [],
  accepted: null,
};

function textOf(parts: Partial<CheckReportInput>): string {
  const document = buildCheckReport({
    papers: [{ fileName: 'cover.docx', paragraphs: 40, tables: 1, refused: null }],
    findings: [finding],
    rules: 41,
    checkedOn: '2025-06-09',
    version: null,
    program: 'Clearday test',
    style: houseStyle,
    ...parts,
  });
  return blocksText(document.body);
}

describe('the check report', () => {
  it('tells what was found in words, the gravest group first, and what was accepted after it', () => {
    const dated: ReportedFinding = {
      ...finding,
      group: 'Dates',
      severity: 'question',
      at: '3.2',
      quote: '4 June',
      reason: 'This is a Sunday.',
      suggestion: null,
      alsoAt: ['4.1', '5.2'],
    };
    const accepted = {
      ...finding,
      quote: 'the the',
      accepted: { by: 'Ada Quillby', on: '2025-06-08', reason: 'A quotation', reach: 'for this paper' },
    };
    expect(textOf({ findings: [dated, finding, accepted], version: '3.4' })).toMatchInlineSnapshot(`
      "Paper check
      cover.docx
      1 must be fixed and 1 question.
      41 rules were run over 40 paragraphs and 1 table. They were held against version 3.4 of the plan.
      What was found
      Figures
      How sure
      Where
      Words
      What is wrong, and what to do
      Must fix
      2.1
      72%
      806 of 1,214 is 66.39%, not 72%. Write 66.39%.
      Dates
      How sure
      Where
      Words
      What is wrong, and what to do
      Question
      3.2
      4 June
      This is a Sunday.
      Also at 4.1; 5.2.
      Accepted
      These findings stand because somebody said that they may.
      Where
      Words
      What was found
      Who accepted it, and why
      cover.docx, 2.1
      the the
      806 of 1,214 is 66.39%, not 72%.
      Ada Quillby, 8 June 2025, for this paper: A quotation
      About this report
      Must fix: it is wrong, whatever was meant. Check: it is very likely wrong. Question: only somebody who knows the facts can tell.
      The check reads words, figures and dates. It does not know whether what a paper says is true.
      Made with Clearday test on 9 June 2025. Nothing in the papers was changed."
    `);
  });

  it('says so when nothing was found', () => {
    const text = textOf({ findings: [] });
    expect(text).toContain('Nothing was found.');
    expect(text).not.toContain('Accepted');
  });

  it('has a section for each paper of a pack, those that could not be read too', () => {
    const papers = [
      { fileName: 'cover.docx', paragraphs: 40, tables: 1, refused: null },
      { fileName: 'locked.docx', paragraphs: 0, tables: 0, refused: 'locked.docx is password-protected.' },
    ];
    const text = textOf({ papers });
    expect(text).toContain('2 papers\n1 must be fixed.');
    expect(text).toContain('locked.docx\nlocked.docx is password-protected.');
  });

  it('cuts long quotations and long lists of places', () => {
    const many = Array.from({ length: 20 }, (_, index) => `${index + 1}.1`);
    const text = textOf({ findings: [{ ...finding, quote: 'roof '.repeat(60), alsoAt: many }] });
    expect(text).toContain('12.1; and 8 more.');
    expect(text).toContain('roof…');
  });
});
