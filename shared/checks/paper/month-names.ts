import { MONTH_NAMES } from '#shared/domain/month-names';

/** "June" of 6. Throws for what is no month. */
export function monthName(month: number): string {
  const name = MONTH_NAMES[month - 1];
  if (name === undefined) throw new Error(`${month} is no month.`);
  return name;
}

/** "7 June 2023", "June 2023" or "7 June". */
export function sayDate({
  day,
  month,
  year,
}: {
  readonly day: number | null;
  readonly month: number;
  readonly year: number | null;
}): string {
  return [day, monthName(month), year].filter((part) => part !== null).join(' ');
}
