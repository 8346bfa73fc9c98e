import { useEffect, type ReactElement } from 'react';
import type { ImportReview } from '#shared/contract/import-results';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { say } from '../../wording/say.ts';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { RecognisedPane } from './recognised/RecognisedPane.tsx';
import { ReviewTabs } from './ReviewTabs.tsx';
import { beginReview, useReviewState } from './review-state.ts';
import { SourcePane } from './source/SourcePane.tsx';
import { useDiscard } from './use-discard.ts';
import { useNarrow } from './use-narrow.ts';
import { useReviewCommands } from './use-review-commands.ts';

/** The source beside what was recognised, and what is asked about it. */
export function Review({ review }: { readonly review: ImportReview }): ReactElement {
  const { confirming } = useReviewState();
  const narrow = useNarrow();
  useEffect(() => {
    const first = review.questions.find((question) => question.answer === null) ?? null;
    beginReview(review.id, first, review.actions.length === 0 ? null : 0);
  }, [review]);
  useReviewCommands(review);
  return (
    <>
      <ReviewHead review={review} />
      <div className="split review">
        <SourcePane review={review} />
        {!narrow && <RecognisedPane review={review} place="pane" />}
        <ReviewTabs review={review} />
      </div>
      {confirming && <ConfirmDialog review={review} />}
    </>
  );
}

function ReviewHead({ review }: { readonly review: ImportReview }): ReactElement {
  const discard = useDiscard();
  const open = review.questions.filter((question) => question.answer === null).length;
  return (
    <div className="head">
      <h1>{say('import.title')}</h1>
      <span className="row about" title={review.fileName}>
        <Icon name={review.kind === 'text' ? 'word' : 'list'} />
        <span className="about-name">{review.fileName}</span>
      </span>
      <span className="acts">
        {review.questions.length > 0 && (
          <span className="about open-count" role="status">
            {say('import.left', { count: open })}
          </span>
        )}
        <Button onClick={() => void discard()}>{say('import.discard')}</Button>
        <Button
          look="primary"
          className="confirm-import"
          onClick={() => useReviewState.setState({ confirming: true })}
        >
          {say('import.confirm', { version: review.proposal.version })}
        </Button>
      </span>
    </div>
  );
}
