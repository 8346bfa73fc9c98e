import { useEffect, useRef, type KeyboardEvent, type ReactElement } from 'react';
import type { ImportReview, ReviewOption, ReviewQuestion } from '#shared/contract/import-results';
import { Rating } from '../../../components/Rating.tsx';
import { Button } from '../../../components/Button.tsx';
import { singleKeysAct } from '../../../state/single-keys.ts';
import { say } from '../../../wording/say.ts';
import { fieldWords } from '../field-words.ts';
import { goToQuestion, useReviewState } from '../review-state.ts';
import { Swatch } from './Swatch.tsx';

interface QuestionCardProps {
  readonly question: ReviewQuestion;
  readonly number: number;
  readonly review: ImportReview;
  readonly current: boolean;
  readonly answer: (question: ReviewQuestion, option: string | null) => Promise<void>;
}

export function QuestionCard(props: QuestionCardProps): ReactElement {
  return props.question.answer === null ? <OpenCard {...props} /> : <FoldedCard {...props} />;
}

function OpenCard({ question, number, review, current, answer }: QuestionCardProps): ReactElement {
  const card = useRef<HTMLLIElement>(null);
  useFocusWhenAsked(card, current);
  const press = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const option = singleKeysAct()
      ? question.options.find((each) => each.key === event.key.toUpperCase())
      : undefined;
    if (option === undefined) return;
    event.preventDefault();
    void answer(question, option.id);
  };
  return (
    <li
      className={current ? 'card is-now' : 'card'}
      ref={card}
      aria-current={current ? 'true' : undefined}
      onKeyDown={press}
      onFocus={() => {
        if (!current) goToQuestion(question, false);
      }}
      onClick={() => {
        if (!current) goToQuestion(question, false);
      }}
    >
      <div className="card-head">
        <span className="ref" aria-label={say('import.question', { number })}>
          {number}
        </span>
        <span className="grow">{aboutWords(question, review)}</span>
        {question.places > 1 && (
          <span className="muted">{say('import.about-all', { count: question.places })}</span>
        )}
      </div>
      <div className="card-body">
        <p id={`question-${number}`}>
          {question.fill !== null && <Swatch fill={question.fill} />}
          {question.text}
        </p>
        <div className="answers" role="group" aria-labelledby={`question-${number}`}>
          {question.options.map((option) => (
            <AnswerButton
              key={option.id}
              option={option}
              review={review}
              suggested={option.id === question.proposed}
              entry={current}
              take={() => void answer(question, option.id)}
            />
          ))}
        </div>
      </div>
    </li>
  );
}

function AnswerButton({
  option,
  review,
  suggested,
  entry,
  take,
}: {
  readonly option: ReviewOption;
  readonly review: ImportReview;
  readonly suggested: boolean;
  /** Where F6 comes in. */
  readonly entry: boolean;
  readonly take: () => void;
}): ReactElement {
  return (
    <Button
      small
      keys={option.key}
      className={suggested ? 'answer is-suggested' : 'answer'}
      data-suggested={suggested ? '' : undefined}
      data-pane-focus={suggested && entry ? '' : undefined}
      onClick={(event) => {
        event.stopPropagation();
        take();
      }}
    >
      {option.rating === undefined ? (
        <span>{option.label}</span>
      ) : (
        <Rating scale={review.scale} rating={option.rating} plain />
      )}
      {suggested && <span className="hidden">({say('import.suggested')})</span>}
    </Button>
  );
}

function FoldedCard({ question, number, review, answer }: QuestionCardProps): ReactElement {
  const taken = question.options.find((each) => each.id === question.answer);
  return (
    <li className="card is-done">
      <div className="card-head">
        <span className="ref">{number}</span>
        <span className="grow folded">
          {aboutWords(question, review)}: <b>{taken?.label ?? question.answer}</b>
        </span>
        <Button
          look="bare"
          small
          aria-label={say('import.undo-answer', { number })}
          onClick={() => void answer(question, null)}
        >
          {say('import.undo')}
        </Button>
      </div>
    </li>
  );
}

/** The first answer to take is the one that has the focus. */
function useFocusWhenAsked(card: { readonly current: HTMLElement | null }, current: boolean): void {
  const { asked } = useReviewState();
  const answered = useRef(asked);
  useEffect(() => {
    if (answered.current === asked) return;
    answered.current = asked;
    if (!current) return;
    const { current: element } = card;
    element?.scrollIntoView({ block: 'nearest' });
    element?.querySelector<HTMLElement>('[data-suggested]')?.focus({ preventScroll: true });
  }, [card, current, asked]);
}

/** "3.2, impact", else the place in words. */
function aboutWords(question: ReviewQuestion, review: ImportReview): string {
  const ref = question.action === null ? undefined : review.actions[question.action]?.ref;
  if (ref === undefined) return question.at.words;
  return question.field === null
    ? ref
    : say('import.about', { ref, field: fieldWords(question.field).toLowerCase() });
}
