import { formatDate } from '#shared/domain/civil-date';
import { formatPoint } from '#shared/domain/plan-date-words';
import { daysInMonth, lastDay } from '#shared/domain/plan-date';
import { readPlanDate } from '#shared/domain/read-date';
import { say } from '../../../wording/say.ts';

/** What Clearday makes of the words of a deadline, before they are saved. */
export interface WordsOfDate {
  /** "Read as September 2026, so it is due by 30 September 2026."; '' for no words. */
  readonly reading: string;
  /** Why it can't be saved as it is; null when it can. */
  readonly problem: string | null;
  /** What was probably meant, to be taken with one press. */
  readonly meant: string | null;
}

/** Reads a deadline as a person typed it. */
export function readDeadline(words: string): WordsOfDate {
  const { date, doubt } = readPlanDate(words);
  const { current } = date;
  if (doubt === 'impossible') {
    const meant = current?.kind === 'month' ? lastOf(current.year, current.month) : null;
    return {
      reading: '',
      problem:
        current?.kind === 'month'
          ? say('deadline.impossible', {
              month: formatPoint(current, true).replace(/ \d+$/, ''),
              days: daysInMonth(current.year, current.month),
            })
          : say('deadline.no-such-day'),
      meant,
    };
  }
  if (doubt === 'no-year') return { reading: '', problem: say('deadline.no-year'), meant: null };
  if (current === null) {
    return { reading: words.trim() === '' ? '' : say('deadline.unread'), problem: null, meant: null };
  }
  const last = lastDay(current);
  const named = formatPoint(current, true);
  const reading =
    last === null
      ? say('deadline.ongoing')
      : say('deadline.reading', { date: named, last: formatDate(last) });
  return {
    reading: doubt === null ? reading : `${reading} ${say('deadline.doubt')}`,
    problem: null,
    meant: null,
  };
}

function lastOf(year: number, month: number): string {
  return formatPoint({ kind: 'day', year, month, day: daysInMonth(year, month) }, true);
}
