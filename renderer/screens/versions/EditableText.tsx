import { useEffect, useRef, useState, type KeyboardEvent, type ReactElement } from 'react';

interface EditableProps {
  readonly value: string;
  /** What is changed, for a screen reader: "Change description of version 3.4". */
  readonly label: string;
  /** Shown while there is nothing. */
  readonly placeholder: string;
  readonly onSave: (value: string) => void;
  /** What is wrong with it; null when it can be saved. */
  readonly check?: (value: string) => string | null;
}

/** A text that is changed in its place: click, Enter or F2 to edit, Enter to keep, Escape to leave it. */
export function EditableText({ value, label, placeholder, onSave, check }: EditableProps): ReactElement {
  const [draft, setDraft] = useState<string | null>(null);
  const button = useRef<HTMLButtonElement>(null);
  const returning = useRef(false);
  useEffect(() => {
    if (draft !== null || !returning.current) return;
    returning.current = false;
    button.current?.focus();
  }, [draft]);
  if (draft === null) {
    return (
      <button
        ref={button}
        type="button"
        className="editable"
        aria-label={`${label}: ${value === '' ? placeholder : value}`}
        onClick={() => setDraft(value)}
        onKeyDown={(event) => {
          if (event.key === 'F2') setDraft(value);
        }}
      >
        {value === '' ? <span className="muted">{placeholder}</span> : value}
      </button>
    );
  }
  return (
    <TextInEdit
      draft={draft}
      label={label}
      wrong={check?.(draft) ?? null}
      onChange={setDraft}
      onLeave={(kept) => {
        if (kept && draft.trim() !== value) onSave(draft.trim());
        setDraft(null);
      }}
      onReturn={() => {
        returning.current = true;
      }}
    />
  );
}

interface InEditProps {
  readonly draft: string;
  readonly label: string;
  readonly wrong: string | null;
  readonly onChange: (draft: string) => void;
  readonly onLeave: (kept: boolean) => void;
  /** The focus goes back to the text afterwards. */
  readonly onReturn: () => void;
}

function TextInEdit({ draft, label, wrong, onChange, onLeave, onReturn }: InEditProps): ReactElement {
  const keep = (): void => {
    if (wrong === null) onLeave(true);
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' && event.key !== 'Escape') return;
    event.preventDefault();
    event.stopPropagation();
    onReturn();
    if (event.key === 'Enter') keep();
    else onLeave(false);
  };
  return (
    <>
      <input
        className={wrong === null ? 'input small is-active' : 'input small is-wrong'}
        aria-label={label}
        aria-invalid={wrong === null ? undefined : true}
        value={draft}
        autoFocus
        onFocus={(event) => event.target.select()}
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={press}
        onBlur={keep}
      />
      {wrong !== null && (
        <span className="wrong" role="alert">
          {wrong}
        </span>
      )}
    </>
  );
}
