import { formatIsoDate } from '../../wording/moments.ts';

const MONTH = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric' });

/** "30 September 2026", "March 2023", "Q2 2023", "Spring 2023" of the exchange format's short forms. */
export function dueWords(due: string): string {
  if (/^\d{4}-\d{2}-\d{2}$/.test(due)) return formatIsoDate(due);
  if (/^\d{4}-\d{2}$/.test(due)) return MONTH.format(new Date(`${due}-15T12:00:00`));
  const [year = '', part = ''] = due.split('-');
  if (part === '') return year;
  return `${part.charAt(0).toUpperCase()}${part.slice(1)} ${year}`;
}
