const LANGUAGE = 'en-GB';
const TIME = new Intl.DateTimeFormat(LANGUAGE, { hour: '2-digit', minute: '2-digit' });
const DAY = new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'long', year: 'numeric' });
const SHORT_DAY = new Intl.DateTimeFormat(LANGUAGE, { day: 'numeric', month: 'short', year: 'numeric' });

/** "14:02" today, "23 May 2026" on other days, by the clock of this computer. Takes an ISO time. */
export function formatMoment(iso: string, now = new Date()): string {
  const moment = new Date(iso);
  return moment.toDateString() === now.toDateString() ? TIME.format(moment) : DAY.format(moment);
}

/** "23 May 2026, 14:02". */
export function formatMomentWithTime(iso: string): string {
  const moment = new Date(iso);
  return `${DAY.format(moment)}, ${TIME.format(moment)}`;
}

/** "23 May 2026" of "2026-05-23"; '' of null. */
export function formatIsoDate(iso: string | null, short = false): string {
  if (iso === null) return '';
  return (short ? SHORT_DAY : DAY).format(new Date(`${iso}T12:00:00`));
}
