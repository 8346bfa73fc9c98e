import { create } from 'zustand';
import type { Column } from './grid/columns.ts';
import type { Place } from './grid/move.ts';
import { NO_FILTER, type Filter } from './filter.ts';

/** A part of the panel that a key or a cell asked for. */
export type PanelPart = 'wording' | 'lead' | 'deadline' | 'activity' | 'impact' | 'progress' | 'board';

/** What a person does on the Plan screen; it stays when they look at another screen and come back. */
export interface PlanUi {
  readonly filter: Filter;
  /** Indexes of the priorities that are closed. */
  readonly folded: ReadonlySet<number>;
  /** Ids of the actions that were selected on purpose. */
  readonly selected: ReadonlySet<string>;
  /** Where a selection with Shift began. */
  readonly anchor: string | null;
  readonly place: Place | null;
  /** Id of the action in the panel. */
  readonly open: string | null;
  /** Which part of the panel takes the focus when it shows, and again when it is asked for again. */
  readonly wanted: { readonly part: PanelPart | 'top'; readonly turn: number } | null;
  readonly adding: boolean;
}

const AT_FIRST: PlanUi = {
  filter: NO_FILTER,
  folded: new Set(),
  selected: new Set(),
  anchor: null,
  place: null,
  open: null,
  wanted: null,
  adding: false,
};

export const usePlanUi = create<PlanUi>(() => AT_FIRST);

/** Another workspace or version: nothing of what was selected is there. */
export function forgetPlanUi(): void {
  usePlanUi.setState(AT_FIRST);
}

export function setFilter(change: Partial<Filter>): void {
  usePlanUi.setState(({ filter }) => ({ filter: { ...filter, ...change } }));
}

export function setFolded(index: number, closed: boolean): void {
  usePlanUi.setState(({ folded }) => {
    const next = new Set(folded);
    if (closed) next.add(index);
    else next.delete(index);
    return { folded: next };
  });
}

export function goToPlace(line: string, column: Column): void {
  usePlanUi.setState({ place: { line, column } });
}

export function select(ids: Iterable<string>, anchor: string | null): void {
  usePlanUi.setState({ selected: new Set(ids), anchor });
}

export function toggleSelected(id: string): void {
  usePlanUi.setState(({ selected }) => {
    const next = new Set(selected);
    if (!next.delete(id)) next.add(id);
    return { selected: next, anchor: id };
  });
}

export function clearSelection(): void {
  usePlanUi.setState({ selected: new Set(), anchor: null });
}

/** Shows an action in the panel; `part` takes the focus, null leaves it where it is. */
export function openAction(id: string, part: PanelPart | 'top' | null = null): void {
  usePlanUi.setState(({ wanted }) => ({
    open: id,
    wanted: part === null ? null : { part, turn: (wanted?.turn ?? 0) + 1 },
  }));
}

export function closePanel(): void {
  usePlanUi.setState({ open: null, wanted: null });
}
