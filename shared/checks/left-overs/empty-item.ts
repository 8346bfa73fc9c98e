import { markLine, type Found } from '../finding.ts';
import type { LineRule } from '../rule.ts';

/** Numbered paragraphs with nothing in them. */
export const emptyItemRule: LineRule = {
  id: 'left-overs/empty-item',
  group: 'left-overs',
  title: 'Numbered paragraphs without text',
  severity: 'warning',
  scope: 'line',
  check: (line): readonly Found[] => {
    const { number, paragraph, text, cell } = line;
    if (number === null || text.slice(number.textStart).trim() !== '' || cell !== null) return [];
    if (paragraph.inlines.some((inline) => inline.kind !== 'text')) return [];
    return [
      {
        mark: markLine(line),
        reason: `Paragraph ${number.text} has a number and no text.`,
        suggestion: 'Write it, or take the paragraph out.',
      },
    ];
  },
};
