import type { ReactElement } from 'react';
import type { ImportReview, RecognisedField } from '#shared/contract/import-results';
import { assertNever } from '#shared/domain/assert-never';
import { IconButton } from '../../../components/Button.tsx';
import { Rating } from '../../../components/Rating.tsx';
import { say } from '../../../wording/say.ts';
import { dueWords } from '../due-words.ts';
import { fieldWords } from '../field-words.ts';
import { showPlace, useReviewState } from '../review-state.ts';

interface FieldRowProps {
  readonly field: RecognisedField;
  readonly review: ImportReview;
  readonly refWords: string;
  readonly current: boolean;
  readonly edit: () => void;
}

/** One recognised value. Choosing it shows its cell in the source. */
export function FieldRow({ field, review, refWords, current, edit }: FieldRowProps): ReactElement {
  const name = fieldWords(field.field);
  const asked = field.question === null ? -1 : review.questions.findIndex(({ id }) => id === field.question);
  const classes = ['fact', asked >= 0 ? 'is-asked' : '', current ? 'is-current' : ''];
  return (
    <li className={classes.filter(Boolean).join(' ')} data-field={field.field}>
      <span className="fact-name">{name}</span>
      <button
        type="button"
        className="fact-value"
        data-pane-focus={current ? '' : undefined}
        aria-current={current ? 'true' : undefined}
        aria-describedby={`fact-standing-${field.field}`}
        onClick={() => {
          showPlace(field.at, field.field);
          if (field.at === null) useReviewState.setState({ field: field.field });
        }}
      >
        <span className="hidden">{name}: </span>
        <Value field={field} review={review} />
      </button>
      <span className={`sure is-${field.standing}`} id={`fact-standing-${field.field}`}>
        {asked >= 0
          ? say('import.standing-question', { number: asked + 1 })
          : say(`import.standing-${field.standing}`)}
      </span>
      <IconButton
        icon="pencil"
        label={say('import.edit-field', { field: name.toLowerCase(), ref: refWords })}
        className="fact-edit"
        onClick={edit}
      />
    </li>
  );
}

function Value({
  field,
  review,
}: {
  readonly field: RecognisedField;
  readonly review: ImportReview;
}): ReactElement {
  const { value } = field;
  switch (value.kind) {
    case 'text':
      if (field.field === 'priority') return <PriorityValue number={value.text} review={review} />;
      return value.text === '' ? (
        <Nothing />
      ) : (
        <span className={field.field === 'ref' ? 'ref' : ''}>{value.text}</span>
      );
    case 'rating':
      return value.rating === null && value.closed ? (
        <span className="rating closed">{say('import.closed')}</span>
      ) : (
        <Rating scale={review.scale} rating={value.rating} />
      );
    case 'deadline':
      return value.written === '' ? <Nothing /> : <Deadline value={value} />;
    case 'progress':
      return value.items.length === 0 ? (
        <Nothing />
      ) : (
        <>
          {value.items.map(({ level, text }, index) => (
            <span key={index} className={`item level-${level}`}>
              {text}
            </span>
          ))}
        </>
      );
    default:
      return assertNever(value);
  }
}

function Nothing(): ReactElement {
  return <span className="muted">{say('import.none-given')}</span>;
}

function PriorityValue({
  number,
  review,
}: {
  readonly number: string;
  readonly review: ImportReview;
}): ReactElement {
  const title = review.priorities.find((each) => each.number === number)?.title ?? '';
  return <span>{title === '' ? number : say('import.priority-choice', { number, title })}</span>;
}

function Deadline({
  value,
}: {
  readonly value: Extract<RecognisedField['value'], { readonly kind: 'deadline' }>;
}): ReactElement {
  const due = value.due === null ? '' : dueWords(value.due);
  return (
    <>
      <span className="num">{due === '' ? value.written : due}</span>
      {value.original !== null && (
        <span className="was">
          <s>{dueWords(value.original)}</s> {say('import.moved', { count: value.moved })}
        </span>
      )}
      {due !== '' && due.toLowerCase() !== value.written.toLowerCase() && (
        <span className="was wraps">
          <q>{value.written}</q>
        </span>
      )}
    </>
  );
}
