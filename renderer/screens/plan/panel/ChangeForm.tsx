import type { KeyboardEvent, ReactElement } from 'react';
import { Button } from '../../../components/Button.tsx';
import { say } from '../../../wording/say.ts';
import { ChangeFields, type ChangedThing } from './ChangeFields.tsx';
import { readDeadline } from './date-reading.ts';
import { explanationOf, isExplained, useChange, type Explained } from './use-change.ts';

interface ChangeFormProps {
  readonly of: ChangedThing;
  readonly value: string;
  readonly said: Explained | null;
  readonly known: readonly string[];
  /** A new action, and a first version, need no reason. */
  readonly asksWhy: boolean;
  readonly busy: boolean;
  readonly onSave: (value: string, explanation: Explained | null) => void;
  readonly onCancel: () => void;
}

/** Changes one thing about an action, in its place in the panel. */
export function ChangeForm(props: ChangeFormProps): ReactElement {
  const { of, value, said, known, asksWhy, busy, onSave, onCancel } = props;
  const draft = useChange(value, said);
  const { change } = draft;
  const same = change.value.trim() === value.trim() && said === null;
  const save = (): void => {
    draft.setTried();
    if (same) {
      onCancel();
      return;
    }
    if (of === 'deadline' && readDeadline(change.value).problem !== null) return;
    if (of === 'wording' && change.value.trim() === '') return;
    if (asksWhy && !isExplained(change)) return;
    onSave(change.value.trim(), asksWhy ? explanationOf(change) : null);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onCancel();
    else if (event.key === 'Enter' && !(event.target instanceof HTMLTextAreaElement)) save();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  return (
    <form
      className="change-form"
      aria-label={say(`change.title-${of}`)}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={press}
    >
      <ChangeFields of={of} draft={draft} known={known} asksWhy={asksWhy} />
      <div className="row end">
        <Button small look="bare" onClick={onCancel}>
          {say('action.cancel')}
        </Button>
        <Button small look="primary" disabled={busy} onClick={save}>
          {say('change.save')}
        </Button>
      </div>
    </form>
  );
}
