import { markLine, type Found, type Mark } from '../finding.ts';
import type { CheckedCell, CheckedTable } from '../paper/checked-paper.ts';
import { ratingOfFill } from '../paper/rating-colours.ts';
import type { PaperRule } from '../rule.ts';

/** Rating cells that say nothing but their colour (rules.md A5): lost in print, in conversion and on a screen reader. */
export const colourOnlyRule: PaperRule = {
  id: 'ratings/colour-only',
  group: 'ratings',
  title: 'Ratings that are shown by colour alone',
  severity: 'warning',
  scope: 'paper',
  check: ({ tables }) => {
    const marks = tables.flatMap(findColouredCells);
    const [first, ...rest] = marks;
    if (first === undefined) return [];
    const cells = marks.length === 1 ? 'This cell says its rating' : `${marks.length} cells say their rating`;
    const found: Found = {
      mark: first,
      reason: `${cells} by colour alone.`,
      suggestion: 'Write the rating in each of them, as “Amber”.',
      alsoAt: rest,
    };
    return [found];
  },
};

const RATINGS = /\b(?:B?RAG|RAG|ratings?|rated|status)\b/i;

function findColouredCells({ header, rows }: CheckedTable): Mark[] {
  const body = rows.filter((row) => !row.header);
  const cells = body.flatMap((row) => row.cells.filter(isColourAlone));
  const columns = new Map<number, Set<string>>();
  for (const { column, cell } of cells) {
    const colours = columns.get(column) ?? new Set();
    columns.set(column, colours.add(ratingOfFill(cell.shade?.fill ?? '') ?? ''));
  }
  return cells.flatMap(({ column, lines }) => {
    const [line] = lines;
    // One empty grey cell is no rating; a column of several colours is, whatever it is called.
    const isRating = RATINGS.test(header[column] ?? '') || (columns.get(column)?.size ?? 0) > 1;
    return line === undefined || !isRating ? [] : [markLine(line)];
  });
}

function isColourAlone({ cell, text }: CheckedCell): boolean {
  return (
    text.trim() === '' &&
    cell.merge !== 'continue' &&
    cell.shade !== null &&
    ratingOfFill(cell.shade.fill) !== null
  );
}
