import { describe, expect, it } from 'vitest';
import { sectionNumberRule } from '#shared/checks/numbering/section-number';
import { findingsOf } from '#tests/support/checks';

describe('paragraph numbers of another section', () => {
  it('finds one and says what it should be', () => {
    const paper = `
      # 5.0 Requests
      5.1 The board is asked to agree.
      # 6.0 Arrangements
      5.1 The report is given by the lead.
      6.2 It takes ten minutes.
    `;
    expect(findingsOf(sectionNumberRule, paper)).toMatchInlineSnapshot(`
      [
        "error at 5.1: “5.1”: This paragraph is numbered 5.1, but it stands in section 6. Number it 6.1, and look at what refers to it. [fix: 6.1]",
      ]
    `);
  });

  it('marks the number that was typed, where the words have figures of their own', () => {
    const paper = '# 6.0 Arrangements\n6.1 It takes 5.1 hours.\n5.2 It needs 5.2 people.';
    expect(findingsOf(sectionNumberRule, paper)).toEqual([
      'error at 5.2: “5.2”: This paragraph is numbered 5.2, but it stands in section 6. Number it 6.2, and look at what refers to it. [fix: 6.2]',
    ]);
  });

  it('knows no section under a heading without a number, but for small headings', () => {
    const after = (level: string): string[] =>
      findingsOf(sectionNumberRule, `# 6.0 Arrangements\n6.1 One.\n${level} Interlude\n5.1 Two.`);
    expect([after('#').length, after('##').length, after('###').length]).toEqual([0, 0, 1]);
  });

  it('leaves paragraphs alone that run through the whole paper, and numbers in tables', () => {
    const paper = `
      # Purpose
      1. To tell the committee.
      # 2.0 Progress
      2. Much was done.
      | 7.5 | Repairs |
      2.1 More is to come: 5.1 million pounds.
    `;
    expect(findingsOf(sectionNumberRule, paper)).toEqual([]);
  });
});
