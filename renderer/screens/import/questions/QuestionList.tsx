import { useQueryClient } from '@tanstack/react-query';
import { useCallback, useEffect, useRef, useState, type ReactElement } from 'react';
import type { ImportReview, ReviewQuestion } from '#shared/contract/import-results';
import { Button } from '../../../components/Button.tsx';
import { Empty } from '../../../components/Empty.tsx';
import { useDo } from '../../../host/use-asked.ts';
import { say } from '../../../wording/say.ts';
import { goToQuestion, useReviewState } from '../review-state.ts';
import { findOpen } from '../use-review-commands.ts';
import { QuestionCard } from './QuestionCard.tsx';

/** Questions as cards, the current one open with its keys; answered ones fold to a line. */
export function QuestionList({ review }: { readonly review: ImportReview }): ReactElement {
  const { question: current } = useReviewState();
  const { shown, answer, takeAll } = useAnswers(review);
  const open = shown.filter((each) => each.answer === null);
  const { questions } = review;
  if (questions.length === 0) {
    return (
      <Empty title={say('import.no-questions-title')}>
        {say('import.no-questions', { count: review.actions.length })}
      </Empty>
    );
  }
  return (
    <div className="scroll panel-in">
      <div className="row panel-head">
        <h2 className="grow">
          {say('import.questions-head', { count: questions.length, actions: review.actions.length })}
        </h2>
        {open.length > 1 && (
          <Button look="bare" small onClick={() => takeAll(open)}>
            {say('import.take-all')}
          </Button>
        )}
      </div>
      <ol className="stack questions">
        {shown.map((question, index) => (
          <QuestionCard
            key={question.id}
            question={question}
            number={index + 1}
            review={review}
            current={question.id === current}
            answer={answer}
          />
        ))}
      </ol>
      {open.length === 0 && <p className="hint panel-foot">{say('import.all-answered')}</p>}
    </div>
  );
}

/** What an answer changes. */
const VIEW = ['imports.view', {}];

interface Answers {
  /** The questions with the answers that are on their way too. */
  readonly shown: readonly ReviewQuestion[];
  readonly answer: (question: ReviewQuestion, option: string | null) => Promise<void>;
  readonly takeAll: (open: readonly ReviewQuestion[]) => void;
}

function useAnswers({ questions }: ImportReview): Answers {
  const client = useQueryClient();
  const { run } = useDo('imports.answer');
  const [given, setGiven] = useState<Given>(new Map());
  const shown = questions.map((each) => ({ ...each, answer: each.answer ?? given.get(each.id) ?? null }));
  // Answers may come faster than what follows from them.
  const latest = useRef(shown);
  useEffect(() => {
    latest.current = shown;
  });
  const answer = useCallback(
    async (question: ReviewQuestion, option: string | null): Promise<void> => {
      // The card folds at once; what the answer changes elsewhere follows.
      setGiven((before) => withGiven(before, question.id, option));
      if (option !== null) goOn(latest.current, question);
      const done = await run({ answers: { [question.id]: option } });
      await client.refetchQueries({ queryKey: VIEW });
      setGiven((before) => withGiven(before, question.id, null));
      if (done !== null && option === null) goToQuestion(question, true);
    },
    [run, client],
  );
  const takeAll = useCallback(
    (open: readonly ReviewQuestion[]): void => {
      void run({ answers: Object.fromEntries(open.map(({ id, proposed }) => [id, proposed])) });
      focusConfirm();
    },
    [run],
  );
  return { shown, answer, takeAll };
}

/** Answers on their way, by question. */
type Given = ReadonlyMap<string, string>;

function withGiven(before: Given, question: string, option: string | null): Given {
  const after = new Map(before);
  if (option === null) after.delete(question);
  else after.set(question, option);
  return after;
}

/** To the next open question; after the last one to the button that confirms. */
function goOn(questions: readonly ReviewQuestion[], answered: ReviewQuestion): void {
  const others = questions.map((each) => (each.id === answered.id ? { ...each, answer: 'given' } : each));
  const next = findOpen(others, answered.id, 1);
  if (next !== null) goToQuestion(next, true);
  else focusConfirm();
}

function focusConfirm(): void {
  document.querySelector<HTMLElement>('.confirm-import')?.focus();
}
