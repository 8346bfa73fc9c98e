import type { ReactElement } from 'react';
import type { OpenedCheck } from '#shared/contract/check-results';
import type { InputOf } from '#shared/contract/operations';
import { Button } from '../../components/Button.tsx';
import { Icon } from '../../components/Icon.tsx';
import { useHost } from '../../host/host.tsx';
import { tellTrouble, useAsked } from '../../host/use-asked.ts';
import { useOpening } from '../../state/opening.ts';
import { showToast } from '../../state/toasts.ts';
import { say } from '../../wording/say.ts';

interface HeadProps {
  readonly name: string;
  readonly input: InputOf<'checks.open'> | null;
  readonly opened: OpenedCheck | null;
  readonly onOther: () => void;
  readonly onChange: ((change: Readonly<Record<string, string>>) => void) | null;
}

export function CheckHead({ name, input, opened, onOther, onChange }: HeadProps): ReactElement {
  const host = useHost();
  const report = (): void =>
    void tellTrouble(async () => {
      if (input === null) return;
      const { fileName, bytes } = await host.ask('checks.report', { ...input, format: 'docx' });
      const saved = await host.wish({ kind: 'save-file', fileName, bytes, existing: 'keep-both' });
      if (saved.kind === 'saved') showToast(say('check.reported', { name: saved.fileName }));
    });
  return (
    <div className="head check-head">
      <h1>{say('check.title')}</h1>
      <span className="row about">
        <Icon name="word" />
        {name}
      </span>
      <span className="tag">{say('check.read-only')}</span>
      <span className="acts">
        {onChange !== null && input !== null && <Surroundings input={input} onChange={onChange} />}
        <Button onClick={onOther}>{say('check.other')}</Button>
        {input !== null && (
          <Button icon="export" disabled={opened === null} onClick={report}>
            {say('check.report')}
          </Button>
        )}
      </span>
    </div>
  );
}

/** The version and the meeting that the paper is held against. */
function Surroundings({
  input: { version, meeting },
  onChange,
}: {
  readonly input: InputOf<'checks.open'>;
  readonly onChange: (change: Readonly<Record<string, string>>) => void;
}): ReactElement {
  const { opening } = useOpening();
  const { data: state } = useAsked('workspace.state', opening === null ? null : {});
  const versions = opening === null ? [] : (state?.versions ?? []);
  return (
    <>
      {versions.length > 0 && (
        <select
          className="btn version-picker"
          aria-label={say('check.about')}
          value={version ?? ''}
          onChange={(event) => onChange({ version: event.target.value })}
        >
          <option value="">{say('check.about-none')}</option>
          {versions.toReversed().map((each) => (
            <option key={each.version} value={each.version}>
              {say('check.about')} {each.version}
            </option>
          ))}
        </select>
      )}
      <input
        type="date"
        className="btn"
        aria-label={say('check.meeting')}
        title={say('check.meeting')}
        value={meeting ?? ''}
        onChange={(event) => onChange({ meeting: event.target.value })}
      />
    </>
  );
}
