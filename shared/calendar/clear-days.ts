import type { IsoDate } from '#shared/domain/civil-date';
import { isCovered, isHoliday, type HolidayTable } from './bank-holidays.ts';
import { dayBefore, isWeekend } from './days.ts';

/** How a body counts: working days leave out weekends and bank holidays (rules.md R2 and R3). */
export type CountedDays = 'working' | 'calendar';

export interface NoticePeriod {
  /** The latest day of publication. */
  readonly publishBy: IsoDate;
  /** The clear days between, in order. */
  readonly counted: readonly IsoDate[];
  /** Weekends and bank holidays between publication and meeting, in order. */
  readonly leftOut: readonly IsoDate[];
  /** False when the table of holidays does not reach so far: the days may be wrong. */
  readonly certain: boolean;
}

/**
 * Walks back from the day before the meeting until so many clear days are counted; publication is on the next earlier
 * working day. Clear days leave out the day of publication and the day of the meeting (LGA 1972 s.100A and s.100B;
 * R v Herefordshire Justices 1820; R v Swansea City Council ex p Elitestone 1993; rules.md R1 and R2).
 */
export function findNoticePeriod(
  meeting: IsoDate,
  clearDays: number,
  holidays: HolidayTable,
  counting: CountedDays = 'working',
): NoticePeriod {
  const counted: IsoDate[] = [];
  const leftOut: IsoDate[] = [];
  let day = dayBefore(meeting);
  for (; counted.length < clearDays; day = dayBefore(day)) {
    if (counting === 'calendar' || isWorkingDay(day, holidays)) counted.push(day);
    else leftOut.push(day);
  }
  for (; !isWorkingDay(day, holidays); day = dayBefore(day)) leftOut.push(day);
  return {
    publishBy: day,
    counted: counted.toReversed(),
    leftOut: leftOut.toReversed(),
    certain: isCovered(holidays, meeting) && isCovered(holidays, day),
  };
}

/** A weekday that is no bank holiday. */
export function isWorkingDay(date: IsoDate, holidays: HolidayTable): boolean {
  return !isWeekend(date) && !isHoliday(holidays, date);
}
