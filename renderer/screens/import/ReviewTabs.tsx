import { useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { ImportReview } from '#shared/contract/import-results';
import { assertNever } from '#shared/domain/assert-never';
import { say } from '../../wording/say.ts';
import { ActionList } from './panels/ActionList.tsx';
import { ColumnsAndColours } from './panels/ColumnsAndColours.tsx';
import { NotPlaced } from './panels/NotPlaced.tsx';
import { TrackedChanges } from './panels/TrackedChanges.tsx';
import { QuestionList } from './questions/QuestionList.tsx';
import { RecognisedPane } from './recognised/RecognisedPane.tsx';
import { TABS, useReviewState, type Tab } from './review-state.ts';
import { useNarrow } from './use-narrow.ts';

const WORDS: Readonly<Record<Tab, Parameters<typeof say>[0]>> = {
  questions: 'import.tab-questions',
  action: 'import.tab-action',
  actions: 'import.tab-actions',
  columns: 'import.tab-columns',
  tracked: 'import.tab-tracked',
  left: 'import.tab-left',
};

/** What there is to do about the file, a tab each. */
export function ReviewTabs({ review }: { readonly review: ImportReview }): ReactElement {
  const { tab: chosen } = useReviewState();
  const narrow = useNarrow();
  const tabs = narrow ? TABS : TABS.filter((each) => each !== 'action');
  const tab = chosen === 'action' && !narrow ? 'actions' : chosen;
  const bar = useRef<HTMLDivElement>(null);
  const move = (event: KeyboardEvent): void => {
    const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
    if (by === 0) return;
    event.preventDefault();
    const buttons = [...(bar.current?.querySelectorAll<HTMLElement>('[role=tab]') ?? [])];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = buttons[(at + by + buttons.length) % buttons.length];
    next?.focus();
    next?.click();
  };
  return (
    <aside className="pane ask" aria-label={say('import.tabs')} data-pane>
      <div
        className="tabs review-tabs"
        role="tablist"
        aria-label={say('import.tabs')}
        ref={bar}
        onKeyDown={move}
      >
        {tabs.map((each) => (
          <button
            key={each}
            type="button"
            role="tab"
            id={`import-tab-${each}`}
            aria-selected={each === tab}
            aria-controls="import-panel"
            tabIndex={each === tab ? 0 : -1}
            onClick={() => useReviewState.setState({ tab: each })}
          >
            {say(WORDS[each])}
            <Count tab={each} review={review} />
          </button>
        ))}
      </div>
      <div className="ask-panel" role="tabpanel" id="import-panel" aria-labelledby={`import-tab-${tab}`}>
        <Panel tab={tab} review={review} />
      </div>
    </aside>
  );
}

function Count({ tab, review }: { readonly tab: Tab; readonly review: ImportReview }): ReactElement | null {
  const count = countOf(tab, review);
  return count === 0 ? null : (
    <>
      {' '}
      <span className="count">{count}</span>
    </>
  );
}

function countOf(tab: Tab, { questions, revisions, unplaced }: ImportReview): number {
  switch (tab) {
    case 'questions':
      return questions.filter(({ answer }) => answer === null).length;
    case 'tracked':
      return revisions.filter(({ decision }) => decision === null).length;
    case 'left':
      return unplaced.length;
    case 'action':
    case 'actions':
    case 'columns':
      return 0;
    default:
      return assertNever(tab);
  }
}

function Panel({ tab, review }: { readonly tab: Tab; readonly review: ImportReview }): ReactElement {
  switch (tab) {
    case 'questions':
      return <QuestionList review={review} />;
    case 'action':
      return <RecognisedPane review={review} place="tab" />;
    case 'actions':
      return <ActionList review={review} />;
    case 'columns':
      return <ColumnsAndColours review={review} />;
    case 'tracked':
      return <TrackedChanges review={review} />;
    case 'left':
      return <NotPlaced review={review} />;
    default:
      return assertNever(tab);
  }
}
