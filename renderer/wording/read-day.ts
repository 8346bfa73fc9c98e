import { formatNumericDate, parseIsoDate, weekdayName } from '#shared/domain/civil-date';
import { dueText } from '#shared/domain/plan-date';
import { readPlanDate } from '#shared/domain/read-date';
import { say } from './say.ts';

/** ISO date of what a person wrote, as "30/07/2026" or "30 July 2026"; null when it is no day. */
export function readDay(text: string): string | null {
  const due = dueText(readPlanDate(text).date.current);
  return due !== null && parseIsoDate(due) !== null ? due : null;
}

/** What is wrong with a day that a person wrote; '' is right where it may be left out. */
export function checkDay(text: string): string | null {
  return text.trim() === '' || readDay(text) !== null ? null : say('versions.bad-date', { text });
}

/** "30/07/2026" of an ISO date; '' of null. */
export function shortDay(iso: string | null): string {
  return iso === null ? '' : formatNumericDate(iso);
}

/** A hint that a day falls on a weekend; null when it does not. */
export function weekendHint(iso: string | null): string | null {
  const parts = iso === null ? null : parseIsoDate(iso);
  if (parts === null || iso === null) return null;
  const weekday = weekdayName(parts);
  return weekday === 'Saturday' || weekday === 'Sunday'
    ? say('versions.weekend', { day: formatNumericDate(iso), weekday })
    : null;
}
