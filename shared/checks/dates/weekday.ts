import { weekdayName } from '#shared/domain/civil-date';
import { daysInMonth } from '#shared/domain/plan-date';
import { markMatch, type Found } from '../finding.ts';
import { findDates, isRealDate, type DateMention } from '../paper/date-mentions.ts';
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
      return wrong === null
        ? []
        : [{ mark: markMatch(line, { index: mention.start, 0: mention.text }), ...wrong }];
    }),
};

type Judgement = Pick<Found, 'reason' | 'suggestion' | 'severity'>;

function judge(mention: DateMention, paper: PaperDate | null): Judgement | null {
  const { weekday, day, month } = mention;
  const year = mention.year ?? yearOf(paper);
  if (weekday === null || day === null || year === null || !isRealDate({ ...mention, year })) return null;
  const real = weekdayName({ year, month, day });
  if (real === weekday) return null;
  // Without a year, the date may belong to the year before or after: one of them has to fit.
  if (mention.year === null && [year - 1, year + 1].some((other) => isWeekday(other, month, day, weekday))) {
    return {
      reason: `${day} ${MONTHS[month - 1]} ${year} was a ${real}, not a ${weekday}.`,
      suggestion: 'Write the year, or correct the weekday or the date.',
      severity: 'question',
    };
  }
  return {
    reason: `${day} ${MONTHS[month - 1]} ${year} was a ${real}, not a ${weekday}.`,
    suggestion: suggest(mention, year, weekday, real),
  };
}

function isWeekday(year: number, month: number, day: number, weekday: string): boolean {
  return day <= daysInMonth(year, month) && weekdayName({ year, month, day }) === weekday;
}

function suggest({ day, month }: DateMention, year: number, weekday: string, real: string): string {
  const near = [month - 1, month + 1].find(
    (other) => other >= 1 && other <= 12 && day !== null && isWeekday(year, other, day, weekday),
  );
  const other = near === undefined ? '' : ` ${day} ${MONTHS[near - 1]} ${year} was a ${weekday}.`;
  return `Write ${real}, or correct the date.${other}`;
}

function yearOf(paper: PaperDate | null): number | null {
  return paper === null ? null : Number(paper.from.slice(0, 4));
}

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
