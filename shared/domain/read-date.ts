import { NO_DATE, daysInMonth, dueText, type DatePoint, type PlanDate, type Season } from './plan-date.ts';

/** A reading of a deadline, and what is not certain about it. */
export interface DateReading {
  readonly date: PlanDate;
  readonly doubt: DateDoubt | null;
}

export type DateDoubt =
  /** The words name no date that Clearday can read. */
  | 'not-a-date'
  /** Several dates, and no word says which one holds. */
  | 'several-dates'
  /** A quarter that may belong to a calendar or to a financial year. */
  | 'which-year'
  /** A day that does not exist, as in 31 June. */
  | 'impossible'
  /** A month or season without a year. */
  | 'no-year';

interface Found {
  readonly at: number;
  readonly end: number;
  readonly point: DatePoint | null;
  /** Set for a month without a year: it takes the year of its neighbour. */
  readonly month: number | null;
  readonly doubt: DateDoubt | null;
}

const SEASONS: readonly Season[] = ['spring', 'summer', 'autumn', 'winter'];
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const YEAR = String.raw`(?:20\d\d|['’]?\d\d)(?![\d/])`;
const FINANCIAL = String.raw`(?:20)?\d\d\s?[/–-]\s?(?:20)?\d\d`;

interface Pattern {
  /** What must be in the text for the pattern to fit, where that is quicker to see. */
  readonly hint?: RegExp;
  readonly test: RegExp;
  readonly read: (groups: Readonly<Record<string, string | undefined>>) => Omit<Found, 'at' | 'end'>;
}

const SEASON = /spring|summer|autumn|winter/i;

/** Longest forms first: each stretch of text is read once. */
const PATTERNS: readonly Pattern[] = [
  {
    hint: /\d-\d/,
    test: new RegExp(String.raw`\b(?<year>20\d\d)-(?<month>\d\d)-(?<day>\d\d)\b`, 'gi'),
    read: ({ year, month, day }) => readDay(year, Number(month), day),
  },
  {
    hint: /\d[./-]\d/,
    test: new RegExp(String.raw`\b(?<day>\d{1,2})[./-](?<month>\d{1,2})[./-](?<year>(?:20)?\d\d)\b`, 'gi'),
    read: ({ year, month, day }) => readDay(year, Number(month), day),
  },
  {
    hint: /(?<!\d)\d\d?(?!\d)/,
    test: new RegExp(
      String.raw`\b(?<day>\d{1,2})(?:st|nd|rd|th)?\s*(?:of\s+)?(?<name>${MONTH})\b[,.]?\s*(?<year>${YEAR})`,
      'gi',
    ),
    read: ({ year, name, day }) => readDay(year, monthOf(name), day),
  },
  {
    hint: /q/i,
    test: new RegExp(
      String.raw`\b(?:q|quarter\s*)(?<quarter>[1-4])\b[,\s-]*(?:of\s+)?(?:fy\s*)?(?<fy>${FINANCIAL})`,
      'gi',
    ),
    read: ({ quarter, fy }) => certain(financialQuarter(Number(quarter), fy)),
  },
  {
    hint: /q/i,
    test: new RegExp(
      String.raw`\b(?:q|quarter\s*)(?<quarter>[1-4])\b[,\s-]*(?:of\s+)?(?<year>${YEAR})`,
      'gi',
    ),
    read: ({ quarter, year }) =>
      doubtful({ kind: 'quarter', year: yearOf(year), quarter: Number(quarter) }, 'which-year'),
  },
  {
    hint: SEASON,
    test: new RegExp(
      String.raw`\b(?<name>spring|summer|autumn|winter)(?:\s+term)?[,\s]*(?:of\s+)?(?<year>${YEAR})`,
      'gi',
    ),
    read: ({ name, year }) => certain({ kind: 'season', year: yearOf(year), season: seasonOf(name) }),
  },
  {
    test: new RegExp(String.raw`\b(?<name>${MONTH})\b[.,]?[\s'’–/-]*(?<year>${YEAR})`, 'gi'),
    read: ({ name, year }) => certain({ kind: 'month', year: yearOf(year), month: monthOf(name) }),
  },
  {
    hint: /\d\s?[/–-]\s?\d/,
    test: new RegExp(String.raw`\b(?:fy\s*|financial year\s*)?(?<fy>20\d\d\s?[/–-]\s?(?:20)?\d\d)\b`, 'gi'),
    read: ({ fy }) => certain({ kind: 'month', year: endOfFinancialYear(fy), month: 3 }),
  },
  {
    test: new RegExp(String.raw`\b(?<name>${MONTH})\b`, 'gi'),
    read: ({ name }) => ({ point: null, month: monthOf(name), doubt: null }),
  },
  {
    hint: SEASON,
    test: /\b(?<name>spring|summer|autumn|winter)\b/gi,
    read: () => ({ point: null, month: null, doubt: 'no-year' }),
  },
  { test: /\b(?<year>20\d\d)\b/gi, read: ({ year }) => certain({ kind: 'year', year: Number(year) }) },
  { test: /\b(?:on-?\s?going|continuous|rolling)\b/gi, read: () => certain({ kind: 'ongoing' }) },
];

/** Reads the words of a deadline cell. The words themselves are always kept. */
export function readPlanDate(words: string): DateReading {
  const written = words.replaceAll(/[\s\u00a0]+/g, ' ').trim();
  if (written === '') return { date: NO_DATE, doubt: null };
  const found = giveYears(findDates(written));
  const points = found.flatMap((each) => (each.point === null ? [] : [each.point]));
  const doubt = found.find((each) => each.doubt !== null)?.doubt ?? null;
  const [first] = points;
  if (first === undefined) {
    return { date: { ...NO_DATE, written }, doubt: doubt ?? 'not-a-date' };
  }
  if (points.length === 1)
    return { date: { written, current: first, original: first, timesMoved: 0 }, doubt };
  return {
    date: { written, ...chooseDates(written, found, points) },
    doubt: doubt ?? doubtAmong(written, found),
  };
}

