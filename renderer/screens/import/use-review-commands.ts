import { useEffect, useMemo } from 'react';
import type { ImportReview, ReviewQuestion } from '#shared/contract/import-results';
import { useCommands, type Command } from '../../commands/commands.ts';
import { clearStatusLine, setStatusLine } from '../../state/status-line.ts';
import { say } from '../../wording/say.ts';
import { goToQuestion, showAction, useReviewState } from './review-state.ts';

/** The keys of the review, for the palette too. */
export function useReviewCommands(review: ImportReview): void {
  const commands = useMemo(() => commandsOf(review), [review]);
  useCommands('import', commands);
  useEffect(() => {
    setStatusLine({
      text: '',
      keys: [
        { keys: ['Enter'], words: say('import.key-answer') },
        { keys: ['F8'], words: say('import.key-question') },
        { keys: ['F2'], words: say('import.key-edit') },
        { keys: ['F6'], words: say('import.key-pane') },
      ],
    });
    return clearStatusLine;
  }, []);
}

function commandsOf(review: ImportReview): Command[] {
  const group = say('import.command-group');
  const command = (id: string, words: string, keys: string | null, run: () => void): Command => ({
    id: `import.${id}`,
    words,
    group,
    keys,
    run,
  });
  return [
    command('next-question', say('import.command-next-question'), 'F8', () => stepQuestion(review, 1)),
    command('previous-question', say('import.command-previous-question'), 'Shift+F8', () =>
      stepQuestion(review, -1),
    ),
    command('next-action', say('import.next-action'), 'Control+ArrowDown', () => stepAction(review, 1)),
    command('previous-action', say('import.previous-action'), 'Control+ArrowUp', () =>
      stepAction(review, -1),
    ),
    command('confirm', say('import.command-confirm'), 'Control+Enter', () =>
      useReviewState.setState({ confirming: true }),
    ),
  ];
}

/** The open question after the current one, or before it; from the last to the first. */
export function stepQuestion({ questions }: ImportReview, by: 1 | -1): void {
  const { question } = useReviewState.getState();
  const current = questions.find(({ id, answer }) => id === question && answer === null);
  // The first press goes to the question that is shown; further ones go on from there.
  const inside = document.activeElement?.closest('.questions .is-now') !== null;
  const next = current !== undefined && !inside ? current : findOpen(questions, question, by);
  if (next !== null) goToQuestion(next, true);
}

/** Null when no other question is open. */
export function findOpen(
  questions: readonly ReviewQuestion[],
  from: string | null,
  by: 1 | -1,
): ReviewQuestion | null {
  const start = questions.findIndex(({ id }) => id === from);
  for (let step = 1; step <= questions.length; step++) {
    const at = (start + by * step + questions.length * 2) % questions.length;
    const question = questions[start < 0 && by === -1 ? questions.length - step : at];
    if (question !== undefined && question.answer === null) return question;
  }
  return null;
}

export function stepAction({ actions }: ImportReview, by: 1 | -1): void {
  const { action } = useReviewState.getState();
  const next = Math.min(actions.length - 1, Math.max(0, (action ?? -1) + by));
  const line = actions[next];
  if (line !== undefined) showAction(next, line.at);
}
