import { markDate } from '../paper/date-mentions.ts';
import { sayDate } from '../paper/month-names.ts';
import type { LineRule } from '../rule.ts';
import { sayPaperDate } from './past-to-come.ts';
import { findToldDates } from './tense.ts';

/** A date to come that is told as done: "completed December 2023" in a June 2023 paper (rules.md section 5). */
export const futureDoneRule: LineRule = {
  id: 'dates/future-done',
  group: 'dates',
  title: 'Future dates reported as done',
  severity: 'error',
  scope: 'line',
  check: (line, { date }) => {
    if (date === null || line.part !== 'body') return [];
    return line.sentences.flatMap((sentence) =>
      findToldDates(sentence.text)
        .filter(({ told, span }) => told === 'done' && span.from > date.to)
        .map(({ mention }) => ({
          mark: markDate(line, mention, sentence.start),
          reason: `${sayDate(mention)} is after this paper’s own date (${sayPaperDate(date)}), but it is told as done.`,
          suggestion: hint(mention),
        })),
    );
  },
};

function hint(mention: {
  readonly day: number | null;
  readonly month: number;
  readonly year: number | null;
}): string {
  const before =
    mention.year === null ? '' : ` Was ${sayDate({ ...mention, year: mention.year - 1 })} meant?`;
  return `Correct the date, or say that it is still to come.${before}`;
}
