import { useDeferredValue, useMemo, useRef, type ReactElement } from 'react';
import { useOpening } from '../../state/opening.ts';
import { say } from '../../wording/say.ts';
import { FilterBar } from './FilterBar.tsx';
import { filterRows, isFiltering } from './filter.ts';
import { Glance } from './Glance.tsx';
import { ActionGrid } from './grid/ActionGrid.tsx';
import { listLines } from './grid/lines.ts';
import { useGridKeys } from './grid/use-grid-keys.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { NothingShown } from './NothingShown.tsx';
import { PlanHead } from './PlanHead.tsx';
import { usePlanUi } from './plan-ui.ts';
import { useRating } from './use-rating.ts';

/** One version of the plan on the screen. */
export function PlanScreen({ plan }: { readonly plan: LoadedPlan }): ReactElement {
  const { opening } = useOpening();
  const canChange = plan.version.state === 'draft' && opening?.mode === 'write';
  const search = useRef<HTMLInputElement>(null);
  const filter = useDeferredValue(usePlanUi((ui) => ui.filter));
  const folded = usePlanUi((ui) => ui.folded);
  const rows = useMemo(() => filterRows(plan.rows, filter), [plan.rows, filter]);
  const lines = useMemo(
    () => listLines(plan.bands, rows, folded, isFiltering(filter)),
    [plan.bands, rows, folded, filter],
  );
  const rate = useRating(plan.version.label, canChange);
  const keys = useGridKeys(plan, lines, rate);
  return (
    <div className="split plan">
      <div className="pane grow">
        <PlanHead plan={plan} onAdd={null} onDraft={null} />
        <Glance plan={plan} />
        <FilterBar plan={plan} shown={rows.length} search={search} />
        <section className="pane grow" aria-label={say('plan.actions')} data-pane>
          {rows.length === 0 ? (
            <NothingShown plan={plan} filter={filter} onAdd={null} />
          ) : (
            <ActionGrid plan={plan} lines={lines} {...keys} />
          )}
        </section>
      </div>
    </div>
  );
}
