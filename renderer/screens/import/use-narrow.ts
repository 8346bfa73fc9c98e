import { useSyncExternalStore } from 'react';

/** Up to this width the recognised action is a tab instead of a pane of its own. */
const narrow = matchMedia('(max-width: 1240px)');

function listen(hear: () => void): () => void {
  narrow.addEventListener('change', hear);
  return () => narrow.removeEventListener('change', hear);
}

export function isNarrow(): boolean {
  return narrow.matches;
}

/** Whether there is room for two panes only. */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, isNarrow);
}
