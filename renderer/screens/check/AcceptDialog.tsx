import type { ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { say } from '../../wording/say.ts';
import type { NumberedFinding } from './finding-list.ts';
import { REACHES, useAccepting, type Accepting } from './use-accepting.ts';

interface AcceptProps {
  readonly numbered: NumberedFinding;
  readonly version: string | null;
  readonly onClose: () => void;
}

/** Who lets a finding stand, why, and for how long. */
export function AcceptDialog({ numbered, version, onClose }: AcceptProps): ReactElement {
  const { said, setSaid, error, busy, go } = useAccepting(numbered, version, onClose);
  return (
    <Dialog
      title={say('check.accept-title')}
      onClose={onClose}
      actions={
        <>
          <Button look="bare" onClick={onClose}>
            {say('action.cancel')}
          </Button>
          <Button look="primary" disabled={busy} onClick={() => void go()}>
            {say('check.accept-do')}
          </Button>
        </>
      }
    >
      <p>{numbered.finding.reason}</p>
      <Field label={say('check.accept-reason')} error={error} hint={say('check.accept-about')}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={said.reason}
            autoFocus
            onChange={({ target }) => setSaid({ ...said, reason: target.value })}
          />
        )}
      </Field>
      <Field label={say('check.accept-by')}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={said.by}
            onChange={({ target }) => setSaid({ ...said, by: target.value })}
          />
        )}
      </Field>
      <Reach said={said} ofPlan={version !== null} onChange={(reach) => setSaid({ ...said, reach })} />
    </Dialog>
  );
}

interface ReachProps {
  readonly said: Accepting;
  readonly ofPlan: boolean;
  readonly onChange: (reach: Accepting['reach']) => void;
}

function Reach({ said, ofPlan, onChange }: ReachProps): ReactElement {
  return (
    <fieldset>
      <legend className="label">{say('check.accept-reach')}</legend>
      <div className="radio-row">
        {REACHES.filter((each) => each !== 'plan' || ofPlan).map((each) => (
          <label key={each} className="row">
            <input type="radio" name="reach" checked={said.reach === each} onChange={() => onChange(each)} />
            {say(`check.reach-${each}`)}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
