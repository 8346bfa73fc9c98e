import { lastDay } from '#shared/domain/plan-date';
import { markLine, type Found } from '../finding.ts';
import { readPlanRows } from '../paper/plan-rows.ts';
import { ratingWord } from '#shared/domain/rating';
import type { PaperRule } from '../rule.ts';

/** Actions that are rated on track, or not yet due to start, though their deadline has passed. */
export const overdueRule: PaperRule = {
  id: 'ratings/overdue',
  group: 'ratings',
  title: 'Ratings of work on track with a deadline that has passed',
  severity: 'warning',
  scope: 'paper',
  check: (paper) => {
    const { date, plan } = paper;
    if (date === null || plan === null) return [];
    return readPlanRows(paper).flatMap(({ action, linesOf }): Found[] => {
      const due = lastDay(action.deadline.current);
      const rating = action.activityRating;
      const line = linesOf('deadline')[0];
      const onTrack = rating === 'green' || rating === 'grey';
      if (due === null || due >= date.from || !onTrack || line === undefined || action.closure !== null)
        return [];
      return [
        {
          mark: markLine(line),
          reason: `The deadline of ${action.ref} has passed, but it is rated ${ratingWord(plan.scale, rating)}, which says that ${MEANS[rating]}.`,
          suggestion: 'Rate it anew, or give the deadline that was agreed since.',
        },
      ];
    });
  },
};

const MEANS: Readonly<Record<'green' | 'grey', string>> = {
  green: 'work on it is on track, but not done',
  grey: 'it was not yet due to start',
};
