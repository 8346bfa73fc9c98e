import type { ReactElement } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Field } from '../../../components/Field.tsx';
import { say } from '../../../wording/say.ts';
import { readDeadline } from './date-reading.ts';
import type { ChangeDraft } from './use-change.ts';

/** A deadline in the person's own words, with what Clearday makes of them. */
export function DeadlineField({
  draft: { change, set },
  focus = true,
}: {
  readonly draft: ChangeDraft;
  readonly focus?: boolean;
}): ReactElement {
  const { reading, problem, meant } = readDeadline(change.value);
  return (
    <>
      <Field
        label={say('change.deadline')}
        hint={reading === '' ? say('deadline.hint') : reading}
        error={problem}
      >
        {(control) => (
          <input
            {...control}
            className={problem === null ? 'input small' : 'input small is-wrong'}
            autoFocus={focus}
            value={change.value}
            onChange={(event) => set({ value: event.target.value })}
          />
        )}
      </Field>
      {meant !== null && (
        <div className="row">
          <Button small onClick={() => set({ value: meant })}>
            {say('deadline.meant', { date: meant })}
          </Button>
        </div>
      )}
    </>
  );
}
