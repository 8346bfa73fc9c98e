import { useState, type ReactElement } from 'react';
import type { ImportReview } from '#shared/contract/import-results';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useDo } from '../../host/use-asked.ts';
import { goTo } from '../../state/route.ts';
import { say } from '../../wording/say.ts';
import { VersionFields, wrongVersion, type VersionDraft } from './VersionFields.tsx';
import { useReviewState } from './review-state.ts';

const close = (): void => useReviewState.setState({ confirming: false });

/** The row of version control of the new draft, filled in from the file; one button makes it. */
export function ConfirmDialog({ review }: { readonly review: ImportReview }): ReactElement {
  const { proposal, actions, priorities, questions } = review;
  const { version, status, date, description } = proposal;
  const [draft, setDraft] = useState<VersionDraft>({ version, status, date: date ?? '', description });
  const [takes, setTakes] = useState(false);
  const [tried, setTried] = useState(false);
  const { run, busy } = useDo('imports.confirm', (made) =>
    say('import.made', { version: made.version, actions: made.actions }),
  );
  const open = questions.filter(({ answer }) => answer === null).length;
  const label = draft.version.trim();
  const make = async (): Promise<void> => {
    setTried(true);
    if (wrongVersion(draft, proposal) !== null || (open > 0 && !takes)) return;
    const made = await run({
      ...draft,
      version: label,
      date: draft.date === '' ? null : draft.date,
      acceptDoubts: takes,
    });
    if (made === null) return;
    close();
    goTo('plan', { version: made.version });
  };
  return (
    <Dialog
      title={say('import.confirm-title')}
      onClose={close}
      actions={
        <>
          <Button onClick={close}>{say('action.cancel')}</Button>
          <Button look="primary" onClick={() => void make()} disabled={busy}>
            {say('import.make', { version: label })}
          </Button>
        </>
      }
    >
      <p>{say('import.confirm-about', { actions: actions.length, priorities: priorities.length })}</p>
      {open > 0 && <OpenQuestions open={open} takes={takes} change={setTakes} missing={tried && !takes} />}
      <VersionFields review={review} draft={draft} change={setDraft} tried={tried} />
      <TrackedNote review={review} />
    </Dialog>
  );
}

function OpenQuestions({
  open,
  takes,
  change,
  missing,
}: {
  readonly open: number;
  readonly takes: boolean;
  readonly change: (takes: boolean) => void;
  readonly missing: boolean;
}): ReactElement {
  return (
    <Notice kind="look" title={say('import.open-title', { count: open })}>
      <p>{say('import.open-about', { count: open })}</p>
      <label className="row take-doubts">
        <input type="checkbox" checked={takes} onChange={(event) => change(event.target.checked)} />
        {say('import.open-take', { count: open })}
      </label>
      {missing && (
        <p className="wrong" role="alert">
          {say('import.open-missing')}
        </p>
      )}
    </Notice>
  );
}

function TrackedNote({ review }: { readonly review: ImportReview }): ReactElement | null {
  const left = review.revisions.filter(({ decision }) => decision === null).length;
  return left === 0 ? null : <p className="hint">{say('import.tracked-note', { count: left })}</p>;
}
