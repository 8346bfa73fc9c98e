import { useEffect, useRef, type RefObject } from 'react';
import type { ActionView } from '#shared/contract/plan-results';
import { usePlanUi } from '../plan-ui.ts';

/** Gives the focus to the part that a key asked for, once it is there. */
export function usePanelFocus(panel: RefObject<HTMLElement | null>, view: ActionView | null): void {
  const wanted = usePlanUi((ui) => ui.wanted);
  const served = useRef(0);
  useEffect(() => {
    if (wanted === null || view === null || served.current === wanted.turn) return;
    served.current = wanted.turn;
    const part = panel.current?.querySelector(`[data-part="${wanted.part}"]`) ?? null;
    const target =
      part?.querySelector<HTMLElement>('[data-part-focus], .ProseMirror, input, textarea') ?? panel.current;
    target?.focus();
    part?.scrollIntoView({ block: 'nearest' });
  }, [panel, wanted, view]);
}
