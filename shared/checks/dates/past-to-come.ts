import { dayBefore } from '#shared/calendar/days';
import type { IsoDate } from '#shared/domain/civil-date';
import { markRange, type Found } from '../finding.ts';
import { markDate, monthNumber } from '../paper/date-mentions.ts';
import type { PaperDate } from '../paper/checked-paper.ts';
import type { Line, Sentence } from '../paper/line.ts';
import { sayDate } from '../paper/month-names.ts';
import type { LineRule } from '../rule.ts';
import { findToldDates, type ToldDate } from './tense.ts';

/** A date in the past said as if to come: "final hearing due 19 May 2023" in a June paper (rules.md section 5). */
export const pastToComeRule: LineRule = {
  id: 'dates/past-to-come',
  group: 'dates',
  title: 'Past dates in the future tense',
  severity: 'warning',
  scope: 'line',
  check: (line, { date }) => {
    if (date === null || isDeadline(line) || line.part !== 'body') return [];
    return line.sentences.flatMap((sentence) => [
      ...judgeEarly(line, sentence, date),
      ...findToldDates(sentence.text)
        .filter(({ told, span }) => told === 'to-come' && span.to < date.from)
        .map((found) => tell(line, sentence.start, found, date)),
    ]);
  },
};

/** Deadlines that have passed are for the ratings to explain. */
function isDeadline({ cell }: Line): boolean {
  return cell !== null && /\b(?:deadline|due|target date|timescale)\b/i.test(cell.columnName);
}

const EARLY =
  /\b(?:will|to be|expected|due|planned)\b[^.;]*?\b(?<when>early (?:in )?(?<month>January|February|March|April|May|June|July|August|September|October|November|December))\b(?!\s+20\d\d)/i;
/** The day from which a month is no longer early. */
const MID_MONTH = 15;

/** "will be signed off early in February" in a paper of 22 February. */
function judgeEarly(line: Line, { text, start }: Sentence, paper: PaperDate): Found[] {
  const match = EARLY.exec(text);
  const { when = '', month = '' } = match?.groups ?? {};
  const [, paperMonth, paperDay] = paper.from.split('-').map(Number);
  const isOver = paper.from === paper.to && monthNumber(month) === paperMonth && (paperDay ?? 0) > MID_MONTH;
  if (match === null || !isOver) return [];
  const from = start + match.index + match[0].length - when.length;
  return [
    {
      mark: markRange(line, from, from + when.length),
      reason: `By this paper’s own date (${sayPaperDate(paper)}) this is past, but it is told as still to come.`,
      suggestion: 'Say what happened, or give the new date.',
      severity: 'question',
    },
  ];
}

/** Papers are written some days before the meeting that they name. */
const WRITTEN_BEFORE = 14;

function tell(line: Line, offset: number, { mention, span }: ToldDate, paper: PaperDate): Found {
  const recent = span.to >= daysBefore(paper.from, WRITTEN_BEFORE);
  return {
    mark: markDate(line, mention, offset),
    reason: `${sayDate(mention)} is before this paper’s own date (${sayPaperDate(paper)}), but it is told as still to come.`,
    suggestion: 'Say what happened, or give the new date.',
    ...(recent ? { severity: 'question' as const } : {}),
  };
}

/** "7 June 2023", or "June 2023" where the paper names no day. */
export function sayPaperDate({ from, to }: PaperDate): string {
  const [year, month, day] = from.split('-').map(Number);
  return sayDate({ day: from === to ? (day ?? null) : null, month: month ?? 1, year: year ?? null });
}

function daysBefore(date: IsoDate, days: number): IsoDate {
  let day = date;
  for (let step = 0; step < days; step++) day = dayBefore(day);
  return day;
}
