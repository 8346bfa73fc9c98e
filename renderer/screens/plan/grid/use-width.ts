import { useSyncExternalStore } from 'react';
import type { Width } from './columns.ts';

const NARROW = matchMedia('(max-width: 800px)');
const MEDIUM = matchMedia('(max-width: 1200px)');

function listen(hear: () => void): () => void {
  NARROW.addEventListener('change', hear);
  MEDIUM.addEventListener('change', hear);
  return () => {
    NARROW.removeEventListener('change', hear);
    MEDIUM.removeEventListener('change', hear);
  };
}

function widthNow(): Width {
  if (NARROW.matches) return 'narrow';
  return MEDIUM.matches ? 'medium' : 'wide';
}

/** How wide the window is, in the steps at which things give way (window.md, Layout). */
export function useWidth(): Width {
  return useSyncExternalStore(listen, widthNow);
}
