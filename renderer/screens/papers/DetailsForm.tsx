import { useEffect, useState, type ReactElement } from 'react';
import type { VersionView } from '#shared/contract/results';
import type { CoverReportDraft } from '#shared/domain/paper-draft';
import { Field } from '../../components/Field.tsx';
import { say } from '../../wording/say.ts';
import { useReport } from './report-context.tsx';

/** The meeting, the board, the council and the presenter. */
export function DetailsForm({ versions }: { readonly versions: readonly VersionView[] }): ReactElement {
  const { view, draft, change, settle, mayChange } = useReport();
  const set = (part: Partial<CoverReportDraft>): void => change((now) => ({ ...now, ...part }));
  return (
    <form className="details" onSubmit={(event) => event.preventDefault()} onBlur={() => void settle()}>
      <MeetingField />
      <Field label={say('papers.board')}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={draft.board ?? view.board}
            maxLength={300}
            disabled={!mayChange}
            onChange={({ target }) => set({ board: target.value === '' ? null : target.value })}
          />
        )}
      </Field>
      <Field label={say('papers.council')} hint={say('papers.council-hint')}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={draft.council ?? view.council}
            maxLength={300}
            disabled={!mayChange}
            onChange={({ target }) => set({ council: target.value })}
          />
        )}
      </Field>
      <ComparedWith versions={versions} />
      <Presenter />
    </form>
  );
}

/** The one thing that most reports need: the browser's own calendar helps. */
function MeetingField(): ReactElement {
  const { draft, change, mayChange, epoch } = useReport();
  const [wrong, setWrong] = useState(false);
  return (
    <Field
      label={say('papers.meeting')}
      hint={say('papers.meeting-hint')}
      error={wrong ? say('papers.meeting-wrong') : null}
    >
      {(control) => (
        <input
          {...control}
          className="input"
          type="date"
          max="9999-12-31"
          defaultValue={draft.meeting ?? ''}
          key={epoch}
          disabled={!mayChange}
          onBlur={({ target }) => setWrong(target.validity.badInput)}
          onChange={({ target }) => {
            if (target.validity.badInput) return;
            setWrong(false);
            // A year that is still being typed has leading noughts.
            if (target.value !== '' && target.value < '1900') return;
            change((now) => ({ ...now, meeting: target.value === '' ? null : target.value }));
          }}
        />
      )}
    </Field>
  );
}

function ComparedWith({ versions }: { readonly versions: readonly VersionView[] }): ReactElement | null {
  const { view, draft, change, settle, mayChange } = useReport();
  const at = versions.findIndex(({ version }) => version === view.version);
  const others = versions.slice(0, at);
  const before = others.at(-1);
  if (before === undefined) return null;
  return (
    <Field label={say('papers.compared-with')}>
      {(control) => (
        <select
          {...control}
          className="input"
          value={draft.previous ?? ''}
          disabled={!mayChange}
          onChange={({ target }) => {
            change((now) => ({ ...now, previous: target.value === '' ? null : target.value }));
            void settle();
          }}
        >
          <option value="">{say('papers.compared-default', { version: before.version })}</option>
          {others.toReversed().map(({ version }) => (
            <option key={version} value={version}>
              {version}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

function Presenter(): ReactElement {
  const { draft, change, mayChange, epoch } = useReport();
  const [typed, setTyped] = useState(draft.presenter ?? { name: '', role: '' });
  useEffect(() => setTyped(draft.presenter ?? { name: '', role: '' }), [epoch, draft.presenter]);
  const set = (next: { readonly name: string; readonly role: string }): void => {
    setTyped(next);
    const nobody = next.name === '' && next.role === '';
    change((now) => ({ ...now, presenter: nobody ? null : next }));
  };
  return (
    <fieldset className="presenter">
      <legend>{say('papers.presenter')}</legend>
      <Field label={say('papers.presenter-name')}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={typed.name}
            maxLength={300}
            disabled={!mayChange}
            onChange={({ target }) => set({ ...typed, name: target.value })}
          />
        )}
      </Field>
      <Field label={say('papers.presenter-role')}>
        {(control) => (
          <input
            {...control}
            className="input"
            value={typed.role}
            maxLength={300}
            disabled={!mayChange}
            onChange={({ target }) => set({ ...typed, role: target.value })}
          />
        )}
      </Field>
    </fieldset>
  );
}
