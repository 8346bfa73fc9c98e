import type { ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { say } from '../../wording/say.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { WhyFields } from './panel/ChangeFields.tsx';
import { DeadlineField } from './panel/DeadlineField.tsx';
import { NEW_PRIORITY, useNewAction, type NewActionDraft } from './use-new-action.ts';

/** Asks for a new action and adds it at the end of its priority. */
export function AddAction({
  plan,
  onClose,
}: {
  readonly plan: LoadedPlan;
  readonly onClose: () => void;
}): ReactElement {
  const draft = useNewAction(plan, onClose);
  const { words, set, change } = draft;
  return (
    <Dialog
      title={say('add.title')}
      onClose={onClose}
      actions={
        <>
          <Button look="bare" onClick={onClose}>
            {say('action.cancel')}
          </Button>
          <Button look="primary" disabled={draft.busy} onClick={draft.save}>
            {say('add.do')}
          </Button>
        </>
      }
    >
      <Field
        label={say('add.wording')}
        error={change.tried && words.wording.trim() === '' ? say('add.wording-missing') : null}
      >
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={3}
            autoFocus
            value={words.wording}
            onChange={(event) => set({ wording: event.target.value })}
          />
        )}
      </Field>
      <PriorityFields plan={plan} draft={draft} />
      <Field label={say('change.lead')}>
        {(control) => (
          <input
            {...control}
            className="input small"
            value={words.lead}
            onChange={(event) => set({ lead: event.target.value })}
          />
        )}
      </Field>
      <DeadlineField draft={change} focus={false} />
      {plan.previous !== null && <WhyFields draft={change} />}
    </Dialog>
  );
}

/** One of the priorities there are, or a new one with its title. */
function PriorityFields({
  plan,
  draft: { words, set, change },
}: {
  readonly plan: LoadedPlan;
  readonly draft: NewActionDraft;
}): ReactElement {
  return (
    <>
      <Field label={say('add.priority')}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={words.priority}
            onChange={(event) => set({ priority: event.target.value })}
          >
            {plan.bands.map((band) => (
              <option key={band.number} value={band.number}>
                {`${say('plan.priority', { number: band.number })}: ${band.title}`}
              </option>
            ))}
            <option value={NEW_PRIORITY}>{say('add.new-priority')}</option>
          </select>
        )}
      </Field>
      {words.priority === NEW_PRIORITY && (
        <Field
          label={say('add.priority-title')}
          error={change.tried && words.title.trim() === '' ? say('add.priority-missing') : null}
        >
          {(control) => (
            <input
              {...control}
              className="input"
              value={words.title}
              onChange={(event) => set({ title: event.target.value })}
            />
          )}
        </Field>
      )}
    </>
  );
}
