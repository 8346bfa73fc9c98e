import { useState, type ReactElement } from 'react';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { useDo } from '../../host/use-asked.ts';
import { say } from '../../wording/say.ts';
import { NO_FILTER } from './filter.ts';
import type { LoadedPlan } from './loaded-plan.ts';
import { DeadlineField } from './panel/DeadlineField.tsx';
import { readDeadline } from './panel/date-reading.ts';
import { goToPlace, openAction, usePlanUi } from './plan-ui.ts';
import { WhyFields } from './panel/ChangeFields.tsx';
import { explanationOf, isExplained, useChange } from './panel/use-change.ts';

/** Stands for a new priority among the numbers of those there are. */
const NEW = '';

const added = ({ sentence }: { readonly sentence: string }): string => sentence;

/** Asks for a new action and adds it at the end of its priority. */
export function AddAction({
  plan,
  onClose,
}: {
  readonly plan: LoadedPlan;
  readonly onClose: () => void;
}): ReactElement {
  const { bands, version, previous } = plan;
  const draft = useChange('', null);
  const [priority, setPriority] = useState(startBand(plan));
  const [title, setTitle] = useState('');
  const [wording, setWording] = useState('');
  const [lead, setLead] = useState('');
  const { run, busy } = useDo('actions.add', added);
  const { tried } = draft;
  const save = async (): Promise<void> => {
    draft.setTried();
    const named = priority !== NEW || title.trim() !== '';
    const right = wording.trim() !== '' && named && readDeadline(draft.change.value).problem === null;
    if (!right || (previous !== null && !isExplained(draft.change))) return;
    const done = await run({
      version: version.label,
      priority: priority === NEW ? { kind: 'new', title: title.trim() } : { kind: 'known', number: priority },
      wording: wording.trim(),
      lead: lead.trim(),
      deadline: draft.change.value.trim(),
      board: '',
      explanation: previous === null ? null : explanationOf(draft.change),
    });
    if (done === null) return;
    usePlanUi.setState({ filter: NO_FILTER });
    goToPlace(done.action, 'wording');
    openAction(done.action, 'top');
    onClose();
  };
  return (
    <Dialog
      title={say('add.title')}
      onClose={onClose}
      actions={
        <>
          <Button look="bare" onClick={onClose}>
            {say('action.cancel')}
          </Button>
          <Button look="primary" disabled={busy} onClick={() => void save()}>
            {say('add.do')}
          </Button>
        </>
      }
    >
      <Field
        label={say('add.wording')}
        error={tried && wording.trim() === '' ? say('add.wording-missing') : null}
      >
        {(control) => (
          <textarea
            {...control}
            className="input"
            rows={3}
            autoFocus
            value={wording}
            onChange={(event) => setWording(event.target.value)}
          />
        )}
      </Field>
      <Field label={say('add.priority')}>
        {(control) => (
          <select
            {...control}
            className="input"
            value={priority}
            onChange={(event) => setPriority(event.target.value)}
          >
            {bands.map((band) => (
              <option key={band.number} value={band.number}>
                {`${say('plan.priority', { number: band.number })}: ${band.title}`}
              </option>
            ))}
            <option value={NEW}>{say('add.new-priority')}</option>
          </select>
        )}
      </Field>
      {priority === NEW && (
        <Field
          label={say('add.priority-title')}
          error={tried && title.trim() === '' ? say('add.priority-missing') : null}
        >
          {(control) => (
            <input
              {...control}
              className="input"
              value={title}
              onChange={(event) => setTitle(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field label={say('change.lead')}>
        {(control) => (
          <input
            {...control}
            className="input small"
            value={lead}
            onChange={(event) => setLead(event.target.value)}
          />
        )}
      </Field>
      <DeadlineField draft={draft} focus={false} />
      {previous !== null && <WhyFields draft={draft} />}
    </Dialog>
  );
}

/** The priority of the action that the person is at. */
function startBand({ bands, rows }: LoadedPlan): string {
  const { place } = usePlanUi.getState();
  const row = rows.find((each) => each.id === place?.line);
  return bands[row?.band ?? bands.length - 1]?.number ?? NEW;
}
