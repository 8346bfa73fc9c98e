import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';
import { Empty } from '../../components/Empty.tsx';
import { singleKeysAct } from '../../state/single-keys.ts';
import { say } from '../../wording/say.ts';
import { AcceptDialog } from './AcceptDialog.tsx';
import { FixAll } from './FixAll.tsx';
import type { Fixing } from './use-fixing.ts';
import { FindingCard } from './FindingCard.tsx';
import { FindingFilters } from './FindingFilters.tsx';
import { byGroup, type FindingFilter, type NumberedFinding } from './finding-list.ts';

interface PaneProps {
  readonly all: readonly NumberedFinding[];
  readonly shown: readonly NumberedFinding[];
  readonly filter: FindingFilter;
  readonly current: string | null;
  readonly version: string | null;
  /** Null where the paper is not somebody's file. */
  readonly fixing: Fixing | null;
  readonly onFilter: (filter: FindingFilter) => void;
  readonly onChoose: (id: string) => void;
}

/** The findings by their groups. I accepts the one that has the focus. */
export function FindingsPane(props: PaneProps): ReactElement {
  const { all, shown, filter, current, version, fixing, onFilter, onChoose } = props;
  const [accepting, setAccepting] = useState<NumberedFinding | null>(null);
  const list = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const card = [...(list.current?.querySelectorAll<HTMLElement>('.finding') ?? [])].find(
      (each) => each.dataset['finding'] === current,
    );
    card?.scrollIntoView({ block: 'nearest' });
    card?.focus({ preventScroll: true });
  }, [current]);
  const press = (event: KeyboardEvent): void => {
    if (event.key.toLowerCase() !== 'i' || event.ctrlKey || event.altKey || !singleKeysAct()) return;
    // The dialogue's keys come here too, though it stands elsewhere on the page.
    if (!(event.target instanceof Node) || !event.currentTarget.contains(event.target)) return;
    const chosen = shown.find(({ id }) => id === current);
    if (chosen === undefined || chosen.finding.accepted !== null) return;
    event.preventDefault();
    setAccepting(chosen);
  };
  return (
    <aside className="pane side findings" data-pane aria-labelledby="findings-title" onKeyDown={press}>
      <div className="pane-head">
        <h2 id="findings-title">{say('check.findings')}</h2>
        <span className="count">{all.length}</span>
        <span className="grow" />
        <FindingFilters all={all} filter={filter} onFilter={onFilter} />
      </div>
      <div className="scroll" ref={list} tabIndex={0}>
        {shown.length === 0 && <Empty title={say('check.none-left-title')}>{say('check.none-left')}</Empty>}
        {byGroup(shown).map(([group, findings]) => (
          <section key={group} aria-label={group}>
            <h3 className="finding-group">
              {group} <span className="count">{findings.length}</span>
            </h3>
            <ul>
              {findings.map((numbered) => (
                <FindingCard
                  key={numbered.id}
                  numbered={numbered}
                  current={numbered.id === current}
                  onChoose={onChoose}
                  onAccept={setAccepting}
                  fixing={fixing}
                />
              ))}
            </ul>
          </section>
        ))}
      </div>
      {fixing !== null && <FixAll all={all} fixing={fixing} />}
      {accepting !== null && (
        <AcceptDialog numbered={accepting} version={version} onClose={() => setAccepting(null)} />
      )}
    </aside>
  );
}
