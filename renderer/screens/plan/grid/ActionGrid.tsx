import { defaultRangeExtractor, useVirtualizer, type Range } from '@tanstack/react-virtual';
import {
  Fragment,
  useLayoutEffect,
  useMemo,
  useRef,
  type KeyboardEvent,
  type MouseEvent,
  type ReactElement,
  type RefObject,
} from 'react';
import { say } from '../../../wording/say.ts';
import type { LoadedPlan } from '../loaded-plan.ts';
import { usePlanUi } from '../plan-ui.ts';
import { ActionLine } from './ActionLine.tsx';
import { BandLine } from './BandLine.tsx';
import { columnsAt, type Column, type Width } from './columns.ts';
import type { Line } from './lines.ts';
import type { Place } from './move.ts';
import { useWidth } from './use-width.ts';

interface ActionGridProps {
  readonly plan: LoadedPlan;
  readonly lines: readonly Line[];
  readonly onKeyDown: (event: KeyboardEvent, columns: readonly Column[]) => void;
  readonly onClick: (event: MouseEvent) => void;
  readonly onDoubleClick: (event: MouseEvent) => void;
}

/** As tall as a line is before it is measured (window.md, Layout). */
const ROW: Readonly<Record<Width, number>> = { wide: 56, medium: 64, narrow: 76 };
const BAND = 36;
const HEADER = 33;

/** The actions under their priorities. Only what is in sight is drawn, and the line that has the focus. */
export function ActionGrid({
  plan,
  lines,
  onKeyDown,
  onClick,
  onDoubleClick,
}: ActionGridProps): ReactElement {
  const width = useWidth();
  const columns = columnsAt(width);
  const scroll = useRef<HTMLDivElement>(null);
  // Where a key in the grid led: the line that had the focus may be gone by the time the next one is drawn.
  const keyed = useRef<Place | null>(null);
  const { items, rest, at, measure } = useGridWindow(lines, width, scroll, keyed);
  return (
    <div className="scroll" ref={scroll}>
      <table
        className="grid"
        role="treegrid"
        aria-label={say('plan.grid', { version: plan.version.label })}
        aria-multiselectable="true"
        aria-rowcount={lines.length + 1}
        onKeyDown={(event) => {
          onKeyDown(event, columns);
          keyed.current = usePlanUi.getState().place;
        }}
        onClick={onClick}
        onDoubleClick={onDoubleClick}
      >
        <GridHead columns={columns} />
        <tbody>
          {items.map(({ index, line, gap }) => (
            <Fragment key={line.key}>
              {gap > 0 && <Gap height={gap} columns={columns.length} />}
              <GridLine
                plan={plan}
                line={line}
                columns={columns}
                index={index}
                isPlace={at < 0 ? index === 0 : index === at}
                measure={measure}
              />
            </Fragment>
          ))}
          {rest > 0 && <Gap height={rest} columns={columns.length} />}
        </tbody>
      </table>
    </div>
  );
}

function GridHead({ columns }: { readonly columns: readonly Column[] }): ReactElement {
  return (
    <>
      <colgroup>
        {columns.map((column) => (
          <col key={column} className={`w-${column}`} />
        ))}
      </colgroup>
      <thead>
        <tr role="row" aria-rowindex={1}>
          {columns.map((column) => (
            <th key={column} scope="col" role="columnheader">
              {say(`plan.col-${column}`)}
            </th>
          ))}
        </tr>
      </thead>
    </>
  );
}

interface GridLineProps {
  readonly plan: LoadedPlan;
  readonly line: Line;
  readonly columns: readonly Column[];
  readonly index: number;
  /** Whether Tab leads to this line. */
  readonly isPlace: boolean;
  readonly measure: (line: HTMLTableRowElement | null) => void;
}

function GridLine({ plan, line, columns, index, isPlace, measure }: GridLineProps): ReactElement {
  const column = usePlanUi((ui) => (isPlace ? ui.place?.column : undefined));
  const selected = usePlanUi(
    ({ selected: chosen, open }) => line.kind === 'action' && isChosen(line.row.id, chosen, open),
  );
  const shared = { scale: plan.scale, rowIndex: index + 2, index, measure };
  return line.kind === 'band' ? (
    <BandLine line={line} columns={columns.length} focusable={isPlace} {...shared} />
  ) : (
    <ActionLine
      row={line.row}
      columns={columns}
      focusable={isPlace ? shownColumn(columns, column) : null}
      selected={selected}
      {...shared}
    />
  );
}

