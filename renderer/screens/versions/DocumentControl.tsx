import { useState, type ReactElement } from 'react';
import type { VersionView } from '#shared/contract/results';
import type { ControlField } from '#shared/domain/plan';
import { Button, IconButton } from '../../components/Button.tsx';
import { useAsked, useDo } from '../../host/use-asked.ts';
import { say } from '../../wording/say.ts';
import { EditableText } from './EditableText.tsx';

const changed = ({ version }: VersionView): string => say('versions.changed', { version });

/** The document control page of one version, changed in its place while it is a draft. */
export function DocumentControl({
  version,
  mayChange,
}: {
  readonly version: string;
  readonly mayChange: boolean;
}): ReactElement {
  const { data } = useAsked('versions.details', { version });
  const control = useDo('versions.control', changed);
  const fields = data?.documentControl ?? [];
  const source = data?.version.source ?? null;
  const isDraft = mayChange && data?.version.state === 'draft' && data.version.version === version;
  const save = (next: readonly ControlField[]): void => void control.run({ version, fields: [...next] });
  return (
    <aside className="pane control-pane" data-pane aria-labelledby="control-title">
      <div className="pane-head">
        <h2 id="control-title" className="grow">
          {say('versions.document-control')}
        </h2>
        <span>{say('versions.of', { version })}</span>
      </div>
      <div className="scroll control-body">
        {fields.length === 0 && data !== undefined && <p className="hint">{say('versions.no-control')}</p>}
        <dl className="control">
          {fields.map(({ field, value }, index) => (
            <div key={`${index} ${field}`}>
              <dt>{field}</dt>
              <dd>
                {isDraft ? (
                  <>
                    <EditableText
                      value={value}
                      label={say('versions.edit', { what: field, version })}
                      placeholder={say('versions.not-stated')}
                      onSave={(text) => save(fields.with(index, { field, value: text }))}
                    />
                    <IconButton
                      icon="close"
                      label={say('versions.remove-line', { field })}
                      onClick={() => save(fields.toSpliced(index, 1))}
                    />
                  </>
                ) : (
                  value
                )}
              </dd>
            </div>
          ))}
        </dl>
        {isDraft && <AddLine onAdd={(line) => save([...fields, line])} />}
        {source !== null && <p className="hint">{say('versions.source', { file: source })}</p>}
      </div>
    </aside>
  );
}

function AddLine({ onAdd }: { readonly onAdd: (line: ControlField) => void }): ReactElement {
  const [line, setLine] = useState<ControlField | null>(null);
  if (line === null) {
    return (
      <Button look="bare" small icon="plus" onClick={() => setLine({ field: '', value: '' })}>
        {say('versions.add-line')}
      </Button>
    );
  }
  const add = (): void => {
    if (line.field.trim() !== '') onAdd({ field: line.field.trim(), value: line.value.trim() });
    setLine(null);
  };
  return (
    <div className="add-line">
      <input
        className="input small"
        aria-label={say('versions.line-name')}
        placeholder={say('versions.line-name')}
        value={line.field}
        autoFocus
        maxLength={120}
        onChange={(event) => setLine({ ...line, field: event.target.value })}
      />
      <input
        className="input small"
        aria-label={say('versions.line-value')}
        placeholder={say('versions.line-value')}
        value={line.value}
        onChange={(event) => setLine({ ...line, value: event.target.value })}
        onKeyDown={(event) => {
          if (event.key === 'Enter') add();
        }}
      />
      <Button small onClick={add}>
        {say('versions.add-line')}
      </Button>
    </div>
  );
}
