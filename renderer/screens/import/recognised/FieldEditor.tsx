import { useState, type FormEvent, type KeyboardEvent, type ReactElement } from 'react';
import type { InputOf } from '#shared/contract/operations';
import {
  EDITED_FIELDS,
  type ImportReview,
  type RecognisedAction,
  type RecognisedField,
} from '#shared/contract/import-results';
import { Button } from '../../../components/Button.tsx';
import { useDo } from '../../../host/use-asked.ts';
import { say } from '../../../wording/say.ts';
import { fieldWords } from '../field-words.ts';

interface FieldEditorProps {
  readonly field: RecognisedField;
  readonly action: RecognisedAction;
  readonly review: ImportReview;
  readonly done: () => void;
}

const LONG: ReadonlySet<string> = new Set(['wording', 'progress', 'lead']);

/** Puts one recognised value right by hand. Enter saves, Escape leaves it. */
export function FieldEditor({ field, action, review, done }: FieldEditorProps): ReactElement {
  const [value, setValue] = useState(startValue(field, review));
  const { run, busy } = useDo('imports.edit', ({ sentence }) => sentence);
  const name = fieldWords(field.field);
  const send = async (input: Pick<InputOf<'imports.edit'>, 'value' | 'reset'>): Promise<void> => {
    const edited = EDITED_FIELDS.find((each) => each === field.field);
    if (edited === undefined) return;
    const result = await run({ action: action.id, field: edited, ...input });
    if (result !== null) done();
  };
  const save = (): void => void send({ value: toStored(field, value), reset: false });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save();
  };
  const press = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') {
      event.stopPropagation();
      done();
    }
    const manyLines = field.field === 'progress' && !event.ctrlKey;
    if (
      event.key === 'Enter' &&
      !event.shiftKey &&
      !manyLines &&
      event.target instanceof HTMLTextAreaElement
    ) {
      event.preventDefault();
      save();
    }
  };
  return (
    <li className="fact is-editing" data-field={field.field}>
      <form onSubmit={submit} onKeyDown={press}>
        <label className="label" htmlFor={`edit-${field.field}`}>
          {name}
        </label>
        <Control field={field} review={review} value={value} change={setValue} />
        {hintFor(field) !== '' && <p className="hint">{hintFor(field)}</p>}
        <div className="row">
          <Button look="primary" small onClick={save} disabled={busy}>
            {say('import.save')}
          </Button>
          <Button small onClick={done}>
            {say('action.cancel')}
          </Button>
          {field.standing === 'edited' && (
            <Button look="bare" small onClick={() => void send({ value: null, reset: true })}>
              {say('import.reset')}
            </Button>
          )}
        </div>
      </form>
    </li>
  );
}

function Control({
  field,
  review,
  value,
  change,
}: {
  readonly field: RecognisedField;
  readonly review: ImportReview;
  readonly value: string;
  readonly change: (value: string) => void;
}): ReactElement {
  const id = `edit-${field.field}`;
  const common = { id, className: 'input', value, autoFocus: true };
  if (field.value.kind === 'rating') {
    return (
      <select {...common} onChange={(event) => change(event.target.value)}>
        {review.scale.ratings.map(({ key, word }) => (
          <option key={key} value={key}>
            {word}
          </option>
        ))}
        <option value="">{say('rating.none')}</option>
      </select>
    );
  }
  if (field.field === 'priority') {
    return (
      <select {...common} onChange={(event) => change(event.target.value)}>
        {review.priorities.map(({ recognised, number, title }) => (
          <option key={recognised} value={recognised}>
            {say('import.priority-choice', { number, title })}
          </option>
        ))}
      </select>
    );
  }
  return LONG.has(field.field) ? (
    <textarea
      {...common}
      rows={field.field === 'progress' ? 8 : field.field === 'wording' ? 4 : 2}
      onChange={(event) => change(event.target.value)}
    />
  ) : (
    <input {...common} onChange={(event) => change(event.target.value)} />
  );
}

function hintFor({ field }: RecognisedField): string {
  if (field === 'deadline') return say('import.deadline-hint');
  return field === 'progress' ? say('import.progress-hint') : '';
}

/** Levels are shown as dashes, which can be typed where Tab leaves the field. */
function startValue({ field, written }: RecognisedField, { priorities }: ImportReview): string {
  if (field === 'progress') return written.replaceAll(/^\t+/gm, (tabs) => '- '.repeat(tabs.length));
  if (field === 'priority') return priorities.find((each) => each.number === written)?.recognised ?? written;
  return written;
}

function toStored({ field, value: { kind } }: RecognisedField, value: string): string | null {
  if (kind === 'rating') return value === '' ? null : value;
  if (field !== 'progress') return value.trim();
  return value.replaceAll(/^(?:- ?)+/gm, (dashes) => '\t'.repeat(dashes.replaceAll(' ', '').length));
}
