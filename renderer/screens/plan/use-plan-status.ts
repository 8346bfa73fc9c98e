import { useEffect, useMemo } from 'react';
import { listRatingKeys } from '#shared/domain/rating-order';
import type { ActionRow } from '#shared/figures/action-row';
import { clearStatusLine, setStatusLine } from '../../state/status-line.ts';
import { say } from '../../wording/say.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { usePlanUi } from './plan-ui.ts';

/** What the status bar says: how many are selected, and the keys of the grid. */
export function usePlanStatus(plan: LoadedPlan, rows: readonly ActionRow[], canChange: boolean): void {
  const selected = usePlanUi((ui) => ui.selected);
  const letters = useMemo(() => [...listRatingKeys(plan.scale).keys()], [plan.scale]);
  const open = usePlanUi((ui) => ui.open);
  const count = useMemo(
    () => (selected.size === 0 ? Number(open !== null) : rows.filter((row) => selected.has(row.id)).length),
    [rows, selected, open],
  );
  const total = plan.glance.rows;
  useEffect(() => {
    setStatusLine({
      text: say('plan.selected', { selected: count, rows: total }),
      keys: [
        ...(canChange
          ? [
              { keys: letters, words: say('plan.keys-rate') },
              { keys: ['Space'], words: say('plan.keys-select') },
              { keys: ['F2'], words: say('plan.keys-edit') },
            ]
          : []),
        { keys: ['Enter'], words: say('plan.keys-panel') },
        { keys: ['F6'], words: say('plan.keys-pane') },
      ],
    });
  }, [count, total, letters, canChange]);
  useEffect(() => clearStatusLine, []);
}
