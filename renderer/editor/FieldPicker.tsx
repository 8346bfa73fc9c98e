import { Popover, PopoverSurface } from '@fluentui/react-components';
import { useId, useMemo, useState, type KeyboardEvent, type ReactElement } from 'react';
import { say } from '../wording/say.ts';
import { useFieldBook, type KnownField } from './field-book.ts';
import { useFloating, type OpenPicker } from './floating.ts';
import { findFields } from './find-fields.ts';

/** The list that "{{" offers: every figure with its value now. */
export function FieldPicker(): ReactElement | null {
  const { picker } = useFloating();
  return picker === null ? null : <Picker picker={picker} />;
}

function Picker({ picker }: { readonly picker: OpenPicker }): ReactElement {
  const close = (): void => useFloating.setState({ picker: null });
  return (
    <Popover
      open
      trapFocus
      positioning={{ target: picker.place, position: 'below', align: 'start', offset: 4 }}
      onOpenChange={(_, { open }) => {
        if (open) return;
        close();
        picker.leave();
      }}
    >
      <PopoverSurface className="field-picker" aria-label={say('papers.field-title')}>
        <PickerList
          onChoose={(field) => {
            close();
            picker.insert(field.name);
          }}
        />
      </PopoverSurface>
    </Popover>
  );
}

function PickerList({ onChoose }: { readonly onChoose: (field: KnownField) => void }): ReactElement {
  const { fields } = useFieldBook();
  const [typed, setTyped] = useState('');
  const [at, setAt] = useState(0);
  const list = useId();
  const found = useMemo(() => findFields([...(fields?.values() ?? [])], typed), [fields, typed]);
  const chosen = Math.min(at, Math.max(0, found.length - 1));
  const press = (event: KeyboardEvent): void => {
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const field = found[chosen];
    if (by !== undefined && found.length > 0) setAt((chosen + by + found.length) % found.length);
    else if (event.key === 'Enter' && field !== undefined) onChoose(field);
    else return;
    event.preventDefault();
  };
  return (
    <>
      <input
        className="input"
        role="combobox"
        aria-expanded="true"
        aria-controls={list}
        aria-activedescendant={found.length === 0 ? undefined : `${list}-${chosen}`}
        aria-label={say('papers.field-find')}
        placeholder={say('papers.field-find')}
        value={typed}
        autoFocus
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onKeyDown={press}
      />
      <div className="hidden" role="status">
        {say('papers.field-results', { count: found.length })}
      </div>
      <div id={list} role="listbox" className="field-options" aria-label={say('papers.field-title')}>
        {found.map((field, index) => (
          <div
            key={field.name}
            id={`${list}-${index}`}
            role="option"
            aria-selected={index === chosen}
            ref={index === chosen ? keepInSight : undefined}
            onClick={() => onChoose(field)}
          >
            <span className="grow">{field.words}</span>
            <b>{field.value}</b>
          </div>
        ))}
      </div>
      {found.length === 0 && <p className="hint">{say('papers.field-none')}</p>}
    </>
  );
}

function keepInSight(option: HTMLElement | null): void {
  option?.scrollIntoView({ block: 'nearest' });
}
