import { useDeferredValue, useMemo, useRef, useState, type ReactElement } from 'react';
import { useOpening } from '../../state/opening.ts';
import { say } from '../../wording/say.ts';
import { AddAction } from './AddAction.tsx';
import { FilterBar } from './FilterBar.tsx';
import { filterRows, isFiltering } from './filter.ts';
import { Glance } from './Glance.tsx';
import { ActionGrid } from './grid/ActionGrid.tsx';
import { focusPlace } from './grid/focus-place.ts';
import { listLines } from './grid/lines.ts';
import { useGridKeys } from './grid/use-grid-keys.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { MakeDraft } from './MakeDraft.tsx';
import { NothingShown } from './NothingShown.tsx';
import { ActionPanel } from './panel/ActionPanel.tsx';
import { PlanHead } from './PlanHead.tsx';
import { closePanel, goToPlace, openAction, usePlanUi } from './plan-ui.ts';
import { SelectionBar } from './SelectionBar.tsx';
import { usePlanCommands } from './use-plan-commands.ts';
import { usePlanRoute } from './use-plan-route.ts';
import { usePlanStatus } from './use-plan-status.ts';
import { useRating } from './use-rating.ts';

/** One version of the plan on the screen. */
export function PlanScreen({ plan }: { readonly plan: LoadedPlan }): ReactElement {
  const { opening } = useOpening();
  const canWrite = opening?.mode === 'write';
  const canChange = plan.version.state === 'draft' && canWrite;
  const search = useRef<HTMLInputElement>(null);
  const [asked, setAsked] = useState<'action' | 'draft' | null>(null);
  const filter = useDeferredValue(usePlanUi((ui) => ui.filter));
  const folded = usePlanUi((ui) => ui.folded);
  const open = usePlanUi((ui) => ui.open);
  const shown = useDeferredValue(open);
  const rows = useMemo(() => filterRows(plan.rows, filter), [plan.rows, filter]);
  const lines = useMemo(
    () => listLines(plan.bands, rows, folded, isFiltering(filter), plan.partial),
    [plan.bands, plan.partial, rows, folded, filter],
  );
  const rate = useRating(plan.version.label, canChange);
  const keys = useGridKeys(plan, lines, rate);
  const add = useMemo(() => (canChange ? () => setAsked('action') : null), [canChange]);
  usePlanRoute(plan);
  usePlanStatus(plan, rows, canChange);
  usePlanCommands(plan, search, add);
  const step = (by: 1 | -1): void => {
    const next = rows[rows.findIndex((row) => row.id === open) + by];
    if (next === undefined) return;
    goToPlace(next.id, usePlanUi.getState().place?.column ?? 'wording');
    openAction(next.id);
  };
  return (
    <div className="split plan">
      <div className="pane grow">
        <PlanHead plan={plan} onAdd={add} onDraft={canWrite ? () => setAsked('draft') : null} />
        <Glance plan={plan} />
        <FilterBar plan={plan} shown={rows.length} search={search} />
        <section className="pane grow" aria-label={say('plan.actions')} data-pane>
          {rows.length === 0 ? (
            <NothingShown plan={plan} filter={filter} onAdd={add} />
          ) : (
            <ActionGrid plan={plan} lines={lines} {...keys} />
          )}
        </section>
        {rate !== null && <SelectionBar plan={plan} rows={rows} rate={rate} />}
      </div>
      {shown !== null && plan.rows.some((row) => row.id === shown) && (
        <ActionPanel
          plan={plan}
          action={shown}
          rate={rate}
          onStep={step}
          onClose={() => {
            closePanel();
            focusPlace();
          }}
        />
      )}
      {asked === 'action' && <AddAction plan={plan} onClose={() => setAsked(null)} />}
      {asked === 'draft' && <MakeDraft from={plan.version.label} onClose={() => setAsked(null)} />}
    </div>
  );
}
