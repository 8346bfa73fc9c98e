import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { ImportReview } from '#shared/contract/import-results';
import { RatingSymbol } from '../../../components/Rating.tsx';
import { findRating, type RatingKey, type RatingScale } from '#shared/domain/rating';
import { say } from '../../../wording/say.ts';
import { showAction, useReviewState } from '../review-state.ts';
import { stepAction } from '../use-review-commands.ts';

const ROW = 44;

/** All actions that were recognised. Choosing one shows it and its row in the source. */
export function ActionList({ review }: { readonly review: ImportReview }): ReactElement {
  const { action: current } = useReviewState();
  const box = useRef<HTMLDivElement>(null);
  const { actions, priorities, scale } = review;
  const virtual = useVirtualizer({
    count: actions.length,
    getScrollElement: () => box.current,
    estimateSize: () => ROW,
    overscan: 10,
  });
  useEffect(() => {
    if (current !== null) virtual.scrollToIndex(current, { align: 'auto' });
  }, [current, virtual]);
  const press = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (by === 0 || event.ctrlKey) return;
    event.preventDefault();
    stepAction(review, by);
  };
  return (
    <div className="scroll" ref={box}>
      <ul
        className="action-lines"
        role="listbox"
        tabIndex={0}
        aria-label={say('import.tab-actions')}
        aria-activedescendant={current === null ? undefined : `import-action-${current}`}
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={press}
      >
        {virtual.getVirtualItems().map(({ index, start, size }) => {
          const line = actions[index];
          if (line === undefined) return null;
          return (
            <li
              key={line.id}
              id={`import-action-${index}`}
              role="option"
              aria-selected={index === current}
              aria-setsize={actions.length}
              aria-posinset={index + 1}
              className="action-line"
              title={priorities[line.priority]?.title}
              style={{ transform: `translateY(${start}px)`, height: size }}
              onClick={() => showAction(index, line.at)}
            >
              <span className="ref">{line.ref}</span>
              <span className="two grow">{line.wording}</span>
              {line.open > 0 && <span className="count">{line.open}</span>}
              <Symbol scale={scale} rating={line.activityRating} />
              <Symbol scale={scale} rating={line.impactRating} />
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Symbol({
  scale,
  rating,
}: {
  readonly scale: RatingScale;
  readonly rating: RatingKey | null;
}): ReactElement {
  const word = findRating(scale, rating)?.word ?? say('rating.none');
  return (
    <span className="rating plain" data-r={rating ?? undefined} title={word}>
      <RatingSymbol scale={scale} rating={rating} />
      <span className="hidden">{word}</span>
    </span>
  );
}
