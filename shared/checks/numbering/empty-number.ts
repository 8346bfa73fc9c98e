import { markLine } from '../finding.ts';
import type { PaperRule } from '../rule.ts';

/** A numbered paragraph with nothing in it: readers see a number left out. */
export const emptyNumberRule: PaperRule = {
  id: 'numbering/empty-paragraph',
  group: 'numbering',
  title: 'Numbered paragraphs with nothing in them',
  severity: 'error',
  scope: 'paper',
  check: ({ lines }) =>
    lines.flatMap((line) => {
      const { list } = line.paragraph;
      const isEmpty =
        line.text.trim() === '' && line.paragraph.inlines.every((inline) => inline.kind !== 'image');
      if (
        list === null ||
        list.kind === 'bullet' ||
        list.label.trim() === '' ||
        !isEmpty ||
        line.part !== 'body'
      )
        return [];
      // In a table, an empty numbered cell is one to be filled in.
      if (line.cell !== null) return [];
      return [
        {
          mark: markLine(line),
          reason: `Paragraph ${list.label.replace(/[.):]+$/, '')} is empty, so a reader sees its number and nothing else, or a number left out.`,
          suggestion: 'Take the empty paragraph out.',
        },
      ];
    }),
};
