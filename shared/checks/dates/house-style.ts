import { formatDate } from '#shared/domain/civil-date';
import { markMatch, type Found } from '../finding.ts';
import { findDates, isRealDate, markDate, spanOf, type DateMention } from '../paper/date-mentions.ts';
import type { Line } from '../paper/line.ts';
import { monthName } from '../paper/month-names.ts';
import type { HouseStyle, LineRule } from '../rule.ts';

/** Dates and times in prose that are not in the house's style (rules.md section 4). Silent where no style is set. */
export const houseDatesRule: LineRule = {
  id: 'dates/house-style',
  group: 'dates',
  title: 'Dates and times that are not in the house style',
  severity: 'warning',
  scope: 'line',
  check: (line, _, { settings }) => {
    const { house } = settings;
    if (line.part !== 'body') return [];
    return [...judgeDates(line, house), ...judgeTimes(line, house)];
  },
};

function judgeDates(line: Line, { date }: HouseStyle): Found[] {
  // Forms and version tables have ways of their own.
  if (date === null || line.text.length < SHORTEST_PROSE) return [];
  return findDates(line.text).flatMap((mention) => {
    const right = mention.day === null ? null : inStyle(mention, date);
    if (right === null || right === mention.text) return [];
    return [
      {
        mark: markDate(line, mention),
        reason: 'This date is not written in the house style.',
        suggestion: `Write ${right}.`,
        fix: right,
      },
    ];
  });
}

const SHORTEST_PROSE = 25;

/** The date in the house's style, with its weekday where it has one; null for a day that does not exist. */
function inStyle(mention: DateMention, style: 'plain' | 'ordinal'): string | null {
  const { weekday, day, month } = mention;
  if (day === null || !isRealDate(mention)) return null;
  const span = spanOf(mention);
  const number = style === 'plain' ? String(day) : `${day}${ordinalEnding(day)}`;
  const plain = span === null ? `${day} ${monthName(month)}` : formatDate(span.from);
  return [weekday, plain.replace(/^\d+/, number)].filter((part) => part !== null).join(' ');
}

function ordinalEnding(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

const TWENTY_FOUR =
  /(?<![\d:.])(?<hour>[01]?\d|2[0-3])[:.](?<minute>[0-5]\d)(?:\s?hrs)?(?![\d:%]|\.\d|\s?(?:am|pm)\b)/gi;
const TWELVE = /(?<![\d:.])(?<hour>1[0-2]|[1-9])(?:[:.](?<minute>[0-5]\d))?\s?(?<half>am|pm)\b/gi;

function judgeTimes(line: Line, { time }: HouseStyle): Found[] {
  if (time === null) return [];
  const form = time === 'twelve' ? TWENTY_FOUR : TWELVE;
  return [...line.text.matchAll(form)].flatMap((match) => {
    // "7.30" alone is a paragraph or a figure as often as a time.
    if (time === 'twelve' && !match[0].includes(':') && !/hrs/i.test(match[0])) return [];
    const right = time === 'twelve' ? toTwelve(match) : toTwentyFour(match);
    return [
      {
        mark: markMatch(line, match),
        reason: 'This time is not written in the house style.',
        suggestion: `Write ${right}.`,
        fix: right,
      },
    ];
  });
}

function toTwelve({ groups }: RegExpExecArray): string {
  const hour = Number(groups?.['hour']);
  const minute = groups?.['minute'] ?? '00';
  const shown = hour % 12 === 0 ? 12 : hour % 12;
  return `${shown}${minute === '00' ? '' : `:${minute}`}${hour < 12 ? 'am' : 'pm'}`;
}

function toTwentyFour({ groups }: RegExpExecArray): string {
  const hour = (Number(groups?.['hour']) % 12) + (/pm/i.test(groups?.['half'] ?? '') ? 12 : 0);
  return `${String(hour).padStart(2, '0')}:${groups?.['minute'] ?? '00'}`;
}
