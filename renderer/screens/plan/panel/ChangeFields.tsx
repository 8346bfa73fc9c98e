import { useId, type ReactElement } from 'react';
import { Field } from '../../../components/Field.tsx';
import { checkDay } from '../../../wording/read-day.ts';
import { say } from '../../../wording/say.ts';
import { DeadlineField } from './DeadlineField.tsx';
import type { ChangeDraft } from './use-change.ts';

export type ChangedThing = 'wording' | 'lead' | 'deadline' | 'board';

interface ChangeFieldsProps {
  readonly of: ChangedThing;
  readonly draft: ChangeDraft;
  /** Values that other actions have, to choose from. */
  readonly known: readonly string[];
  /** Whether it asks why and who agreed. */
  readonly asksWhy: boolean;
}

/** What it becomes, why, and who agreed. */
export function ChangeFields({ of, draft, known, asksWhy }: ChangeFieldsProps): ReactElement {
  return (
    <>
      <ValueField of={of} draft={draft} known={known} />
      {asksWhy && <WhyFields draft={draft} />}
    </>
  );
}

function ValueField({ of, draft, known }: Omit<ChangeFieldsProps, 'asksWhy'>): ReactElement {
  const { change, set } = draft;
  const list = useId();
  if (of === 'deadline') return <DeadlineField draft={draft} />;
  return (
    <Field label={say(`change.${of}`)}>
      {(control) =>
        of === 'wording' ? (
          <textarea
            {...control}
            className="input small"
            rows={5}
            autoFocus
            value={change.value}
            onChange={(event) => set({ value: event.target.value })}
          />
        ) : (
          <>
            <input
              {...control}
              className="input small"
              list={list}
              autoFocus
              value={change.value}
              onChange={(event) => set({ value: event.target.value })}
            />
            <datalist id={list}>
              {known.map((each) => (
                <option key={each} value={each} />
              ))}
            </datalist>
          </>
        )
      }
    </Field>
  );
}

/** Why, who agreed and when: what makes a change a change request. */
export function WhyFields({ draft: { change, set, tried } }: { readonly draft: ChangeDraft }): ReactElement {
  const missing = (text: string, words: string): string | null =>
    tried && text.trim() === '' ? words : null;
  return (
    <>
      <Field label={say('change.reason')} error={missing(change.reason, say('change.reason-missing'))}>
        {(control) => (
          <input
            {...control}
            className="input small"
            value={change.reason}
            onChange={(event) => set({ reason: event.target.value })}
          />
        )}
      </Field>
      <div className="pair">
        <Field
          label={say('change.agreed-by')}
          error={missing(change.agreedBy, say('change.agreed-by-missing'))}
        >
          {(control) => (
            <input
              {...control}
              className="input small"
              value={change.agreedBy}
              onChange={(event) => set({ agreedBy: event.target.value })}
            />
          )}
        </Field>
        <Field label={say('change.agreed-on')} error={tried ? checkDay(change.agreedOn) : null}>
          {(control) => (
            <input
              {...control}
              className="input small"
              placeholder={say('change.agreed-on-example')}
              value={change.agreedOn}
              onChange={(event) => set({ agreedOn: event.target.value })}
            />
          )}
        </Field>
      </div>
    </>
  );
}
