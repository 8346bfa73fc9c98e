import type { ReactElement, ReactNode } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Empty } from '../../components/Empty.tsx';
import { useOpener } from '../../frame/use-opener.ts';
import { toAppError, useAsked } from '../../host/use-asked.ts';
import { say } from '../../wording/say.ts';
import { Review } from './Review.tsx';
import { useDiscard } from './use-discard.ts';
import { useOpenImport, type OpeningFile } from './use-open-import.ts';

/** Brings a file in under review: the one that was handed over, else the one that is under review already. */
export function Import(): ReactElement {
  const opening = useOpenImport();
  const { state } = opening;
  const { data, error, refetch } = useAsked('imports.view', {});
  if (state.kind === 'opening')
    return <p className="loading">{say('import.opening', { name: state.name })}</p>;
  if (state.kind === 'failed') {
    return (
      <NoReview>
        <Empty title={say('import.failed-title', { name: state.name })} action={<ChooseButton />}>
          {state.error.message}
        </Empty>
      </NoReview>
    );
  }
  if (error !== null) return <FailedView message={toAppError(error).message} again={() => void refetch()} />;
  if (data === undefined) return <p className="loading">{say('loading')}</p>;
  return (
    <>
      {data.review === null ? (
        <NoReview>
          <Empty title={say('import.empty-title')} action={<ChooseButton />}>
            {say('import.empty')}
          </Empty>
        </NoReview>
      ) : (
        <Review key={data.review.id} review={data.review} />
      )}
      {state.kind === 'other-pending' && (
        <OtherPending opening={opening} name={state.name} before={state.before} />
      )}
    </>
  );
}

/** The screen without a file on it. */
function NoReview({ children }: { readonly children: ReactNode }): ReactElement {
  return (
    <>
      <div className="head">
        <h1>{say('import.title')}</h1>
      </div>
      <div className="no-review">{children}</div>
    </>
  );
}

function ChooseButton(): ReactElement {
  const opener = useOpener();
  return (
    <Button look="primary" keys="Control+I" onClick={() => void opener.chooseDocument()}>
      {say('import.choose')}
    </Button>
  );
}

/** The file can't be read again, or reading it was stopped: it can be tried again, or let go. */
function FailedView({
  message,
  again,
}: {
  readonly message: string;
  readonly again: () => void;
}): ReactElement {
  const discard = useDiscard();
  return (
    <NoReview>
      <Empty
        title={say('import.view-failed-title')}
        action={
          <div className="row">
            <Button onClick={() => void discard()}>{say('import.discard')}</Button>
            <Button look="primary" onClick={again}>
              {say('action.try-again')}
            </Button>
          </div>
        }
      >
        {message} {say('import.view-failed-kept')}
      </Empty>
    </NoReview>
  );
}

function OtherPending({
  opening,
  name,
  before,
}: {
  readonly opening: OpeningFile;
  readonly name: string;
  readonly before: string;
}): ReactElement {
  return (
    <Dialog
      title={say('import.pending-title')}
      onClose={opening.leave}
      actions={
        <>
          <Button onClick={opening.replace}>{say('import.pending-replace')}</Button>
          <Button look="primary" onClick={opening.leave}>
            {say('import.pending-go-on', { before })}
          </Button>
        </>
      }
    >
      <p>{say('import.pending', { before, name })}</p>
    </Dialog>
  );
}
