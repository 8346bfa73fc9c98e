import { useMemo, type KeyboardEvent, type MouseEvent } from 'react';
import { listRatingKeys } from '#shared/domain/rating-order';
import type { LoadedPlan } from '../loaded-plan.ts';
import {
  clearSelection,
  closePanel,
  goToPlace,
  openAction,
  select,
  setFolded,
  toggleSelected,
  usePlanUi,
  type PanelPart,
} from '../plan-ui.ts';
import type { Rate } from '../use-rating.ts';
import type { Column } from './columns.ts';
import type { Line } from './lines.ts';
import { actionsBetween, moveBy, type Place } from './move.ts';
import { singleKeysAct } from '../../../state/single-keys.ts';

export interface GridKeys {
  readonly onKeyDown: (event: KeyboardEvent, columns: readonly Column[]) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
}

/** What keys and clicks do in the grid (window.md, Keyboard). */
export function useGridKeys(plan: LoadedPlan, lines: readonly Line[], rate: Rate | null): GridKeys {
  const letters = useMemo(() => listRatingKeys(plan.scale), [plan.scale]);
  return useMemo(
    () => ({
      onKeyDown: (event, columns) => {
        const place = placeOf(lines, columns);
        if (place === null || event.nativeEvent.isComposing) return;
        const done =
          moveKey(event, lines, columns, place) ||
          lineKey(event, lines, place) ||
          ratingKey(event, lines, place, letters, rate);
        if (done) event.preventDefault();
      },
      onClick: (event) => click(event, lines),
      onDoubleClick: (event) => {
        const place = placeAt(event);
        if (place !== null && isAction(lines, place.line)) openAction(place.line, partOf(place.column));
      },
    }),
    [lines, letters, rate],
  );
}

/** The focused cell, or the first one while none has been chosen. */
function placeOf(lines: readonly Line[], columns: readonly Column[]): Place | null {
  const { place } = usePlanUi.getState();
  if (place !== null && lines.some((line) => line.key === place.line)) return place;
  const [first] = lines;
  const [column] = columns;
  return first === undefined || column === undefined ? null : { line: first.key, column };
}

function isAction(lines: readonly Line[], key: string): boolean {
  return lines.some((line) => line.key === key && line.kind === 'action');
}

function moveKey(
  event: KeyboardEvent,
  lines: readonly Line[],
  columns: readonly Column[],
  place: Place,
): boolean {
  const move = moveBy(lines, columns, place, event.key, event.ctrlKey || event.metaKey);
  if (move === null) return event.key.startsWith('Arrow');
  if (move.kind === 'fold') {
    setFolded(move.index, event.key === 'ArrowLeft');
    return true;
  }
  const { to } = move;
  goToPlace(to.line, to.column);
  const { anchor, open } = usePlanUi.getState();
  if (event.shiftKey && to.line !== place.line) {
    const from = anchor ?? place.line;
    select(actionsBetween(lines, from, to.line), from);
  } else if (open !== null && isAction(lines, to.line)) openAction(to.line);
  return true;
}

/** Enter, Space, F2, Escape and Ctrl+A. */
function lineKey(event: KeyboardEvent, lines: readonly Line[], place: Place): boolean {
  const line = lines.find((each) => each.key === place.line);
  if (line === undefined) return false;
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a') {
    select(
      lines.flatMap((each) => (each.kind === 'action' ? [each.row.id] : [])),
      place.line,
    );
    return true;
  }
  if (event.ctrlKey || event.altKey || event.metaKey) return false;
  switch (event.key) {
    case 'Enter':
    case 'F2':
      if (line.kind === 'band') setFolded(line.index, line.open);
      else openAction(line.row.id, event.key === 'F2' ? partOf(place.column) : 'top');
      return true;
    case ' ':
      if (line.kind === 'band') setFolded(line.index, line.open);
      else toggleSelected(line.row.id);
      return true;
    case 'Escape':
      if (usePlanUi.getState().selected.size > 0) clearSelection();
      else closePanel();
      return true;
    default:
      return false;
  }
}

function ratingKey(
  event: KeyboardEvent,
  lines: readonly Line[],
  place: Place,
  letters: ReadonlyMap<string, string>,
  rate: Rate | null,
): boolean {
  if (rate === null || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (event.key !== 'Delete' && !singleKeysAct()) return false;
  const rating = event.key === 'Delete' ? null : letters.get(event.key.toUpperCase());
  if (rating === undefined) return false;
  const selected = selectedLines(lines);
  const onRating = place.column === 'activity' || place.column === 'impact';
  const ids = selected.length > 0 ? selected : onRating && isAction(lines, place.line) ? [place.line] : [];
  if (ids.length === 0) return false;
  rate(ids, place.column === 'impact' ? 'impact' : 'activity', rating);
  return true;
}

/** Selected actions that are shown: what is filtered away is not changed unseen. */
export function selectedLines(lines: readonly Line[]): readonly string[] {
  const { selected } = usePlanUi.getState();
  if (selected.size === 0) return [];
  return lines.flatMap((line) => (line.kind === 'action' && selected.has(line.row.id) ? [line.row.id] : []));
}

function click(event: MouseEvent, lines: readonly Line[]): void {
  const place = placeAt(event);
  if (place === null) return;
  const line = lines.find((each) => each.key === place.line);
  if (line?.kind === 'band') {
    goToPlace(place.line, 'ref');
    setFolded(line.index, line.open);
    return;
  }
  const { anchor, place: before } = usePlanUi.getState();
  goToPlace(place.line, place.column);
  if (event.shiftKey) {
    const from = anchor ?? before?.line ?? place.line;
    select(actionsBetween(lines, from, place.line), from);
  } else if (event.ctrlKey || event.metaKey) toggleSelected(place.line);
  else {
    clearSelection();
    const onRating = place.column === 'activity' || place.column === 'impact';
    if (!onRating || usePlanUi.getState().open !== null) openAction(place.line);
  }
}

function placeAt({ target }: MouseEvent): Place | null {
  if (!(target instanceof Element)) return null;
  const line = target.closest<HTMLElement>('[data-line]')?.dataset['line'];
  const column = target.closest<HTMLElement>('[data-column]')?.dataset['column'];
  return line === undefined ? null : { line, column: toColumn(column) };
}

const COLUMNS: ReadonlyArray<Column> = ['ref', 'wording', 'lead', 'deadline', 'activity', 'impact', 'last'];

function toColumn(name: string | undefined): Column {
  return COLUMNS.find((each) => each === name) ?? 'ref';
}

/** What F2 edits: the part of the panel that the cell stands for. */
function partOf(column: Column): PanelPart {
  if (column === 'ref') return 'wording';
  return column === 'last' ? 'progress' : column;
}