/** The actions that were selected, or the one in the panel while none is. */
function isChosen(id: string, selected: ReadonlySet<string>, open: string | null): boolean {
  return selected.size === 0 ? open === id : selected.has(id);
}

interface GridWindow {
  /** The lines that are drawn, each with the room of those before it that are not. */
  readonly items: ReadonlyArray<{ readonly index: number; readonly line: Line; readonly gap: number }>;
  /** The room of those after the last. */
  readonly rest: number;
  /** Index of the line with the focus; -1 while none has it. */
  readonly at: number;
  readonly measure: (line: HTMLTableRowElement | null) => void;
}

function useGridWindow(
  lines: readonly Line[],
  width: Width,
  scroll: RefObject<HTMLDivElement | null>,
  keyed: RefObject<Place | null>,
): GridWindow {
  const place = usePlanUi((ui) => ui.place);
  const at = useMemo(() => lines.findIndex((line) => line.key === place?.line), [lines, place]);
  const narrow = width === 'narrow';
  const virtual = useVirtualizer<HTMLElement, HTMLTableRowElement>({
    count: lines.length,
    // In a narrow window the screen scrolls as one.
    getScrollElement: () => (narrow ? document.getElementById('main') : scroll.current),
    estimateSize: (index) => (lines[index]?.kind === 'band' ? BAND : ROW[width]),
    getItemKey: (index) => lines[index]?.key ?? index,
    rangeExtractor: (range) => withLine(range, at),
    overscan: 5,
    scrollMargin: narrow ? (scroll.current?.offsetTop ?? 0) : 0,
    scrollPaddingStart: narrow ? 0 : HEADER,
  });
  useFocusInPlace(scroll, virtual, at, keyed);
  let end = 0;
  const items = virtual.getVirtualItems().flatMap((item) => {
    const line = lines[item.index];
    if (line === undefined) return [];
    const start = item.start - virtual.options.scrollMargin;
    const gap = start - end;
    end = start + item.size;
    return { index: item.index, line, gap };
  });
  return { items, rest: virtual.getTotalSize() - end, at, measure: virtual.measureElement };
}

/** A column that gave way leaves the focus to the wording. */
function shownColumn(columns: readonly Column[], column: Column | undefined): Column {
  return column !== undefined && columns.includes(column) ? column : 'wording';
}

/** What is in sight, and the line with the focus wherever it is, so that it never loses it. */
function withLine(range: Range, at: number): number[] {
  const shown = defaultRangeExtractor(range);
  return at < 0 || at >= range.count || shown.includes(at)
    ? shown
    : [...shown, at].toSorted((first, second) => first - second);
}

/** Lines that are not drawn. */
function Gap({ height, columns }: { readonly height: number; readonly columns: number }): ReactElement {
  return (
    <tr aria-hidden="true" className="gap">
      <td colSpan={columns} style={{ height }} />
    </tr>
  );
}

/** Brings the focus to the place when a key moved it there, and the place into sight. */
function useFocusInPlace(
  scroll: RefObject<HTMLDivElement | null>,
  virtual: { readonly scrollToIndex: (index: number) => void },
  at: number,
  keyed: RefObject<Place | null>,
): void {
  const place = usePlanUi((ui) => ui.place);
  const last = useRef(place);
  useLayoutEffect(() => {
    if (place === null || at < 0 || last.current === place) return;
    last.current = place;
    const line = scroll.current?.querySelector(`[data-line="${CSS.escape(place.line)}"]`);
    const cell = line?.querySelector<HTMLElement>('[tabindex="0"]');
    const inGrid = scroll.current?.contains(document.activeElement) === true;
    if (inGrid || keyed.current === place) cell?.focus({ preventScroll: true });
    virtual.scrollToIndex(at);
  }, [scroll, virtual, place, at, keyed]);
}
