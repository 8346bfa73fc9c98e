import { ENGLAND_AND_WALES, isCovered, isHoliday } from '#shared/calendar/bank-holidays';
import { isWeekend, weekdayOf } from '#shared/calendar/days';
import { findDates, markDate, spanOf, type DateMention } from '../paper/date-mentions.ts';
import { sayDate } from '../paper/month-names.ts';
import type { LineRule } from '../rule.ts';

/** Deadlines, starts and meetings on a weekend or a bank holiday: sometimes meant, more often a slip. */
export const weekendRule: LineRule = {
  id: 'dates/weekend',
  group: 'dates',
  title: 'Deadlines and meetings on weekends and bank holidays',
  severity: 'question',
  scope: 'line',
  check: (line) => {
    if (line.part !== 'body') return [];
    return findDates(line.text).flatMap((mention) => {
      const why = whyClosed(mention);
      const isDeadline =
        WORDS.test(line.text.slice(0, mention.start)) ||
        (line.cell !== null &&
          /^(?:deadline|due date|meeting date|target date)\b/i.test(line.cell.columnName) &&
          line.text.length < 40);
      if (why === null || !isDeadline) return [];
      return [
        {
          mark: markDate(line, mention),
          reason: `${sayDate(mention)} is ${why}.`,
          suggestion: 'Is that meant?',
        },
      ];
    });
  },
};

const WORDS =
  /\b(?:by|due|due on|deadline(?: of| is|:)?|no later than|start(?:s|ed|ing)?(?: on| from)?|begin(?:s|ning)?(?: on)?|commenc(?:es|ing)(?: on)?|meeting(?: on|:)?|meets? on|meeting date:?|scheduled for|effective from|with effect from|in post from)\s+$/i;

function whyClosed(mention: DateMention): string | null {
  const span = spanOf(mention);
  // Who names the weekday knows it.
  if (span === null || mention.day === null || mention.weekday !== null) return null;
  if (isWeekend(span.from)) return `a ${weekdayOf(span.from)}`;
  const holiday = isCovered(ENGLAND_AND_WALES, span.from) && isHoliday(ENGLAND_AND_WALES, span.from);
  return holiday ? 'a bank holiday' : null;
}
