import { useEffect, useRef, type RefObject } from 'react';
import { useReviewState } from '../review-state.ts';
import type { Strips } from './use-strips.ts';

/** What a person does who wants to look elsewhere. */
const OWN_MOVES = ['wheel', 'pointerdown', 'keydown', 'touchstart'] as const;

/**
 * Brings the spot into view and keeps it there while strips come and get their real heights, until the person moves
 * the source.
 */
export function useReveal({ virtual }: Strips, desk: RefObject<HTMLDivElement | null>): void {
  const { spot, reveal, zoom } = useReviewState();
  const held = useRef(false);
  const height = virtual.getTotalSize();
  useEffect(() => {
    held.current = spot !== null && reveal;
    if (spot === null || !reveal) return;
    const seen = virtual.getVirtualItems().some(({ index }) => index === spot.strip);
    virtual.scrollToIndex(spot.strip, { align: spot.cell === null ? 'start' : seen ? 'auto' : 'center' });
  }, [spot, reveal, virtual, zoom]);
  useEffect(() => {
    if (spot === null || !held.current) return undefined;
    const again = requestAnimationFrame(() =>
      virtual.scrollToIndex(spot.strip, { align: spot.cell === null ? 'start' : 'auto' }),
    );
    return () => cancelAnimationFrame(again);
  }, [spot, virtual, height]);
  useEffect(() => {
    const source = desk.current;
    const letGo = (): void => {
      held.current = false;
    };
    for (const move of OWN_MOVES) source?.addEventListener(move, letGo, { passive: true });
    return () => {
      for (const move of OWN_MOVES) source?.removeEventListener(move, letGo);
    };
  }, [desk]);
}
