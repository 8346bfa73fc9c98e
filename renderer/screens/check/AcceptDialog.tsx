import { useState, type ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { useDo } from '../../host/use-asked.ts';
import { say } from '../../wording/say.ts';
import type { NumberedFinding } from './finding-list.ts';

const REACHES = ['paper', 'plan', 'always'] as const;
const NAME_KEY = 'clearday.name';
const done = (): string => say('check.accepted-done');

/** Who lets a finding stand, why, and for how long. */
export function AcceptDialog({
  numbered: { finding },
  version,
  onClose,
}: {
  readonly numbered: NumberedFinding;
  readonly version: string | null;
  readonly onClose: () => void;
}): ReactElement {
  const [reason, setReason] = useState('');
  const [by, setBy] = useState(() => localStorage.getItem(NAME_KEY) ?? '');
  const [reach, setReach] = useState<(typeof REACHES)[number]>('paper');
  const [tried, setTried] = useState(false);
  const accept = useDo('checks.accept', done);
  const wrong = reason.trim() === '' || by.trim() === '' ? say('check.accept-missing') : null;
  const go = async (): Promise<void> => {
    setTried(true);
    if (wrong !== null) return;
    localStorage.setItem(NAME_KEY, by.trim());
    const { rule, quote, paper, at } = finding;
    const made = await accept.run({
      version,
      reach,
      rule,
      quote,
      paper,
      at,
      finding: finding.reason,
      reason: reason.trim(),
      by: by.trim(),
    });
    if (made !== null) onClose();
  };
  return (
    <Dialog
      title={say('check.accept-title')}
      onClose={onClose}
      actions={
        <>
          <Button look="bare" onClick={onClose}>
            {say('action.cancel')}
          </Button>
          <Button look="primary" disabled={accept.busy} onClick={() => void go()}>
            {say('check.accept-do')}
          </Button>
        </>
      }
    >
      <p>{finding.reason}</p>
      <Field label={say('check.accept-reason')} error={tried ? wrong : null} hint={say('check.accept-about')}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={reason}
            autoFocus
            onChange={(event) => setReason(event.target.value)}
          />
        )}
      </Field>
      <Field label={say('check.accept-by')}>
        {(control) => (
          <input {...control} className="input" value={by} onChange={(event) => setBy(event.target.value)} />
        )}
      </Field>
      <fieldset>
        <legend className="label">{say('check.accept-reach')}</legend>
        <div className="radio-row">
          {REACHES.filter((each) => each !== 'plan' || version !== null).map((each) => (
            <label key={each} className="row">
              <input type="radio" name="reach" checked={reach === each} onChange={() => setReach(each)} />
              {say(`check.reach-${each}`)}
            </label>
          ))}
        </div>
      </fieldset>
    </Dialog>
  );
}
