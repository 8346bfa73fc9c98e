import { useState, type KeyboardEvent, type ReactElement } from 'react';
import type { ImportReview, RecognisedAction, RecognisedField } from '#shared/contract/import-results';
import { Button } from '../../../components/Button.tsx';
import { useAsked } from '../../../host/use-asked.ts';
import { say } from '../../../wording/say.ts';
import { useReviewState } from '../review-state.ts';
import { FieldEditor } from './FieldEditor.tsx';
import { FieldRow } from './FieldRow.tsx';

interface PaneProps {
  readonly review: ImportReview;
  /** Beside the source, or as a tab where the window is narrow. */
  readonly place: 'pane' | 'tab';
}

/** One action as it was recognised, field by field, each with where it came from. */
export function RecognisedPane({ review, place }: PaneProps): ReactElement {
  const { action: wanted } = useReviewState();
  const { actions } = review;
  // A correction may leave fewer actions than there were.
  const action = wanted === null || actions.length === 0 ? null : Math.min(wanted, actions.length - 1);
  const { data } = useAsked('imports.action', action === null ? null : { index: action });
  const shown = action === null || data?.index !== action ? null : data;
  const about =
    action === null ? '' : say('import.recognised-of', { number: action + 1, count: actions.length });
  const inside =
    shown === null ? (
      <p className="hint panel-in">{action === null && say('import.recognised-none')}</p>
    ) : (
      <Fields key={`${shown.id} ${place}`} action={shown} review={review} about={about} place={place} />
    );
  if (place === 'tab') return <div className="recognised">{inside}</div>;
  return (
    <section className="pane got recognised" aria-label={say('import.recognised')} data-pane>
      {shown === null && <PaneHead about={about} />}
      {inside}
    </section>
  );
}

function PaneHead({ about, edit }: { readonly about: string; readonly edit?: () => void }): ReactElement {
  return (
    <div className="pane-head">
      <h2>{say('import.recognised')}</h2>
      <span>{about}</span>
      <span className="grow" />
      {edit !== undefined && (
        <Button look="bare" small keys="F2" onClick={edit}>
          {say('import.edit')}
        </Button>
      )}
    </div>
  );
}

function Fields({
  action,
  review,
  about,
}: {
  readonly action: RecognisedAction;
  readonly review: ImportReview;
  readonly about: string;
  readonly place: PaneProps['place'];
}): ReactElement {
  const { field: current } = useReviewState();
  const [editing, setEditing] = useState<string | null>(null);
  const shown = action.fields.filter((field) => isWorthShowing(field) || editing === field.field);
  const startEdit = (): void => setEditing(current ?? shown[0]?.field ?? null);
  const press = (event: KeyboardEvent): void => {
    if (event.key !== 'F2') return;
    event.preventDefault();
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-field]') : null;
    setEditing(row?.dataset['field'] ?? current);
  };
  const ref = review.actions[action.index]?.ref ?? '';
  return (
    <>
      <PaneHead about={about} edit={startEdit} />
      <div className="scroll facts-in" onKeyDown={press}>
        <ul className="facts" aria-label={ref}>
          {shown.map((field) =>
            editing === field.field ? (
              <FieldEditor
                key={field.field}
                field={field}
                action={action}
                review={review}
                done={() => {
                  setEditing(null);
                  focusField(field);
                }}
              />
            ) : (
              <FieldRow
                key={field.field}
                field={field}
                review={review}
                refWords={ref}
                current={field.field === current}
                edit={() => setEditing(field.field)}
              />
            ),
          )}
        </ul>
        <p className="hint">{say('import.recognised-hint')}</p>
      </div>
    </>
  );
}

/** A board is shown where there is one. */
function isWorthShowing({ field, value }: RecognisedField): boolean {
  return field !== 'board' || (value.kind === 'text' && value.text !== '');
}

/** The focus goes back to the value when its editor has gone. */
function focusField({ field }: RecognisedField): void {
  requestAnimationFrame(() =>
    document.querySelector<HTMLElement>(`[data-field='${field}'] .fact-value`)?.focus(),
  );
}