function certain(point: DatePoint): Omit<Found, 'at' | 'end'> {
  return { point, month: null, doubt: null };
}

function doubtful(point: DatePoint, doubt: DateDoubt): Omit<Found, 'at' | 'end'> {
  return { point, month: null, doubt };
}

function readDay(
  year: string | undefined,
  month: number,
  day: string | undefined,
): Omit<Found, 'at' | 'end'> {
  const point = { kind: 'day', year: yearOf(year), month, day: Number(day) } as const;
  const exists = month >= 1 && month <= 12 && point.day >= 1 && point.day <= daysInMonth(point.year, month);
  if (exists) return certain(point);
  return month >= 1 && month <= 12
    ? doubtful({ kind: 'month', year: point.year, month }, 'impossible')
    : { point: null, month: null, doubt: 'impossible' };
}

function findDates(text: string): Found[] {
  const found: Found[] = [];
  for (const { hint, test, read } of PATTERNS) {
    if (hint?.test(text) === false) continue;
    for (const match of text.matchAll(test)) {
      const at = match.index;
      const end = at + match[0].length;
      if (found.some((other) => at < other.end && end > other.at)) continue;
      found.push({ at, end, ...read(match.groups ?? {}) });
    }
  }
  return found.toSorted((a, b) => a.at - b.at);
}

/** "January to March 2023" and "January 2023 (moved to April)": a month alone takes its neighbour's year. */
function giveYears(found: readonly Found[]): Found[] {
  return found.map((each, index) => {
    if (each.month === null || each.point !== null) return each;
    const before = found
      .slice(0, index)
      .findLast((other) => other.point !== null && 'year' in other.point)?.point;
    if (before !== undefined && before !== null && 'year' in before) {
      const passed = before.kind === 'month' || before.kind === 'day' ? each.month < before.month : false;
      return { ...each, point: { kind: 'month', year: before.year + Number(passed), month: each.month } };
    }
    const after = found
      .slice(index + 1)
      .find((other) => other.point !== null && 'year' in other.point)?.point;
    if (after !== undefined && after !== null && 'year' in after) {
      const later = after.kind === 'month' || after.kind === 'day' ? each.month > after.month : false;
      return { ...each, point: { kind: 'month', year: after.year - Number(later), month: each.month } };
    }
    return { ...each, doubt: 'no-year' };
  });
}

const MOVED =
  /\b(?:amend|revis|extend|mov|chang|slip|re-?schedul|push|brought forward|delay|defer|now\b|new (?:date|deadline)|updated)|→|->/i;
const FORMERLY =
  /\b(?:was|were|original(?:ly)?|previous(?:ly)?|former(?:ly)?|initial(?:ly)?|from|old)\b[^.;)]*$/i;
const RANGE = /^\s*(?:to|until|till|through|and|or|&|-|–|—|\/|,)\s*$/i;

function chooseDates(
  text: string,
  found: readonly Found[],
  points: readonly DatePoint[],
): Pick<PlanDate, 'current' | 'original' | 'timesMoved'> {
  const first = points[0] ?? null;
  const last = points.at(-1) ?? null;
  if (isRange(text, found)) return { current: last, original: last, timesMoved: 0 };
  const dated = found.filter((each) => each.point !== null);
  const former = dated.find(
    (each, index) => index > 0 && FORMERLY.test(text.slice(dated[index - 1]?.end ?? 0, each.at)),
  );
  if (former !== undefined && !MOVED.test(text.slice(former.end))) {
    return { current: first, original: former.point, timesMoved: countMoves(points) };
  }
  return { current: last, original: first, timesMoved: countMoves(points) };
}

/** "May 2025 (revised: May 2025)" was not moved. */
function countMoves(points: readonly DatePoint[]): number {
  return points.filter((point, index) => index > 0 && dueText(point) !== dueText(points[index - 1] ?? null))
    .length;
}

function isRange(text: string, found: readonly Found[]): boolean {
  return found.every(
    (each, index) => index === 0 || RANGE.test(text.slice(found[index - 1]?.end ?? 0, each.at)),
  );
}

function doubtAmong(text: string, found: readonly Found[]): DateDoubt | null {
  if (isRange(text, found) || MOVED.test(text)) return null;
  const between = text.slice(found[0]?.end ?? 0);
  return /\b(?:was|original|previous|former|initial)/i.test(between) ? null : 'several-dates';
}

function monthOf(name: string | undefined): number {
  return MONTHS.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

function seasonOf(name: string | undefined): Season {
  return SEASONS.find((season) => season === name?.toLowerCase()) ?? 'spring';
}

function yearOf(text: string | undefined): number {
  const digits = (text ?? '').replaceAll(/\D/g, '');
  return digits.length === 2 ? 2000 + Number(digits) : Number(digits);
}

/** Financial years run from April: quarter 1 of 2023/24 is April to June 2023. */
function financialQuarter(quarter: number, years: string | undefined): DatePoint {
  const start = endOfFinancialYear(years) - 1;
  return quarter === 4
    ? { kind: 'quarter', year: start + 1, quarter: 1 }
    : { kind: 'quarter', year: start, quarter: quarter + 1 };
}

function endOfFinancialYear(years: string | undefined): number {
  const [start = '', end = ''] = (years ?? '').split(/[/–-]/).map((part) => part.trim());
  return end === '' ? yearOf(start) : yearOf(end);
}
