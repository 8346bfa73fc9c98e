import { markRange, type Found } from '../finding.ts';
import { findToldDates } from '../dates/tense.ts';
import { readPlanRows } from '../paper/plan-rows.ts';
import type { PaperRule } from '../rule.ts';

/** Text that contradicts a rating: work still to come in a row rated done, "completed" in one that is rated Red. */
export const doneWithWorkRule: PaperRule = {
  id: 'ratings/contradicted',
  group: 'ratings',
  title: 'Progress that contradicts the rating of its row',
  severity: 'question',
  scope: 'paper',
  check: (paper) => {
    const { date, plan } = paper;
    if (date === null || plan === null) return [];
    const done = new Set(plan.scale.ratings.filter((rating) => rating.done).map((rating) => rating.key));
    return readPlanRows(paper).flatMap(({ action, linesOf }): Found[] => {
      const lines = linesOf('progress');
      if (action.activityRating === 'red') {
        return lines.flatMap((line) => {
          const whole = /^\s*(?:action\s+)?(?:now\s+)?completed?\s*[.!]?\s*$/i.exec(line.text);
          return whole === null
            ? []
            : [
                {
                  mark: markRange(line, 0, line.text.length),
                  reason: `${action.ref} is rated Red, but this says that it is completed.`,
                  suggestion: 'Correct the rating or the text.',
                  severity: 'warning' as const,
                },
              ];
        });
      }
      if (!done.has(action.activityRating ?? '')) return [];
      return lines.flatMap((line) =>
        line.sentences.flatMap((sentence) =>
          findToldDates(sentence.text)
            .filter(({ told, span }) => told === 'to-come' && span.from > date.to)
            .map(({ mention }) => ({
              mark: markRange(line, sentence.start, sentence.start + mention.end),
              reason: 'The row is rated as done, but work on it is told as still to come.',
              suggestion: 'Is the rating right?',
              cause: 'done',
            })),
        ),
      );
    });
  },
};
