import type { Became, SourceStrip } from '#shared/contract/import-results';
import type { Spot } from '../review-state.ts';

export type Step = 'up' | 'down' | 'left' | 'right';

export interface FoundCell {
  readonly spot: Spot;
  readonly became: Became;
}

/** How far an arrow looks for the next row: over the paragraphs between two tables. */
const FARTHEST = 60;

/** The cell one step away; null at the edge, and where the source is not loaded yet. */
export function findCell(
  from: Spot | null,
  step: Step,
  stripAt: (index: number) => SourceStrip | null,
  count: number,
): FoundCell | null {
  if (from === null) return null;
  const cell = from.cell ?? 0;
  if (step === 'left' || step === 'right') {
    return cellIn(stripAt(from.strip), { strip: from.strip, cell: cell + (step === 'left' ? -1 : 1) });
  }
  const by = step === 'up' ? -1 : 1;
  for (let away = 1; away <= FARTHEST; away++) {
    const index = from.strip + by * away;
    if (index < 0 || index >= count) return null;
    const strip = stripAt(index);
    if (strip === null) return null;
    if (strip.kind !== 'row' || strip.cells.length === 0) continue;
    return cellIn(strip, { strip: index, cell: Math.min(cell, strip.cells.length - 1) });
  }
  return null;
}

function cellIn(strip: SourceStrip | null, spot: Spot): FoundCell | null {
  const cell = strip?.kind === 'row' && spot.cell !== null ? strip.cells[spot.cell] : undefined;
  return cell === undefined ? null : { spot, became: cell.became };
}
