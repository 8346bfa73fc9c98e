import { useEffect, useState, type RefObject } from 'react';

/** A4 and the space beside it, in CSS pixels. */
const PAGE_ROOM = 794 + 40;

/** How large pages can be drawn on the desk, 1 at most. */
export function usePageZoom(desk: RefObject<HTMLElement | null>, landscape: boolean): number {
  const [width, setWidth] = useState(PAGE_ROOM);
  useEffect(() => {
    const { current } = desk;
    if (current === null) return undefined;
    const watch = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? PAGE_ROOM));
    watch.observe(current);
    return () => watch.disconnect();
  }, [desk]);
  const room = landscape ? (PAGE_ROOM - 40) * Math.SQRT2 + 40 : PAGE_ROOM;
  return Math.min(1, Math.floor((width / room) * 100) / 100);
}
