import { useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { Became, ImportReview } from '#shared/contract/import-results';
import { IconButton } from '../../../components/Button.tsx';
import { Icon } from '../../../components/Icon.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { say } from '../../../wording/say.ts';
import { becameWords } from '../field-words.ts';
import { useReviewState, type Spot } from '../review-state.ts';
import { isNarrow } from '../use-narrow.ts';
import { stepAction } from '../use-review-commands.ts';
import { useReveal } from './use-reveal.ts';
import { findCell, type Step } from './find-cell.ts';
import { HeadingMenu } from './HeadingMenu.tsx';
import { CHARACTER, Strip } from './Strip.tsx';
import { ZoomMenu } from './ZoomMenu.tsx';
import { useStrips, type Strips } from './use-strips.ts';

/** The file as its authors see it. The cell that is talked about is outlined. */
export function SourcePane({ review }: { readonly review: ImportReview }): ReactElement {
  const { spot } = useReviewState();
  const desk = useRef<HTMLDivElement>(null);
  const strips = useStrips(review, desk);
  useReveal(strips, desk);
  const strip = spot === null ? null : strips.stripAt(spot.strip);
  const cell =
    strip?.kind === 'row' && spot !== null && spot.cell !== null ? strip.cells[spot.cell] : undefined;
  const place = cell?.place ?? (strip !== null && strip.kind !== 'label' ? strip.place : '');
  return (
    <section
      className="pane src"
      aria-label={say('import.source-label', { name: review.fileName })}
      data-pane
    >
      <div className="pane-head">
        <h2>{say('import.source')}</h2>
        <HeadingMenu headings={review.source.headings} first={firstInView(strips)} />
        <ZoomMenu />
        <IconButton
          icon="up"
          keys="Control+ArrowUp"
          label={say('import.previous-action')}
          onClick={() => stepAction(review, -1)}
        />
        <IconButton
          icon="down"
          keys="Control+ArrowDown"
          label={say('import.next-action')}
          onClick={() => stepAction(review, 1)}
        />
      </div>
      {review.source.strips === 0 ? (
        <Empty title={say('import.source')}>{say('import.exchange')}</Empty>
      ) : (
        <Desk review={review} strips={strips} desk={desk} />
      )}
      <p className="source-foot" role="status">
        {place === '' ? say('import.source-hint') : place}
        {cell !== undefined && (
          <>
            <Icon name="right" />
            <b>{becameWords(cell.became)}</b>
          </>
        )}
      </p>
    </section>
  );
}

/** The strip at the top of what can be seen. */
function firstInView({ virtual }: Strips): number {
  const top = virtual.scrollOffset ?? 0;
  return virtual.getVirtualItems().find(({ end }) => end > top)?.index ?? 0;
}

interface DeskProps {
  readonly review: ImportReview;
  readonly strips: Strips;
  readonly desk: { readonly current: HTMLDivElement | null };
}

function Desk({ review, strips, desk }: DeskProps): ReactElement {
  const { spot, zoom } = useReviewState();
  const { virtual, stripAt } = strips;
  const wide = useSheetWidth(review, strips);
  const press = (event: KeyboardEvent): void => {
    const step = STEPS[event.key];
    if (step === undefined || event.ctrlKey || event.altKey) return;
    const next = findCell(spot, step, stripAt, review.source.strips);
    if (next === null) return;
    event.preventDefault();
    choose(next.spot, next.became, true);
  };
  return (
    <div className="desk" ref={desk} onKeyDown={press}>
      <div
        className={`page word ${review.kind}`}
        role="document"
        aria-label={say('import.page')}
        aria-description={say('import.source-keys')}
        style={{ height: virtual.getTotalSize(), minWidth: wide }}
        data-zoom={zoom}
      >
        {virtual.getVirtualItems().map(({ index, start }) => (
          <div
            key={index}
            ref={virtual.measureElement}
            data-index={index}
            className="strip"
            style={{ transform: `translateY(${start}px)` }}
          >
            <Strip
              strip={stripAt(index)}
              index={index}
              kind={review.kind}
              zoom={zoom}
              cell={spot?.strip === index ? spot.cell : undefined}
              entry={spot === null && index === 0}
              choose={choose}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
};

/** Shows what became of a cell. */
function choose(spot: Spot, became: Became, reveal: boolean): void {
  useReviewState.setState(({ tab }) => ({
    spot,
    reveal,
    ...(became.kind === 'field'
      ? {
          action: became.action,
          field: became.field,
          tab: tab === 'actions' && isNarrow() ? ('action' as const) : tab,
        }
      : {}),
  }));
}

const ROW_NUMBER = 40;

/** A sheet is as wide as its columns; a page fits the window. */
function useSheetWidth(review: ImportReview, { stripAt, virtual }: Strips): number | undefined {
  const first = virtual.getVirtualItems().find(({ index }) => stripAt(index)?.kind === 'row')?.index;
  const strip = first === undefined ? null : stripAt(first);
  const { zoom } = useReviewState();
  return useMemo(() => {
    if (review.kind !== 'workbook' || strip?.kind !== 'row') return undefined;
    return strip.widths.reduce((sum, width) => sum + width * CHARACTER * zoom, ROW_NUMBER) + 2 * 26;
  }, [review.kind, strip, zoom]);
}
