import { weekdayName } from '#shared/domain/civil-date';
import { findDates, isRealDate, markDate } from '../paper/date-mentions.ts';
import { sayDate } from '../paper/month-names.ts';
import type { LineRule } from '../rule.ts';

/** "week beginning 13 June" that is no Monday. */
export const weekBeginningRule: LineRule = {
  id: 'dates/week-beginning',
  group: 'dates',
  title: 'Weeks that do not begin on a Monday or end at the weekend',
  severity: 'question',
  scope: 'line',
  check: (line, { date }) =>
    findDates(line.text).flatMap((mention) => {
      const { day, month } = mention;
      const year = mention.year ?? (date === null ? null : Number(date.from.slice(0, 4)));
      const week = WEEK.exec(line.text.slice(0, mention.start))?.groups?.['edge'];
      if (week === undefined || day === null || year === null || !isRealDate({ ...mention, year })) return [];
      const real = weekdayName({ year, month, day });
      const right = /end/i.test(week) ? ['Friday', 'Saturday', 'Sunday'] : ['Sunday', 'Monday'];
      if (right.includes(real)) return [];
      return [
        {
          mark: markDate(line, mention),
          reason: `${sayDate({ day, month, year })} is a ${real}.`,
          suggestion: 'Is the week right?',
        },
      ];
    }),
};

const WEEK =
  /\b(?:week|w\/?)\s?(?<edge>beginning|commencing|commence|starting|ending|c|b|e)\b[\s:]*(?:on\s+)?$/i;
