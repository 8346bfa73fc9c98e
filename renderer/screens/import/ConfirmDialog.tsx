import { useState, type ReactElement } from 'react';
import type { ImportReview, VersionProposal } from '#shared/contract/import-results';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { Notice } from '../../components/Notice.tsx';
import { useDo } from '../../host/use-asked.ts';
import { goTo } from '../../state/route.ts';
import { say } from '../../wording/say.ts';
import { useReviewState } from './review-state.ts';

const close = (): void => useReviewState.setState({ confirming: false });

/** The row of version control of the new draft, filled in from the file; one button makes it. */
export function ConfirmDialog({ review }: { readonly review: ImportReview }): ReactElement {
  const { proposal } = review;
  const [version, setVersion] = useState(proposal.version);
  const [status, setStatus] = useState(proposal.status);
  const [date, setDate] = useState(proposal.date ?? '');
  const [description, setDescription] = useState(proposal.description);
  const [takes, setTakes] = useState(false);
  const [tried, setTried] = useState(false);
  const { run, busy } = useDo('imports.confirm', (made) =>
    say('import.made', { version: made.version, actions: made.actions }),
  );
  const open = review.questions.filter(({ answer }) => answer === null).length;
  const label = version.trim();
  const wrong = wrongVersion(label, proposal);
  const make = async (): Promise<void> => {
    setTried(true);
    if (wrong !== null || (open > 0 && !takes)) return;
    const made = await run({
      version: label,
      status,
      date: date === '' ? null : date,
      description,
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
      <p>
        {say('import.confirm-about', {
          actions: review.actions.length,
          priorities: review.priorities.length,
        })}
      </p>
      {open > 0 && <OpenQuestions open={open} takes={takes} change={setTakes} missing={tried && !takes} />}
      <div className="pair">
        <Field
          label={say('import.version')}
          hint={fromWords(review)}
          error={tried || label !== proposal.version ? wrong : null}
        >
          {(control) => (
            <input
              {...control}
              className={wrong === null ? 'input' : 'input is-wrong'}
              value={version}
              autoFocus
              onChange={(event) => setVersion(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter') void make();
              }}
            />
          )}
        </Field>
        <Field label={say('import.status')}>
          {(control) => (
            <input
              {...control}
              className="input"
              value={status}
              onChange={(event) => setStatus(event.target.value)}
            />
          )}
        </Field>
      </div>
      <Field label={say('import.date')}>
        {(control) => (
          <input
            {...control}
            className="input date"
            type="date"
            value={date}
            onChange={(event) => setDate(event.target.value)}
          />
        )}
      </Field>
      <Field label={say('import.description')} hint={say('import.description-hint')}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={3}
            value={description}
            onChange={(event) => setDescription(event.target.value)}
          />
        )}
      </Field>
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
      <p>{say('import.open-about')}</p>
      <label className="row take-doubts">
        <input type="checkbox" checked={takes} onChange={(event) => change(event.target.checked)} />
        {say('import.open-take')}
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

/** Why the label can't be used, with one that can. */
function wrongVersion(label: string, { taken, version }: VersionProposal): string | null {
  if (label === '') return say('import.version-missing');
  return taken.includes(label) ? say('import.version-taken', { version: label, other: version }) : null;
}

function fromWords({ proposal, newest }: ImportReview): string {
  return say(`import.version-from-${proposal.from}`, { newest: newest ?? '' });
}
