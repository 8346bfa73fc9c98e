import type { Column } from './columns.ts';
import type { Line } from './lines.ts';

/** The cell that has the focus. */
export interface Place {
  /** Key of the line. */
  readonly line: string;
  readonly column: Column;
}

/** What a key does in the grid, beyond moving. */
export type Move =
  { readonly kind: 'go'; readonly to: Place } | { readonly kind: 'fold'; readonly index: number };

const PAGE = 10;

/**
 * Where an arrow, Home, End, Page Up or Page Down leads; null for keys that lead nowhere. Left and Right close and
 * open a priority, and Left in the first cell goes up to it.
 */
export function moveBy(
  lines: readonly Line[],
  columns: readonly Column[],
  place: Place,
  key: string,
  control: boolean,
): Move | null {
  const at = Math.max(
    0,
    lines.findIndex((line) => line.key === place.line),
  );
  const line = lines[at];
  if (line === undefined) return null;
  const go = (index: number, column = place.column): Move | null => {
    const to = lines[Math.max(0, Math.min(lines.length - 1, index))];
    return to === undefined ? null : { kind: 'go', to: { line: to.key, column } };
  };
  switch (key) {
    case 'ArrowDown':
      return go(at + 1);
    case 'ArrowUp':
      return go(at - 1);
    case 'PageDown':
      return go(at + PAGE);
    case 'PageUp':
      return go(at - PAGE);
    case 'Home':
      return control ? go(0) : go(at, columns[0]);
    case 'End':
      return control ? go(lines.length - 1) : go(at, columns.at(-1));
    case 'ArrowLeft':
    case 'ArrowRight':
      return moveAcross(lines, columns, { line, at, column: place.column }, key === 'ArrowRight' ? 1 : -1);
    default:
      return null;
  }
}

function moveAcross(
  lines: readonly Line[],
  columns: readonly Column[],
  { line, at, column }: { readonly line: Line; readonly at: number; readonly column: Column },
  by: 1 | -1,
): Move | null {
  if (line.kind === 'band') {
    return line.open === by > 0 ? null : { kind: 'fold', index: line.index };
  }
  const next = columns[columns.indexOf(column) + by];
  if (next !== undefined) return { kind: 'go', to: { line: line.key, column: next } };
  if (by > 0) return null;
  const head = lines.slice(0, at).findLast((each) => each.kind === 'band');
  return head === undefined ? null : { kind: 'go', to: { line: head.key, column } };
}

/** Ids of the actions from one line to another, both included, in the order of the grid. */
export function actionsBetween(lines: readonly Line[], from: string, to: string): readonly string[] {
  const first = lines.findIndex((line) => line.key === from);
  const last = lines.findIndex((line) => line.key === to);
  if (first < 0 || last < 0) return [];
  return lines
    .slice(Math.min(first, last), Math.max(first, last) + 1)
    .flatMap((line) => (line.kind === 'action' ? [line.row.id] : []));
}
