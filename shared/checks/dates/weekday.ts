import { weekdayName } from '#shared/domain/civil-date';
import { daysInMonth } from '#shared/domain/plan-date';
import type { Found } from '../finding.ts';
import { findDates, isRealDate, markDate, type DateMention } from '../paper/date-mentions.ts';
import { sayDate } from '../paper/month-names.ts';
import type { PaperDate } from '../paper/checked-paper.ts';
import type { LineRule } from '../rule.ts';

/** A weekday that its date did not have: "Friday 26 June 2023" was a Monday (rules.md section 5). */
export const weekdayRule: LineRule = {
  id: 'dates/weekday',
  group: 'dates',
  title: 'Weekdays that do not fit their date',
  severity: 'error',
  scope: 'line',
  check: (line, { date }) =>
    findDates(line.text).flatMap((mention) => {
      const wrong = judge(mention, date);
      return wrong === null ? [] : [{ mark: markDate(line, mention), ...wrong }];
    }),
};

function judge(mention: DateMention, paper: PaperDate | null): Pick<Found, 'reason' | 'suggestion'> | null {
  const { weekday, day, month } = mention;
  const year = mention.year ?? yearOf(paper);
  if (weekday === null || day === null || year === null || !isRealDate({ ...mention, year })) return null;
  // Without a year, the date may belong to the year before or after.
  const years = mention.year === null ? [year, year - 1, year + 1] : [year];
  if (years.some((each) => isWeekday({ year: each, month, day }, weekday))) return null;
  const real = weekdayName({ year, month, day });
  const other = [month - 1, month + 1]
    .map((each) => ({ year, month: each, day }))
    .find((each) => isWeekday(each, weekday));
  const hint = other === undefined ? '' : ` ${sayDate(other)} was a ${weekday}.`;
  return {
    reason: `${sayDate({ day, month, year })} was a ${real}, not a ${weekday}.`,
    suggestion: `Write ${real}, or correct the date.${hint}`,
  };
}

type Day = Parameters<typeof weekdayName>[0];

function isWeekday(date: Day, weekday: string): boolean {
  const { year, month, day } = date;
  return month >= 1 && month <= 12 && day <= daysInMonth(year, month) && weekdayName(date) === weekday;
}

function yearOf(paper: PaperDate | null): number | null {
  return paper === null ? null : Number(paper.from.slice(0, 4));
}
