import { MONTH_NAMES } from './month-names.ts';
import { daysInMonth } from './plan-date.ts';

/** A day as ISO 8601 writes it: "2023-06-07". No clock and no time zone are needed to reckon with it. */
export type IsoDate = string;

const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

interface Parts {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** Year, month and day of an ISO date (a time after it is passed over); null for anything that is no date. */
export function parseIsoDate(text: string): Parts | null {
  const match = /^(\d{4})-(\d{2})-(\d{2})(?:T|$)/.exec(text);
  if (match === null) return null;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
    ? { year, month, day }
    : null;
}

/** "7 June 2023": no ordinal, no comma (rules.md section 4). Text that is no ISO date is given back as it is. */
export function formatDate(date: IsoDate): string {
  const parts = parseIsoDate(date);
  return parts === null ? date : `${parts.day} ${MONTH_NAMES[parts.month - 1]} ${parts.year}`;
}

/** "Wednesday 7 June 2023", for where the day matters. */
export function formatDateWithDay(date: IsoDate): string {
  const parts = parseIsoDate(date);
  return parts === null ? date : `${weekdayName(parts)} ${formatDate(date)}`;
}

/** "07/06/2023", as version-control tables write dates. */
export function formatNumericDate(date: IsoDate): string {
  const parts = parseIsoDate(date);
  if (parts === null) return date;
  return `${String(parts.day).padStart(2, '0')}/${String(parts.month).padStart(2, '0')}/${parts.year}`;
}

/** "Monday" to "Sunday" (Sakamoto's method for the Gregorian calendar). */
export function weekdayName({ year, month, day }: Parts): string {
  const shifts = [0, 3, 2, 5, 0, 3, 5, 1, 4, 6, 2, 4];
  const y = month < 3 ? year - 1 : year;
  const index =
    (y + Math.floor(y / 4) - Math.floor(y / 100) + Math.floor(y / 400) + (shifts[month - 1] ?? 0) + day) % 7;
  return WEEKDAYS[index] ?? '';
}
