import type { AppError } from '#shared/contract/errors';
import type { QuestionView } from '#shared/contract/results';
import type { Terminal } from './terminal.ts';

/** The open questions behind an error, each with its place and how to answer it. */
export function printOpenQuestions(error: AppError, terminal: Terminal): void {
  for (const question of questionsOf(error)) {
    const options = question.options.map(
      ({ id, label }) => `      ${id === question.proposed ? '*' : ' '} ${id}: ${label}`,
    );
    terminal.result(
      `${question.text}\n    ${question.at}\n    --answer "${question.id}=…"\n${options.join('\n')}`,
    );
  }
}

function questionsOf({ code, details }: AppError): readonly QuestionView[] {
  if (code !== 'open-questions' || typeof details !== 'object' || details === null) return [];
  return 'questions' in details && Array.isArray(details.questions) ? details.questions : [];
}
