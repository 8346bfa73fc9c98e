import { daysInMonth, endOfMonth, isoDate } from '#shared/domain/plan-date';
import type { IsoDate } from '#shared/domain/civil-date';
import { markRange, type Mark } from '../finding.ts';
import type { Line } from './line.ts';

/** A date as a text names it, as coarse as it names it. Offsets count characters of the text. */
export interface DateMention {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** "Friday", where one stands before it. */
  readonly weekday: string | null;
  readonly day: number | null;
  /** 1 to 12; anything else is a month that does not exist, as in 31/13/2023. */
  readonly month: number;
  readonly year: number | null;
  readonly style: DateStyle;
}

/** "7 June 2023", "7th June 2023", "June 7 2023", "07/06/2023", "07.06.2023", "2023-06-07", "June 2023". */
export type DateStyle = 'plain' | 'ordinal' | 'month-first' | 'slashes' | 'dots' | 'dashes' | 'iso' | 'month';

const MONTH_NAMES = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];
const MONTH = String.raw`(?<month>Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\b\.?`;
const WEEKDAY = String.raw`(?:\b(?<weekday>Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)\b,?\s+(?:the\s+)?)?`;
const YEAR = String.raw`(?:,?\s+(?<year>(?:19|20)\d\d)(?!\d))?`;

/** Longest forms first: each stretch of text is read once. */
const FORMS: ReadonlyArray<readonly [RegExp, DateStyle]> = [
  [/\b(?<year>(?:19|20)\d\d)-(?<number>\d\d)-(?<day>\d\d)\b/dg, 'iso'],
  [/(?<![\d/.])(?<day>\d{1,2})\/(?<number>\d{1,2})\/(?<year>(?:19|20)?\d\d)(?![\d/])/dg, 'slashes'],
  [
    /(?<![\d.]|\b(?:[Vv](?:ersion)?|[Pp]ara(?:graph)?|[Ss]ection|[Cc]lause|[Rr]ule|[Ii]tem)\.?\s?)(?<day>\d{1,2})\.(?<number>\d{1,2})\.(?<year>(?:19|20)?\d\d)(?!\d|\.\d)/dg,
    'dots',
  ],
  [/(?<![\d-])(?<day>\d{1,2})-(?<number>\d{1,2})-(?<year>(?:19|20)\d\d)(?![\d-])/dg, 'dashes'],
  [
    new RegExp(
      String.raw`${WEEKDAY}(?<![\d/.,-])\b(?<day>\d{1,2})(?<ordinal>\s?(?:st|nd|rd|th))?(?:\s+of)?\s+${MONTH}${YEAR}`,
      'dgi',
    ),
    'plain',
  ],
  [
    new RegExp(
      String.raw`${WEEKDAY}\b${MONTH}\s+(?<day>\d{1,2})(?!\d|\.\d|%|:\d)(?<ordinal>st|nd|rd|th)?\b${YEAR}`,
      'dgi',
    ),
    'month-first',
  ],
  [new RegExp(String.raw`\b${MONTH}(?:\s+|,\s*)(?<year>(?:19|20)\d\d)(?!\d)`, 'dgi'), 'month'],
];

/** Every date that a text names with a day, or as a month with its year, in order. */
export function findDates(text: string): DateMention[] {
  // Every form has a figure, and most paragraphs have none.
  if (!/\d/.test(text)) return [];
  const found: DateMention[] = [];
  for (const [form, style] of FORMS) {
    for (const match of text.matchAll(form)) {
      const start = match.index;
      const words = match[0].replace(/[\s.]+$/, '');
      const end = start + words.length;
      if (found.some((other) => start < other.end && end > other.start)) continue;
      const mention = readMention(words, match.groups ?? {}, style);
      // "66 April 2023" is a count before a month.
      const isCount = mention !== null && (mention.day ?? 0) > MOST_DAYS && style === 'plain';
      if (mention !== null && !isCount) found.push({ start, end, ...mention });
    }
  }
  return found.toSorted((a, b) => a.start - b.start);
}

const MOST_DAYS = 31;

function readMention(
  text: string,
  groups: Readonly<Record<string, string | undefined>>,
  style: DateStyle,
): Omit<DateMention, 'start' | 'end'> | null {
  const { weekday, day, month, number, year, ordinal } = groups;
  // "May" in lower case is the verb.
  if (month !== undefined && !/^\p{Lu}/u.test(month)) return null;
  const read = month === undefined ? Number(number) : monthNumber(month);
  return {
    text,
    weekday: weekday === undefined ? null : (weekdayOf(weekday) ?? null),
    day: day === undefined ? null : Number(day),
    month: read,
    year: year === undefined ? null : year.length === 2 ? 2000 + Number(year) : Number(year),
    style: ordinal !== undefined && style === 'plain' ? 'ordinal' : style,
  };
}

/** 1 to 12 of "Sept", "september" or "SEPTEMBER"; 0 for what names no month. */
export function monthNumber(name: string): number {
  const start = name.slice(0, 3).toLowerCase();
  return MONTH_NAMES.findIndex((each) => each.startsWith(start)) + 1;
}

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

function weekdayOf(name: string): string | undefined {
  const start = name.slice(0, 3).toLowerCase();
  return WEEKDAYS.find((each) => each.toLowerCase().startsWith(start));
}

/** False for 31 June, 30/02/2023 and 12/13/2023. */
export function isRealDate({ day, month, year }: DateMention): boolean {
  if (month < 1 || month > 12) return false;
  // Without a year, 29 February may be right.
  return day === null || (day >= 1 && day <= daysInMonth(year ?? 2000, month));
}

/** First and last day of what a mention names; null where it has no year or does not exist. */
export function spanOf(mention: DateMention): { readonly from: IsoDate; readonly to: IsoDate } | null {
  const { day, month, year } = mention;
  if (year === null || !isRealDate(mention)) return null;
  if (day === null) return { from: isoDate(year, month, 1), to: endOfMonth(year, month) };
  const date = isoDate(year, month, day);
  return { from: date, to: date };
}

/** Marks a date that `findDates` found in the line's text; `offset` is where the text that was searched starts in it. */
export function markDate(line: Line, { start, end }: DateMention, offset = 0): Mark {
  return markRange(line, offset + start, offset + end);
}
