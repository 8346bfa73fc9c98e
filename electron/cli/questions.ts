import type { AppError } from '#shared/contract/errors';
import type { QuestionView } from '#shared/contract/results';
import type { Terminal } from './terminal.ts';

/** The open questions behind an error, each with its place and how to answer it. */
export function printOpenQuestions(error: AppError, terminal: Terminal): void {
  const questions = questionsIn(error);
  for (const question of questions) {
    const options = question.options.map(
      ({ id, label }) => `      ${id === question.proposed ? '*' : ' '} ${id}: ${label}`,
    );
    terminal.result(
      `${question.text}\n    ${question.at}\n    --answer "${question.id}=…"\n${options.join('\n')}`,
    );
  }
  if (questions.length > 0) terminal.say(HOW_TO_ANSWER);
}

const HOW_TO_ANSWER =
  'Run the command again with an --answer for each, or with --accept-doubts to take those marked *.';

/** The questions that an error of the code 'open-questions' carries; none for any other. */
export function questionsIn({ code, details }: AppError): readonly QuestionView[] {
  if (code !== 'open-questions' || typeof details !== 'object' || details === null) return [];
  return 'questions' in details && Array.isArray(details.questions) ? details.questions : [];
}
