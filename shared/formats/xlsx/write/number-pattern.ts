import { dateToSerial, format } from 'numfmt';

/** The patterns that papers use; the first that shows a number as it should look is taken. */
const NUMBERS = [
  'General',
  '0',
  '#,##0',
  '0.0',
  '0.00',
  '0.000',
  '#,##0.0',
  '#,##0.00',
  '0%',
  '0.0%',
  '0.00%',
  '0.000%',
];
const POUNDS = ['£#,##0', '£#,##0.00', '£0', '£0.00'];
const DATES = [
  'd mmmm yyyy',
  'mmmm yyyy',
  'd mmm yyyy',
  'mmm yyyy',
  'dd/mm/yyyy',
  'dd/mm/yy',
  'yyyy-mm-dd',
  'yyyy',
];
const DATE_TIMES = ['d mmmm yyyy hh:mm', 'dd/mm/yyyy hh:mm', 'yyyy-mm-dd hh:mm:ss'];

/** Pattern that shows the number so; General when there is none. */
export function numberPattern(number: number, shown: string): string {
  return findPattern([...NUMBERS, ...POUNDS], number, shown) ?? 'General';
}

/** Pattern that shows the date so; day, month in words and year when there is none. */
export function datePattern(serial: number, shown: string): string {
  return findPattern([...DATES, ...DATE_TIMES], serial, shown) ?? 'd mmmm yyyy';
}

function findPattern(patterns: readonly string[], value: number, shown: string): string | null {
  const options = { locale: 'en-GB', ignoreTimezone: true, dateSpanLarge: false };
  return patterns.find((pattern) => format(pattern, value, options).trim() === shown) ?? null;
}

/** The number by which Excel keeps an ISO date, in days from 1900; null for what is no date. */
export function dateSerial(iso: string): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d))?)?/.exec(iso);
  return parts === null ? null : (dateToSerial(parts.slice(1).map((part) => Number(part ?? 0))) ?? null);
}
