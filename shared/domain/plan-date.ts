import { assertNever } from './assert-never.ts';

/**
 * A moment as plans name it, as coarse as they name it. Quarters are calendar quarters: "Q1 2023/24" of a
 * financial year is 2023-Q2.
 */
export type DatePoint =
  | { readonly kind: 'day'; readonly year: number; readonly month: number; readonly day: number }
  | { readonly kind: 'month'; readonly year: number; readonly month: number }
  | { readonly kind: 'quarter'; readonly year: number; readonly quarter: number }
  | { readonly kind: 'season'; readonly year: number; readonly season: Season }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'ongoing' };

export type Season = 'spring' | 'summer' | 'autumn' | 'winter';

/** A deadline: the words as written and what they mean. */
export interface PlanDate {
  readonly written: string;
  /** What holds now; null when the words name no date. */
  readonly current: DatePoint | null;
  /** What was agreed first, where the words name it beside a later one; else the same as `current`. */
  readonly original: DatePoint | null;
  /** How often the words say that it was moved. */
  readonly timesMoved: number;
}

export const NO_DATE: PlanDate = { written: '', current: null, original: null, timesMoved: 0 };

/** "2023-03-31", "2023-03", "2023-Q2", "2023-spring", "2023"; null for ongoing and for no date. */
export function dueText(point: DatePoint | null): string | null {
  if (point === null) return null;
  switch (point.kind) {
    case 'day':
      return `${point.year}-${pad(point.month)}-${pad(point.day)}`;
    case 'month':
      return `${point.year}-${pad(point.month)}`;
    case 'quarter':
      return `${point.year}-Q${point.quarter}`;
    case 'season':
      return `${point.year}-${point.season}`;
    case 'year':
      return String(point.year);
    case 'ongoing':
      return null;
    default:
      return assertNever(point);
  }
}

/**
 * ISO date of the last day that still keeps the deadline; null when it has none. Seasons are the
 * meteorological ones; winter ends in February of the year after the one it is named for.
 */
export function lastDay(point: DatePoint | null): string | null {
  if (point === null) return null;
  switch (point.kind) {
    case 'day':
      return isoDate(point.year, point.month, point.day);
    case 'month':
      return endOfMonth(point.year, point.month);
    case 'quarter':
      return endOfMonth(point.year, point.quarter * 3);
    case 'season':
      return point.season === 'winter'
        ? endOfMonth(point.year + 1, 2)
        : endOfMonth(point.year, SEASON_ENDS[point.season]);
    case 'year':
      return endOfMonth(point.year, 12);
    case 'ongoing':
      return null;
    default:
      return assertNever(point);
  }
}

const SEASON_ENDS: Readonly<Record<Exclude<Season, 'winter'>, number>> = { spring: 5, summer: 8, autumn: 11 };

export function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${pad(month)}-${pad(day)}`;
}

export function endOfMonth(year: number, month: number): string {
  return isoDate(year, month, daysInMonth(year, month));
}

export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

/** Below 0 when the first ends before the second, above 0 when after; null when either has no end. */
export function compareDates(first: DatePoint | null, second: DatePoint | null): number | null {
  const a = lastDay(first);
  const b = lastDay(second);
  if (a === null || b === null) return null;
  return a < b ? -1 : a > b ? 1 : 0;
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
