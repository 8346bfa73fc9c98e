import type { Found } from '../finding.ts';
import type { CheckedPaper, PaperKind } from '../paper/checked-paper.ts';
import type { PaperRule } from '../rule.ts';

interface Required {
  readonly name: string;
  readonly heading: RegExp;
  /** Words anywhere in the text that do as well. */
  readonly words?: RegExp;
  readonly why: string;
}

/** What a kind of paper has to have (rules.md R8; council templates). */
const REQUIRED: Readonly<Partial<Record<PaperKind, readonly Required[]>>> = {
  'committee-report': [
    {
      name: 'Recommendations',
      heading: /\brecommendation/i,
      words:
        /\b(?:it is recommended that|members are (?:asked|recommended)|the (?:committee|cabinet|board|council) is (?:asked|recommended) to)\b/i,
      why: 'A report asks its readers for something.',
    },
    {
      name: 'Background papers',
      heading: /\bbackground (?:papers|documents|information)\b/i,
      why: 'Every report to a committee lists its background papers, if only as “None” (Local Government Act 1972, section 100D).',
    },
    {
      name: 'Legal implications',
      heading: /\b(?:legal|governance)\b/i,
      why: 'The decision has to be within the council’s powers.',
    },
    {
      name: 'Financial or resource implications',
      heading: /\b(?:financ|resource|budget)/i,
      why: 'Members have to know what it costs.',
    },
  ],
  'cover-report': [
    {
      name: 'Recommendations or requests to the board',
      heading: /\b(?:recommendation|requests?|decisions? (?:sought|required)|asks?|next steps)\b/i,
      words:
        /\b(?:the board is (?:asked|requested|recommended|invited) to|it is recommended that|members are asked)\b/i,
      why: 'A report to a board says what the board is asked to do.',
    },
  ],
};

/** Sections that the kind of paper needs and this one does not have. */
export const requiredSectionsRule: PaperRule = {
  id: 'publication/required-sections',
  group: 'publication',
  title: 'Sections that this kind of paper needs',
  severity: 'warning',
  scope: 'paper',
  check: (paper) =>
    (REQUIRED[paper.kind] ?? [])
      .filter((each) => !isPresent(each, paper))
      .map(({ name, why }): Found => ({
        mark: null,
        reason: `The paper has no section “${name}”. ${why}`,
        suggestion: 'Add it, if only to say that there is nothing to say.',
      })),
};

function isPresent({ heading, words }: Required, { headings, lines }: CheckedPaper): boolean {
  if (headings.some(({ title }) => heading.test(title))) return true;
  return words !== undefined && lines.some(({ text }) => words.test(text));
}
