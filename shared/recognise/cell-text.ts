import { foldSpaces } from '#shared/document/text';
import type { GridCell, GridLine } from './grid.ts';

/** The lines of several cells, one after the other. */
export function linesOf(cells: readonly GridCell[]): GridLine[] {
  return cells.flatMap((cell) => cell.lines);
}

/** The words of several cells in one text. */
export function joinText(cells: readonly GridCell[]): string {
  return foldSpaces(cells.map((cell) => cell.text).join(' '));
}
