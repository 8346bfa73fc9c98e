import { useMemo, useRef, type KeyboardEvent, type ReactElement } from 'react';
import { useVirtualizer, type Virtualizer } from '@tanstack/react-virtual';
import type { ActionDifference, Differences } from '#shared/contract/version-results';
import { Button } from '../../components/Button.tsx';
import { Empty } from '../../components/Empty.tsx';
import { Icon } from '../../components/Icon.tsx';
import { singleKeysAct } from '../../state/single-keys.ts';
import { say } from '../../wording/say.ts';
import { ChangeItem } from './ChangeItem.tsx';
import { Elsewhere } from './Elsewhere.tsx';
import { FILTER_KINDS, filterDifferences, isOfKind, NO_FILTER, type ChangeFilter } from './filter.ts';
import { useCompareStatus } from './use-compare-status.ts';

interface ListProps {
  readonly differences: Differences;
  readonly filter: ChangeFilter;
  readonly onFilter: (filter: ChangeFilter) => void;
}

/** The changed actions, one after the other; J and K go through them. */
export function ChangeList({ differences, filter, onFilter }: ListProps): ReactElement {
  const shown = useMemo(() => filterDifferences(differences, filter), [differences, filter]);
  const scroll = useRef<HTMLDivElement>(null);
  const rows = useVirtualizer({
    count: shown.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => 96,
    overscan: 8,
    getItemKey: (index) => shown[index]?.ref ?? index,
  });
  const toggle = (): void => onFilter({ ...filter, unexplained: !filter.unexplained });
  useCompareStatus(shown.length);
  // Where the focus is or is going: the next key may come before it is there.
  const place = useRef(-1);
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey || !singleKeysAct()) return;
    const key = event.key.toLowerCase();
    if (key === 'u') toggle();
    else if (key === 'j' || key === 'k') {
      const next = place.current + (key === 'j' ? 1 : -1);
      place.current = Math.max(0, Math.min(shown.length - 1, next));
      focusChange(event.currentTarget, place.current, rows.scrollToIndex);
    } else return;
    event.preventDefault();
  };
  return (
    <section className="pane grow" data-pane aria-labelledby="changed-title" onKeyDown={press}>
      <ListHead differences={differences} filter={filter} onFilter={onFilter} />
      {filter.movement !== null && (
        <div className="movement-filter">
          <span>
            {filter.movement.words}: {say('compare.count', { count: shown.length })}
          </span>
          <Button small look="bare" icon="close" onClick={() => onFilter(NO_FILTER)}>
            {say('compare.all-again')}
          </Button>
        </div>
      )}
      <div
        className="scroll"
        ref={scroll}
        onFocus={({ target }) => (place.current = placeOf(target))}
        tabIndex={shown.length === 0 ? undefined : -1}
      >
        {shown.length === 0 ? (
          <NothingShown differences={differences} filter={filter} onFilter={onFilter} />
        ) : (
          <ChangeRows differences={differences} shown={shown} rows={rows} />
        )}
        {filter === NO_FILTER && <Elsewhere differences={differences} />}
      </div>
    </section>
  );
}

interface RowsProps {
  readonly differences: Differences;
  readonly shown: readonly ActionDifference[];
  readonly rows: Virtualizer<HTMLDivElement, Element>;
}

/** Only those that can be seen are drawn. */
function ChangeRows({ differences, shown, rows }: RowsProps): ReactElement {
  return (
    <ol className="chg-list" style={{ height: rows.getTotalSize() }}>
      {rows.getVirtualItems().map(({ index, key, start }) => {
        const difference = shown[index];
        return difference === undefined ? null : (
          <li
            key={key}
            ref={rows.measureElement}
            data-index={index}
            className="chg"
            tabIndex={index === 0 ? 0 : -1}
            aria-setsize={shown.length}
            aria-posinset={index + 1}
            style={{ transform: `translateY(${start}px)` }}
          >
            <ChangeItem differences={differences} difference={difference} />
          </li>
        );
      })}
    </ol>
  );
}

function ListHead({ differences, filter, onFilter }: ListProps): ReactElement {
  const kinds = FILTER_KINDS.map((kind) => ({
    kind,
    count: differences.actions.filter((each) => isOfKind(each, kind)).length,
  })).filter(({ kind, count }) => kind === 'all' || count > 0);
  return (
    <div className="pane-head">
      <h2 id="changed-title">{say('compare.changed')}</h2>
      <span className="grow" />
      <div className="segments" role="group" aria-label={say('compare.show')}>
        {kinds.map(({ kind, count }) => (
          <button
            key={kind}
            type="button"
            aria-pressed={filter.kind === kind}
            onClick={() => onFilter({ ...filter, kind, movement: null })}
          >
            {say(`compare.${kind}`)} {count}
          </button>
        ))}
      </div>
      <button
        className="btn small"
        type="button"
        aria-pressed={filter.unexplained}
        aria-keyshortcuts="U"
        onClick={() => onFilter({ ...filter, unexplained: !filter.unexplained })}
      >
        <Icon name="flag" />
        {say('compare.unexplained')} <span className="count">{differences.unexplained.length}</span>
      </button>
    </div>
  );
}

function NothingShown({ differences, filter, onFilter }: ListProps): ReactElement {
  const names = { from: differences.from.version, to: differences.to.version };
  if (filter === NO_FILTER)
    return <Empty title={say('compare.same-title')}>{say('compare.same', names)}</Empty>;
  return (
    <Empty
      title={say('compare.filter-none-title')}
      action={<Button onClick={() => onFilter(NO_FILTER)}>{say('compare.all-again')}</Button>}
    >
      {say('compare.filter-none', names)}
    </Empty>
  );
}

/** -1 outside the changes. */
function placeOf(focused: Element): number {
  const change = focused.closest('.chg');
  return change instanceof HTMLElement ? Number(change.dataset['index']) : -1;
}

/** Draws the change first where it is out of sight. */
function focusChange(list: Element, index: number, scrollTo: (index: number) => void): void {
  scrollTo(index);
  requestAnimationFrame(() => list.querySelector<HTMLElement>(`.chg[data-index="${index}"]`)?.focus());
}
