import { useQueries } from '@tanstack/react-query';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, type RefObject } from 'react';
import { STRIPS_PER_CHUNK, type ImportReview, type SourceStrip } from '#shared/contract/import-results';
import { useHost } from '../../../host/host.tsx';
import { useReviewState } from '../review-state.ts';

const LINE = 15;
const MARGINS = 10;
const AHEAD = 12;
const PAGE_EDGE = 26;

export interface Strips {
  readonly virtual: Virtualizer<HTMLDivElement, Element>;
  /** Null while it is on its way. */
  readonly stripAt: (index: number) => SourceStrip | null;
}

/** The strips that can be seen, asked for as they come into view. */
export function useStrips({ id, source }: ImportReview, desk: RefObject<HTMLDivElement | null>): Strips {
  const host = useHost();
  const { zoom } = useReviewState();
  const virtual = useVirtualizer({
    count: source.strips,
    getScrollElement: () => desk.current,
    estimateSize: (index) => ((source.lines[index] ?? 1) * LINE + MARGINS) * zoom,
    overscan: AHEAD,
    paddingStart: PAGE_EDGE,
    paddingEnd: PAGE_EDGE,
    scrollPaddingStart: PAGE_EDGE,
    scrollPaddingEnd: PAGE_EDGE,
  });
  useEffect(() => virtual.measure(), [virtual, zoom]);
  const items = virtual.getVirtualItems();
  const first = Math.floor((items[0]?.index ?? 0) / STRIPS_PER_CHUNK);
  const last = Math.floor((items.at(-1)?.index ?? 0) / STRIPS_PER_CHUNK);
  const wanted = useMemo(
    () => Array.from({ length: last - first + 1 }, (_, at) => first + at),
    [first, last],
  );
  const chunks = useQueries({
    queries: wanted.map((chunk) => ({
      queryKey: ['imports.source', { chunk }, id],
      queryFn: () => host.ask('imports.source', { chunk }),
    })),
  });
  const stripAt = useCallback(
    (index: number): SourceStrip | null => {
      const chunk = chunks[Math.floor(index / STRIPS_PER_CHUNK) - first]?.data;
      return chunk?.strips[index - chunk.first] ?? null;
    },
    [chunks, first],
  );
  return { virtual, stripAt };
}
