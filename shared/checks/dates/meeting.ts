import { foldWords } from '../paper/fold-words.ts';
import { formatDate } from '#shared/domain/civil-date';
import { foldSpaces } from '#shared/document/text';
import { markLine, type Found } from '../finding.ts';
import { findDates, markDate, spanOf } from '../paper/date-mentions.ts';
import type { CheckedPaper } from '../paper/checked-paper.ts';
import type { Line } from '../paper/line.ts';
import type { MeetingFacts, PaperRule } from '../rule.ts';

/** The meeting that a paper names at its top, against the meeting that it goes to. */
export const meetingRule: PaperRule = {
  id: 'dates/meeting',
  group: 'dates',
  title: 'Meeting date, body and venue that are not those of the meeting',
  severity: 'error',
  scope: 'paper',
  check: (paper, { meeting }) => [
    ...(meeting === null
      ? []
      : [...judgeDate(paper, meeting), ...judgeBody(paper, meeting), ...judgeVenue(paper, meeting)]),
    ...judgeFurniture(paper),
  ],
};

function judgeDate({ date }: CheckedPaper, meeting: MeetingFacts): Found[] {
  // A date under a signature or in a version table is not the meeting's.
  if (date === null || date.line === null || date.as !== 'meeting') return [];
  if (date.from !== date.to || date.from === meeting.date) return [];
  const { line } = date;
  const mention = findDates(line.text).find((each) => each.day !== null);
  return [
    {
      mark: mention === undefined ? markLine(line) : markDate(line, mention),
      reason: `The meeting is on ${formatDate(meeting.date)}, not on ${formatDate(date.from)}.`,
      suggestion: `Write ${formatDate(meeting.date)}.`,
    },
  ];
}

const TOP = 15;

function findLabelled(
  { lines }: CheckedPaper,
  label: RegExp,
): { readonly line: Line; readonly value: string } | null {
  for (const line of lines.slice(0, TOP)) {
    const text = foldSpaces(line.text);
    const match = label.exec(text);
    const value = match === null ? '' : text.slice(match[0].length).trim();
    if (value !== '') return { line, value };
  }
  return null;
}

function judgeBody(paper: CheckedPaper, { body }: MeetingFacts): Found[] {
  const named = findLabelled(paper, /^(?:meeting|committee|board|report to)\s*:\s*/i);
  if (body === null || named === null || sameName(named.value, body)) return [];
  return [
    {
      mark: markLine(named.line),
      reason: `The meeting is of ${body}, but the paper says ${named.value}.`,
      suggestion: `Write ${body}.`,
    },
  ];
}

function judgeVenue(paper: CheckedPaper, { venue }: MeetingFacts): Found[] {
  const named = findLabelled(paper, /^(?:venue|place|location)\s*:\s*/i);
  if (venue === null || named === null || sameName(named.value, venue)) return [];
  return [
    {
      mark: markLine(named.line),
      reason: `The meeting is at ${venue}, but the paper says ${named.value}.`,
      suggestion: `Write ${venue}.`,
    },
  ];
}

function sameName(a: string, b: string): boolean {
  const [one, other] = [foldWords(a), foldWords(b)];
  return one.includes(other) || other.includes(one);
}

/** A page header or footer that still carries another meeting's date. */
function judgeFurniture({ lines, date }: CheckedPaper): Found[] {
  if (date === null || date.from !== date.to) return [];
  return lines.flatMap((line) => {
    if (line.part !== 'header' && line.part !== 'footer') return [];
    return findDates(line.text).flatMap((mention): Found[] => {
      const span = spanOf(mention);
      if (mention.day === null || span === null || span.from === date.from) return [];
      return [
        {
          mark: markDate(line, mention),
          reason: `The page ${line.part} has another date than the paper, which is for ${formatDate(date.from)}.`,
          suggestion: 'Check whether it was left from an earlier paper.',
          severity: 'warning',
        },
      ];
    });
  });
}
