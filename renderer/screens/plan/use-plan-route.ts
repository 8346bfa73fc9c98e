import { useEffect } from 'react';
import { useOpening } from '../../state/opening.ts';
import { useRoute } from '../../state/route.ts';
import { NO_FILTER, type Filter } from './filter.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { forgetPlanUi, goToPlace, openAction, setFilter, usePlanUi } from './plan-ui.ts';

let last = '';

/**
 * Follows where the person came from: a filter ("overdue", "changed", "activity:red", "refs:1.1,2.4") and an action by its reference
 * or its id. What was selected in another workspace or version is forgotten.
 */
export function usePlanRoute(plan: LoadedPlan): void {
  const { opening } = useOpening();
  const { params } = useRoute();
  const whole = `${opening?.folder ?? ''} ${opening?.name ?? ''} ${plan.version.label}`;
  useEffect(() => {
    if (last !== '' && last !== whole) forgetPlanUi();
    last = whole;
  }, [whole]);
  const { filter, action } = params;
  useEffect(() => {
    if (filter !== undefined) setFilter({ ...NO_FILTER, ...readFilter(filter) });
  }, [filter]);
  const rows = plan.rows;
  const asked = rows.find((row) => row.ref === action || row.id === action)?.id;
  useEffect(() => {
    if (asked === undefined) return;
    usePlanUi.setState({ filter: NO_FILTER, folded: new Set() });
    goToPlace(asked, 'wording');
    openAction(asked, 'top');
    // The parameters, and not their words, say that it was asked for again.
  }, [asked, params]);
}

function readFilter(words: string): Partial<Filter> {
  const [name, value] = words.split(':');
  switch (name) {
    case 'overdue':
      return { overdue: true };
    case 'changed':
      return { changed: true };
    case 'activity':
      return { activity: [value === 'none' ? null : (value ?? null)] };
    case 'impact':
      return { impact: [value === 'none' ? null : (value ?? null)] };
    case 'refs':
      return { refs: (value ?? '').split(',') };
    default:
      return { words };
  }
}
