import { markLine, type Found } from '../finding.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { PaperRule } from '../rule.ts';

/** A paper that says both that it is open and that it is not for publication, or that is exempt without saying why. */
export const exemptMarkingRule: PaperRule = {
  id: 'publication/exempt-marking',
  group: 'publication',
  title: 'Marking of papers that are not for publication',
  severity: 'error',
  scope: 'paper',
  check: (paper) => {
    const marked = paper.lines.find(({ text }) => NOT_FOR_PUBLICATION.test(text));
    if (marked === undefined) return [];
    const found: Found[] = [];
    if (isOpen(paper)) {
      found.push({
        mark: markLine(marked),
        reason: 'The paper is marked “not for publication” here, and is classified as open.',
        suggestion: 'Settle which, before anybody publishes it.',
      });
    }
    if (!paper.lines.some(({ text }) => PARAGRAPH.test(text))) {
      found.push({
        mark: markLine(marked),
        reason:
          'It does not say which exempt information it holds (Local Government Act 1972, section 100B(5) and Schedule 12A).',
        suggestion: 'Name the paragraph of Schedule 12A, and the balance of the public interest.',
      });
    }
    return found;
  },
};

const NOT_FOR_PUBLICATION =
  /^\s*(?:not for publication|exempt (?:report|information|appendix)\b|confidential\b.{0,40}$|restricted circulation)/i;
const PARAGRAPH =
  /\b(?:schedule 12A|paragraphs? \d(?:[, and]+\d)* of (?:part \d of )?schedule|confidential information)\b/i;

function isOpen({ lines }: CheckedPaper): boolean {
  const at = lines.findIndex(({ text }) => /^\s*(?:security )?classification\s*:?\s*$/i.test(text));
  const next = lines.slice(at + 1).find(({ text }) => text.trim() !== '');
  return at !== -1 && /^\s*(?:open|public)\b/i.test(next?.text ?? '');
}
