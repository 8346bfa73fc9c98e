import { markLine, type Found } from '../finding.ts';
import type { CheckedRow } from '../paper/checked-paper.ts';
import type { PaperRule } from '../rule.ts';

/** Fields of the document control that nobody has filled in. */
export const emptyFieldRule: PaperRule = {
  id: 'left-overs/empty-field',
  group: 'left-overs',
  title: 'Empty fields of the document control',
  severity: 'warning',
  scope: 'paper',
  check: ({ tables }) =>
    tables.filter(({ kind }) => kind === 'document-control').flatMap(({ rows }) => rows.flatMap(emptyFields)),
};

/** A label with its value beside it, once or several times in a row. */
function emptyFields({ cells }: CheckedRow): Found[] {
  return cells.flatMap((cell, index): Found[] => {
    const value = cells[index + 1];
    const [line] = cell.lines;
    if (index % 2 === 1 || value === undefined || line === undefined) return [];
    if (cell.text.trim() === '' || value.text.trim() !== '') return [];
    const shown = value.cell.blocks.some(
      (block) =>
        block.kind === 'table' ||
        (block.kind === 'paragraph' && block.inlines.some((inline) => inline.kind === 'image')),
    );
    if (shown) return [];
    return [
      {
        mark: markLine(line),
        reason: `“${cell.text.trim()}” is empty.`,
        suggestion: 'Fill it in, or write “None”.',
      },
    ];
  });
}
