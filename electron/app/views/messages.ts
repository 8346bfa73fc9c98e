import type { QuestionView } from '#shared/contract/results';
import type { ReadMessage } from '#shared/document/read-result';
import { describeSource } from '#shared/document/source-ref';
import type { MessageJson } from '#shared/domain/plan-json';
import type { Question } from '#shared/recognise/draft';

export function toMessageJson(message: ReadMessage): MessageJson {
  return {
    code: message.code,
    severity: message.severity,
    text: message.text,
    at: message.at === null ? '' : describeSource(message.at),
  };
}

export function toQuestionView(question: Question): QuestionView {
  return { ...question, at: describeSource(question.at) };
}

/** Doubts as messages, for those who only read the plan: what is asked and how it was read for now. */
export function doubtsAsMessages(questions: readonly Question[]): MessageJson[] {
  return (
    questions
      // This one has a message of its own, since it changes what the plan counts.
      .filter((question) => question.kind !== 'closed-in-progress')
      .map((question) => {
        const taken = question.answer ?? question.proposed;
        const label = question.options.find((option) => option.id === taken)?.label ?? taken;
        return {
          code: `doubt-${question.kind}`,
          severity: 'warning',
          text: `${question.text} Read as: ${label}.`,
          at: describeSource(question.at),
        };
      })
  );
}
