import { parseIsoDate, weekdayName, type IsoDate } from '#shared/domain/civil-date';
import { daysInMonth, isoDate } from '#shared/domain/plan-date';

/** The day before. Throws for anything that is no ISO date. */
export function dayBefore(date: IsoDate): IsoDate {
  const { year, month, day } = partsOf(date);
  if (day > 1) return isoDate(year, month, day - 1);
  if (month > 1) return isoDate(year, month - 1, daysInMonth(year, month - 1));
  return isoDate(year - 1, 12, 31);
}

/** The day after. Throws for anything that is no ISO date. */
export function dayAfter(date: IsoDate): IsoDate {
  const { year, month, day } = partsOf(date);
  if (day < daysInMonth(year, month)) return isoDate(year, month, day + 1);
  return month < 12 ? isoDate(year, month + 1, 1) : isoDate(year + 1, 1, 1);
}

/** "Monday" to "Sunday". Throws for anything that is no ISO date. */
export function weekdayOf(date: IsoDate): string {
  return weekdayName(partsOf(date));
}

export function isWeekend(date: IsoDate): boolean {
  const weekday = weekdayOf(date);
  return weekday === 'Saturday' || weekday === 'Sunday';
}

function partsOf(date: IsoDate): NonNullable<ReturnType<typeof parseIsoDate>> {
  const parts = parseIsoDate(date);
  if (parts === null) throw new Error(`${date} is no date.`);
  return parts;
}
