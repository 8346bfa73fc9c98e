import type { ReactElement } from 'react';
import type { ImportReview, VersionProposal } from '#shared/contract/import-results';
import { Field } from '../../components/Field.tsx';
import { say } from '../../wording/say.ts';

/** The row of version control while it is filled in; '' where nothing is said. */
export interface VersionDraft {
  readonly version: string;
  readonly status: string;
  readonly date: string;
  readonly description: string;
}

interface VersionFieldsProps {
  readonly review: ImportReview;
  readonly draft: VersionDraft;
  readonly change: (draft: VersionDraft) => void;
  /** The person has pressed the button: what is wrong is said now. */
  readonly tried: boolean;
}

export function VersionFields({ review, draft, change, tried }: VersionFieldsProps): ReactElement {
  const { proposal } = review;
  const set = (part: Partial<VersionDraft>): void => change({ ...draft, ...part });
  const wrong = tried || draft.version !== proposal.version ? wrongVersion(draft, proposal) : null;
  return (
    <>
      <div className="pair">
        <Field label={say('import.version')} hint={fromWords(review)} error={wrong}>
          {(control) => (
            <input
              {...control}
              className={wrong === null ? 'input' : 'input is-wrong'}
              value={draft.version}
              autoFocus
              onChange={(event) => set({ version: event.target.value })}
            />
          )}
        </Field>
        <Field label={say('import.status')}>
          {(control) => (
            <input
              {...control}
              className="input"
              value={draft.status}
              onChange={(event) => set({ status: event.target.value })}
            />
          )}
        </Field>
      </div>
      <DateAndDescription draft={draft} set={set} />
    </>
  );
}

function DateAndDescription({
  draft,
  set,
}: {
  readonly draft: VersionDraft;
  readonly set: (part: Partial<VersionDraft>) => void;
}): ReactElement {
  return (
    <>
      <Field label={say('import.date')}>
        {(control) => (
          <input
            {...control}
            className="input date"
            type="date"
            value={draft.date}
            onChange={(event) => set({ date: event.target.value })}
          />
        )}
      </Field>
      <Field label={say('import.description')} hint={say('import.description-hint')}>
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={3}
            value={draft.description}
            onChange={(event) => set({ description: event.target.value })}
          />
        )}
      </Field>
    </>
  );
}

/** Why the label can't be used, with one that can; null when it can. */
export function wrongVersion({ version }: VersionDraft, proposal: VersionProposal): string | null {
  const label = version.trim();
  if (label === '') return say('import.version-missing');
  return proposal.taken.includes(label)
    ? say('import.version-taken', { version: label, other: proposal.version })
    : null;
}

function fromWords({ proposal, newest }: ImportReview): string {
  return say(`import.version-from-${proposal.from}`, { newest: newest ?? '' });
}
