import { assertNever } from './assert-never.ts';
import { MONTH_NAMES } from './month-names.ts';
import type { DatePoint, PlanDate } from './plan-date.ts';

/**
 * "30 Sep 2026", "Sep 2026", "Summer 2026", "2026" or "Ongoing"; long: "30 September 2026". A quarter is said by its
 * months, "Apr to Jun 2026", because councils count quarters in two ways.
 */
export function formatPoint(point: DatePoint, long = false): string {
  const month = (number: number): string => (MONTH_NAMES[number - 1] ?? '').slice(0, long ? undefined : 3);
  switch (point.kind) {
    case 'day':
      return `${point.day} ${month(point.month)} ${point.year}`;
    case 'month':
      return `${month(point.month)} ${point.year}`;
    case 'quarter':
      return `${month(point.quarter * 3 - 2)} to ${month(point.quarter * 3)} ${point.year}`;
    case 'season':
      return `${point.season.slice(0, 1).toUpperCase()}${point.season.slice(1)} ${point.year}`;
    case 'year':
      return String(point.year);
    case 'ongoing':
      return 'Ongoing';
    default:
      return assertNever(point);
  }
}

/** The deadline that holds now: Clearday's reading of it, or the words themselves where they name no date. */
export function formatDeadline(date: PlanDate, long = false): string {
  return date.current === null ? date.written : formatPoint(date.current, long);
}
