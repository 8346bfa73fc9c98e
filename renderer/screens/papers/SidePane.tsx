import { useState, type KeyboardEvent, type ReactElement } from 'react';
import type { VersionView } from '#shared/contract/results';
import { useFieldBook } from '../../editor/field-book.ts';
import { say } from '../../wording/say.ts';
import { CheckList } from './CheckList.tsx';
import { DetailsForm } from './DetailsForm.tsx';
import { FieldList } from './FieldList.tsx';

const TABS = ['details', 'fields', 'check'] as const;
type Tab = (typeof TABS)[number];

/** The details of the report, the figures that can be put in, and what the check finds in it. */
export function SidePane({ versions }: { readonly versions: readonly VersionView[] }): ReactElement {
  const [tab, setTab] = useState<Tab>('details');
  const { fields } = useFieldBook();
  const press = ({ key, currentTarget }: KeyboardEvent): void => {
    const by = { ArrowRight: 1, ArrowLeft: -1 }[key];
    if (by === undefined) return;
    setTab(TABS[(TABS.indexOf(tab) + by + TABS.length) % TABS.length] ?? tab);
    requestAnimationFrame(() => currentTarget.querySelector<HTMLElement>('[aria-selected="true"]')?.focus());
  };
  return (
    <aside className="pane side papers-side" data-pane aria-label={say('papers.side')}>
      <div className="tabs" role="tablist" aria-label={say('papers.side')} onKeyDown={press}>
        {TABS.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`tab-${each}`}
            aria-selected={each === tab}
            aria-controls={`panel-${each}`}
            tabIndex={each === tab ? 0 : -1}
            onClick={() => setTab(each)}
          >
            {say(`papers.${each}`)}
            {each === 'fields' && fields !== null && <span className="count">{fields.size}</span>}
          </button>
        ))}
      </div>
      <div className="side-body" role="tabpanel" id={`panel-${tab}`} aria-labelledby={`tab-${tab}`}>
        {tab === 'details' && <DetailsForm versions={versions} />}
        {tab === 'fields' && <FieldList />}
        {tab === 'check' && <CheckList />}
      </div>
    </aside>
  );
}
