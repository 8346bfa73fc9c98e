import type { Found } from '../finding.ts';
import type { PaperRule } from '../rule.ts';

/** A sans serif typeface of 12 points or more for the text (rules.md A9; the council's own style decides). */
export const typefaceRule: PaperRule = {
  id: 'publication/typeface',
  group: 'publication',
  title: 'A sans serif typeface of 12 points or more (A9)',
  severity: 'warning',
  scope: 'paper',
  check: ({ file }) => {
    const found: Found[] = [];
    if (file?.typeface !== undefined && file.typeface !== null && SERIF.test(file.typeface)) {
      found.push({
        mark: null,
        reason: `Most of the text is in ${file.typeface}, a typeface with serifs.`,
        suggestion: 'Use one without, such as Arial.',
      });
    }
    if (file?.textSize !== undefined && file.textSize !== null && file.textSize < SMALLEST) {
      found.push({
        mark: null,
        reason: `Most of the text is in ${file.textSize} points.`,
        suggestion: `Use ${SMALLEST} points or more.`,
      });
    }
    return found;
  },
};

const SMALLEST = 12;
const SERIF =
  /^(?:times|cambria|georgia|garamond|book antiqua|bookman|century(?! gothic)|palatino|constantia|baskerville|didot|courier|minion|caslon|perpetua|rockwell|merriweather|noto serif|liberation serif|dejavu serif|pt serif)/i;
