import { useState, type ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { useOpener } from '../../frame/use-opener.ts';
import { useOpening } from '../../state/opening.ts';
import { goTo } from '../../state/route.ts';
import { say } from '../../wording/say.ts';

/** Asks for the name of a new workspace; the host asks where it goes. */
export function NewWorkspace({ proposed }: { readonly proposed: string }): ReactElement {
  const opener = useOpener();
  const { waiting } = useOpening();
  const [name, setName] = useState(proposed);
  const [missing, setMissing] = useState(false);
  const close = (): void => {
    useOpening.setState({ waiting: null });
    goTo('start');
  };
  const make = (): void => {
    if (name.trim() === '') setMissing(true);
    else void opener.makeNew(name.trim());
  };
  return (
    <Dialog
      title={say('start.new-title')}
      onClose={close}
      actions={
        <>
          <Button look="bare" onClick={close}>
            {say('action.cancel')}
          </Button>
          <Button look="primary" onClick={make}>
            {say('start.new-make')}
          </Button>
        </>
      }
    >
      {waiting !== null && <p>{say('start.waiting', { name: waiting.fileName })}</p>}
      <Field
        label={say('start.new-name')}
        hint={say('start.new-hint')}
        error={missing ? say('start.new-missing') : null}
      >
        {(control) => (
          <input
            {...control}
            className={missing ? 'input is-wrong' : 'input'}
            value={name}
            maxLength={80}
            autoFocus
            onChange={(event) => {
              setName(event.target.value);
              setMissing(false);
            }}
          />
        )}
      </Field>
    </Dialog>
  );
}
