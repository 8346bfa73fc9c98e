import { useState, type ReactElement } from 'react';
import type { VersionView } from '#shared/contract/results';
import { nextLabel } from '#shared/domain/next-label';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Field } from '../../components/Field.tsx';
import { VersionPicker } from '../../components/VersionPicker.tsx';
import { useDo } from '../../host/use-asked.ts';
import { useOpening } from '../../state/opening.ts';
import { goTo } from '../../state/route.ts';
import { say } from '../../wording/say.ts';

const made = ({ version }: VersionView): string => say('versions.made', { version });

/** A new draft from a version that is there, or an empty plan. */
export function DraftDialog({
  versions,
  from,
  onClose,
}: {
  readonly versions: readonly VersionView[];
  /** The version to start from; null for an empty plan. */
  readonly from: string | null;
  readonly onClose: () => void;
}): ReactElement {
  const { opening } = useOpening();
  const [start, setStart] = useState(from);
  const [label, setLabel] = useState(from === null ? '0.1' : nextLabel(versions.at(-1)?.version ?? from));
  const [title, setTitle] = useState(opening?.name ?? '');
  const create = useDo('versions.create', made);
  const wrong = checkLabel(label.trim(), versions);
  const make = async (): Promise<void> => {
    if (wrong !== null) return;
    const version = await create.run({
      from: start,
      label: label.trim(),
      title: start === null ? title : null,
    });
    if (version === null) return;
    onClose();
    goTo('plan', { version: version.version });
  };
  return (
    <Dialog
      title={say(from === null ? 'versions.start-empty' : 'versions.draft-title')}
      onClose={onClose}
      actions={
        <>
          <Button look="bare" onClick={onClose}>
            {say('action.cancel')}
          </Button>
          <Button look="primary" disabled={create.busy} onClick={() => void make()}>
            {say('versions.draft-make')}
          </Button>
        </>
      }
    >
      <DraftFields
        versions={versions}
        start={start}
        title={title}
        label={label}
        wrong={wrong}
        onStart={setStart}
        onTitle={setTitle}
        onLabel={setLabel}
      />
    </Dialog>
  );
}

interface FieldsProps {
  readonly versions: readonly VersionView[];
  readonly start: string | null;
  readonly title: string;
  readonly label: string;
  readonly wrong: string | null;
  readonly onStart: (version: string) => void;
  readonly onTitle: (title: string) => void;
  readonly onLabel: (label: string) => void;
}

function DraftFields(props: FieldsProps): ReactElement {
  const { versions, start, title, label, wrong, onStart, onTitle, onLabel } = props;
  return (
    <>
      {start !== null && (
        <Field label={say('versions.draft-start')}>
          {() => (
            <VersionPicker
              label={say('versions.draft-start')}
              versions={versions}
              chosen={start}
              onChoose={onStart}
            />
          )}
        </Field>
      )}
      {start === null && (
        <Field label={say('versions.plan-title')}>
          {(control) => (
            <input
              {...control}
              className="input"
              value={title}
              onChange={(event) => onTitle(event.target.value)}
            />
          )}
        </Field>
      )}
      <Field label={say('versions.draft-label')} error={wrong}>
        {(control) => (
          <input
            {...control}
            className={wrong === null ? 'input' : 'input is-wrong'}
            value={label}
            autoFocus
            maxLength={40}
            onChange={(event) => onLabel(event.target.value)}
          />
        )}
      </Field>
    </>
  );
}

function checkLabel(label: string, versions: readonly VersionView[]): string | null {
  if (label === '') return say('versions.draft-missing');
  return versions.some(({ version }) => version === label) ? say('versions.draft-taken', { label }) : null;
}
