import {
  dateFromSerial,
  dateToSerial,
  format,
  getFormatDateInfo,
  getFormatFromId,
  isValidFormat,
  type FormatOptions,
} from 'numfmt';

/** How cells of one format show their values, as Excel does on a British computer. */
export interface NumberFormat {
  /** False for a pattern that Excel does not know either; values are then shown in the General format. */
  readonly known: boolean;
  readonly showNumber: (number: number) => string;
  /** Text mostly as it is, but a format can hide it or put words around it. */
  readonly showText: (text: string) => string;
  /** ISO date, with time when it has one; null where the format shows no day, month or year, or there is no such day. */
  readonly readDate: (number: number) => string | null;
}

/** The day from which a workbook counts its dates (ISO/IEC 29500-1, 18.17.4.1). */
export type DateSystem = 1900 | 1904;

const GENERAL = 'General';
const SHORT_DATE = 14;
const OPTIONS: Partial<FormatOptions> = {
  locale: 'en-GB',
  ignoreTimezone: true,
  dateSpanLarge: false,
  dateErrorNumber: false,
  throws: false,
};
/** Excel's own limit for a pattern, in characters. */
const LONGEST_PATTERN = 255;
/** Days between the first days of the two systems. */
const SHIFT_1904 = 1462;
/** The 29th of February 1900, which Excel counts though it never was. */
const NO_SUCH_DAY = 60;
const SECONDS_A_DAY = 86_400;
const LONGEST_PLAIN_NUMBER = 1e11;
const MOST_REMEMBERED = 10_000;

/** The format of that id: the workbook's own pattern, else the built-in one of British Excel. */
export function buildNumberFormat(id: number, pattern: string | null, dates: DateSystem): NumberFormat {
  const wanted = pattern ?? getFormatFromId(id, 'en-GB');
  const known = wanted.length <= LONGEST_PATTERN && isValidFormat(wanted);
  const used = known ? wanted : GENERAL;
  const isDate = showsDate(used);
  const shift = dates === 1904 && isDate ? SHIFT_1904 : 0;
  const isGeneral = used === GENERAL;
  const leavesText = format(used, 'text', OPTIONS) === 'text';
  // Room that a format leaves for a bracket or a sign is layout, not text.
  const show = remember((number) => format(used, number + shift, OPTIONS).trim());
  return {
    known,
    showNumber: (number) =>
      isGeneral && Number.isInteger(number) && Math.abs(number) < LONGEST_PLAIN_NUMBER
        ? String(number)
        : show(number),
    showText: (text) => (leavesText ? text : format(used, text, OPTIONS)),
    readDate: isDate ? remember((number) => toIsoDate(number + shift)) : () => null,
  };
}

/** A plan has the same few dates in many cells, and formatting one takes as long as reading several cells. */
function remember<T>(show: (number: number) => T): (number: number) => T {
  const shown = new Map<number, T>();
  return (number) => {
    const known = shown.get(number);
    if (known !== undefined) return known;
    const text = show(number);
    if (shown.size < MOST_REMEMBERED) shown.set(number, text);
    return text;
  };
}

/** Shows a value that the file stores as an ISO date, in a cell whose format is for numbers. */
export function buildShortDateFormat(dates: DateSystem): NumberFormat {
  return buildNumberFormat(SHORT_DATE, null, dates);
}

/** The number that stands for an ISO date in that date system; null for what is no date. */
export function serialOfIsoDate(iso: string, dates: DateSystem): number | null {
  const parts = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)?Z?)?$/.exec(iso.trim());
  if (parts === null) return null;
  const serial = dateToSerial(parts.slice(1).map((part) => Number(part ?? 0)));
  return serial === undefined ? null : serial - (dates === 1904 ? SHIFT_1904 : 0);
}

/** A time alone is a number: only with a day, month or year is it a date. */
function showsDate(pattern: string): boolean {
  const { year, month, day, hours, seconds } = getFormatDateInfo(pattern);
  // numfmt takes the minutes of "mm:ss" for a month.
  return year || day || (month && !hours && !seconds);
}

function toIsoDate(serial: number): string | null {
  if (serial < 1 || Math.floor(serial) === NO_SUCH_DAY) return null;
  // To the nearest second: a fraction of a day is seldom exact.
  const whole = Math.round(serial * SECONDS_A_DAY) / SECONDS_A_DAY;
  const [year, month, day, hours, minutes, seconds] = dateFromSerial(whole);
  if (year > 9999) return null;
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  return hours + minutes + seconds === 0 ? date : `${date}T${pad(hours)}:${pad(minutes)}:${pad(seconds)}`;
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
