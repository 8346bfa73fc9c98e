import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef, type ReactElement } from 'react';
import type { ImportReview, RevisionView } from '#shared/contract/import-results';
import { Button } from '../../../components/Button.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { useDo } from '../../../host/use-asked.ts';
import { formatIsoDate } from '../../../wording/moments.ts';
import { say } from '../../../wording/say.ts';
import { showPlace } from '../review-state.ts';

const CARD = 132;

type Decide = (changes: number[] | null, decision: 'accept' | 'reject' | null) => void;

/** What somebody changed with tracking on, to be accepted or rejected, each or all. */
export function TrackedChanges({ review }: { readonly review: ImportReview }): ReactElement {
  const { run } = useDo('imports.revise');
  const box = useRef<HTMLDivElement>(null);
  const { revisions } = review;
  const virtual = useVirtualizer({
    count: revisions.length,
    getScrollElement: () => box.current,
    estimateSize: () => CARD,
    overscan: 6,
  });
  const decide: Decide = (changes, decision) => void run({ changes, decision });
  if (revisions.length === 0)
    return <Empty title={say('import.tracked-none-title')}>{say('import.tracked-none')}</Empty>;
  const open = revisions.filter(({ decision }) => decision === null).map(({ number }) => number);
  return (
    <>
      <div className="panel-in tracked-head">
        <p className="hint">{say('import.tracked-about', { count: revisions.length })}</p>
        {open.length > 0 && (
          <div className="row">
            <Button small onClick={() => decide(open, 'accept')}>
              {say('import.accept-all', { count: open.length })}
            </Button>
            <Button small onClick={() => decide(open, 'reject')}>
              {say('import.reject-all', { count: open.length })}
            </Button>
          </div>
        )}
      </div>
      <div className="scroll" ref={box}>
        <ol className="revisions" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const revision = revisions[index];
            if (revision === undefined) return null;
            return (
              <li
                key={index}
                ref={virtual.measureElement}
                data-index={index}
                aria-setsize={revisions.length}
                aria-posinset={index + 1}
                style={{ transform: `translateY(${start}px)` }}
              >
                <RevisionCard revision={revision} review={review} decide={decide} />
              </li>
            );
          })}
        </ol>
      </div>
    </>
  );
}

interface CardProps {
  readonly revision: RevisionView;
  readonly review: ImportReview;
  readonly decide: Decide;
}

function RevisionCard({ revision, review, decide }: CardProps): ReactElement {
  const { number, at, decision, author, date } = revision;
  const by =
    date === null ? author : say('import.by-whom', { author, date: formatIsoDate(date.slice(0, 10)) });
  const ref = review.actions.find((action) => action.at.strip !== null && action.at.strip === at.strip)?.ref;
  return (
    <article className={decision === null ? 'card' : 'card is-done'}>
      <div className="card-head">
        <span className="ref">{number + 1}</span>
        <button type="button" className="link grow place" onClick={() => showPlace(at)}>
          <span className="hidden">{say('import.show')} </span>
          {ref === undefined ? at.words : `${ref}, ${at.words}`}
        </button>
      </div>
      <div className="card-body">
        <p className="revision-text">
          <Changed revision={revision} />
        </p>
        <p className="hint">{by}</p>
        <Decision revision={revision} decide={decide} />
      </div>
    </article>
  );
}

const LONGEST = 240;

function Changed({ revision }: { readonly revision: RevisionView }): ReactElement {
  const { kind, what, text, moved } = revision;
  const Tag = kind === 'added' ? 'ins' : 'del';
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
  return (
    <>
      <span className="muted">
        {say(kind === 'added' ? 'import.added' : 'import.removed')} {moved && `${say('import.moved-text')} `}
        {what === 'row' && `${say('import.whole-row')} `}
      </span>
      {what === 'paragraph-end' ? say('import.paragraph-end') : <Tag>{shown}</Tag>}
    </>
  );
}

function Decision({ revision, decide }: Pick<CardProps, 'revision' | 'decide'>): ReactElement {
  const { number, decision } = revision;
  if (decision !== null) {
    return (
      <div className="answers decided">
        <b>{say(decision === 'accept' ? 'import.accepted' : 'import.rejected')}</b>
        <Button look="bare" small onClick={() => decide([number], null)}>
          {say('import.undo')}
        </Button>
      </div>
    );
  }
  return (
    <div className="answers">
      <Button small onClick={() => decide([number], 'accept')}>
        {say('import.accept')}
      </Button>
      <Button small onClick={() => decide([number], 'reject')}>
        {say('import.reject')}
      </Button>
    </div>
  );
}
