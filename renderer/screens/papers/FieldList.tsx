import { useMemo, useState, type ReactElement } from 'react';
import { findFields } from '../../editor/find-fields.ts';
import { useFieldBook, type KnownField } from '../../editor/field-book.ts';
import { insertField, useFloating } from '../../editor/floating.ts';
import { say } from '../../wording/say.ts';

const GROUPS = ['report', 'activity', 'impact', 'travel', 'totals', 'sections'] as const;

/** Every figure with its value now; choosing one puts it in at the cursor. */
export function FieldList(): ReactElement {
  const { fields } = useFieldBook();
  const { editor } = useFloating();
  const [typed, setTyped] = useState('');
  const found = useMemo(() => findFields([...(fields?.values() ?? [])], typed), [fields, typed]);
  return (
    <>
      <input
        className="input"
        type="search"
        aria-label={say('papers.field-find')}
        placeholder={say('papers.field-find')}
        value={typed}
        onChange={({ target }) => setTyped(target.value)}
      />
      <p className="hint">
        {say(editor === null ? 'papers.field-insert-where' : 'papers.field-insert-here')}
      </p>
      {found.length === 0 && <p className="hint">{say('papers.field-none')}</p>}
      {GROUPS.map((group) => (
        <Group key={group} group={group} fields={found.filter((field) => field.group === group)} />
      ))}
    </>
  );
}

function Group({
  group,
  fields,
}: {
  readonly group: (typeof GROUPS)[number];
  readonly fields: readonly KnownField[];
}): ReactElement | null {
  const { editor } = useFloating();
  if (fields.length === 0) return null;
  return (
    <section>
      <h3>{say(`papers.group-${group}`)}</h3>
      <ul className="field-list">
        {fields.map(({ name, words, value }) => (
          <li key={name}>
            <button
              type="button"
              aria-label={say('papers.field-insert', { words, value })}
              aria-disabled={editor === null ? true : undefined}
              onClick={() => {
                if (editor !== null) insertField(editor, name);
              }}
            >
              <span className="grow">{words}</span>
              <b>{value}</b>
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
