import { useState, type ReactElement } from 'react';
import { Button } from '../../../components/Button.tsx';
import { Dialog } from '../../../components/Dialog.tsx';
import { Field } from '../../../components/Field.tsx';
import { useDo } from '../../../host/use-asked.ts';
import { say } from '../../../wording/say.ts';
import { saySentence } from '../use-rating.ts';
import { WhyFields } from './ChangeFields.tsx';
import { explanationOf, isExplained, useChange } from './use-change.ts';

/** Asks why actions are closed, who agreed, and which action takes them over. */
export function CloseDialog({
  version,
  actions,
  refs,
  onClose,
}: {
  readonly version: string;
  readonly actions: readonly string[];
  readonly refs: readonly string[];
  readonly onClose: () => void;
}): ReactElement {
  const draft = useChange('', null);
  const [into, setInto] = useState('');
  const { run, busy } = useDo('actions.close', saySentence);
  const close = async (): Promise<void> => {
    draft.setTried();
    if (!isExplained(draft.change)) return;
    const done = await run({
      version,
      actions: [...actions],
      into: into.trim() === '' ? null : into.trim(),
      explanation: explanationOf(draft.change),
    });
    if (done !== null) onClose();
  };
  return (
    <Dialog
      title={titleFor(refs)}
      onClose={onClose}
      actions={
        <>
          <Button look="bare" onClick={onClose}>
            {say('action.cancel')}
          </Button>
          <Button look="primary" disabled={busy} onClick={() => void close()}>
            {say('close.do')}
          </Button>
        </>
      }
    >
      <p>{say('close.about')}</p>
      <WhyFields draft={draft} />
      <Field label={say('close.into')} hint={say('close.into-hint')}>
        {(control) => (
          <input
            {...control}
            className="input small"
            value={into}
            onChange={(event) => setInto(event.target.value)}
          />
        )}
      </Field>
    </Dialog>
  );
}

function titleFor(refs: readonly string[]): string {
  const [first = ''] = refs;
  return refs.length === 1
    ? say('close.title', { ref: first })
    : say('close.title-many', { count: refs.length });
}
