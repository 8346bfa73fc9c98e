import { markLine, type Mark } from '../finding.ts';
import type { CheckedCell } from './checked-paper.ts';

/** Marks the first words of a cell, or the empty cell itself; null for a cell without paragraphs. */
export function markCell({ lines }: CheckedCell): Mark | null {
  const line = lines.find((each) => each.text.trim() !== '') ?? lines[0];
  return line === undefined ? null : markLine(line);
}
