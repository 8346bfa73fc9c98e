import { useMemo, type ReactElement, type RefObject } from 'react';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { say } from '../../wording/say.ts';
import { NameFilter, RatingFilter } from './FilterMenus.tsx';
import { isFiltering, listBoards, listLeads, NO_FILTER } from './filter.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { setFilter, usePlanUi } from './plan-ui.ts';

/** Searching and filtering the actions. */
export function FilterBar({
  plan,
  shown,
  search,
}: {
  readonly plan: LoadedPlan;
  readonly shown: number;
  readonly search: RefObject<HTMLInputElement | null>;
}): ReactElement {
  const filter = usePlanUi((ui) => ui.filter);
  const { rows } = plan;
  const leads = useMemo(() => listLeads(rows), [rows]);
  const boards = useMemo(() => listBoards(rows), [rows]);
  const overdue = useMemo(() => rows.filter((row) => row.deadline.overdue).length, [rows]);
  const changed = useMemo(() => rows.filter((row) => row.changed.length > 0).length, [rows]);
  const filtering = isFiltering(filter);
  return (
    <div className="filters" role="search" aria-label={say('plan.filters')} data-pane>
      <label className="input small find">
        <Icon name="search" />
        <input
          ref={search}
          type="search"
          placeholder={say('plan.search')}
          aria-label={say('plan.search')}
          aria-keyshortcuts="Control+F"
          value={filter.words}
          onChange={(event) => setFilter({ words: event.target.value })}
        />
        <kbd aria-hidden="true">Ctrl+F</kbd>
      </label>
      <RatingFilter scale={plan.scale} />
      <NameFilter of="leads" name={say('plan.lead')} none={say('plan.no-lead')} choices={leads} />
      {boards.length > 1 && (
        <NameFilter of="boards" name={say('plan.board')} none={say('plan.no-board')} choices={boards} />
      )}
      <Button small aria-pressed={filter.overdue} onClick={() => setFilter({ overdue: !filter.overdue })}>
        {say('plan.overdue')} {!plan.partial && <span className="count">{overdue}</span>}
      </Button>
      {plan.previous !== null && (
        <Button small aria-pressed={filter.changed} onClick={() => setFilter({ changed: !filter.changed })}>
          {say('plan.changed')} {!plan.partial && <span className="count">{changed}</span>}
        </Button>
      )}
      {filtering && (
        <Button small look="bare" className="wide" onClick={() => setFilter(NO_FILTER)}>
          {say('plan.clear')}
        </Button>
      )}
      <span className="result wide" role="status">
        {filtering
          ? say('plan.result-some', { shown, rows: rows.length })
          : say('plan.result', { rows: plan.glance.rows, open: plan.glance.open })}
      </span>
    </div>
  );
}
