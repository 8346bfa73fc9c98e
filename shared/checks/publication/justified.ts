import { markLine } from '../finding.ts';
import type { PaperRule } from '../rule.ts';

/** Text set to both margins, whose uneven gaps are hard to read (rules.md A9). */
export const justifiedRule: PaperRule = {
  id: 'publication/justified',
  group: 'publication',
  title: 'Text aligned left, not to both margins (A9)',
  severity: 'warning',
  scope: 'paper',
  check: ({ lines }) =>
    lines
      .filter(({ paragraph, text }) => paragraph.alignment === 'justified' && text.length > LINE_OF_TEXT)
      .map((line) => ({
        mark: markLine(line),
        reason: 'The text is justified to both margins.',
        suggestion: 'Align it left.',
        cause: 'justified',
      })),
};

/** A paragraph of one line looks the same either way. */
const LINE_OF_TEXT = 90;
