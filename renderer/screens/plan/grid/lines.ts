import type { ActionRow } from '#shared/figures/action-row';
import type { Band } from '#shared/figures/glance';

/** A line of the grid: a priority, or an action under it. */
export type Line =
  | {
      readonly kind: 'band';
      readonly key: string;
      readonly index: number;
      readonly band: Band;
      readonly shown: number;
      readonly open: boolean;
    }
  | { readonly kind: 'action'; readonly key: string; readonly row: ActionRow };

/**
 * The lines in their order. A folded priority shows no actions; one without any that pass the filter is not there,
 * unless nothing is filtered. Of a plan that is not all there yet, the lines end with what is.
 */
export function listLines(
  bands: readonly Band[],
  rows: readonly ActionRow[],
  folded: ReadonlySet<number>,
  filtering: boolean,
  partial = false,
): readonly Line[] {
  const byBand = Map.groupBy(rows, (row) => row.band);
  const last = partial ? (rows.at(-1)?.band ?? 0) : bands.length;
  return bands.flatMap((band, index): Line[] => {
    const own = byBand.get(index) ?? [];
    if ((filtering && own.length === 0) || index > last) return [];
    const open = !folded.has(index);
    const head: Line = {
      kind: 'band',
      key: `band ${index}`,
      index,
      band,
      shown: partial && index === last ? band.rows : own.length,
      open,
    };
    return [head, ...(open ? own.map((row): Line => ({ kind: 'action', key: row.id, row })) : [])];
  });
}
