import { compareDates, dueText, type DatePoint } from '#shared/domain/plan-date';
import { readPlanDate } from '#shared/domain/read-date';
import { markLine, markRange, type Found } from '../finding.ts';
import type { Line } from '../paper/line.ts';
import { readPlanRows, type PlanRow } from '../paper/plan-rows.ts';
import type { PaperRule } from '../rule.ts';

/** Progress that tells of a moved deadline, beside a deadline cell that was not changed. */
export const movedDeadlineRule: PaperRule = {
  id: 'plan-sense/moved-deadline',
  group: 'plan-sense',
  title: 'Deadlines that the progress has moved and their cell has not',
  severity: 'warning',
  scope: 'paper',
  check: (paper) =>
    readPlanRows(paper).flatMap((row) => {
      const requests = row.linesOf('progress').flatMap((line) => findMove(line) ?? []);
      // The last one holds.
      const last = requests.at(-1);
      return last === undefined ? [] : judge(row, last);
    }),
};

interface Move {
  readonly line: Line;
  readonly to: DatePoint;
  readonly start: number;
  readonly end: number;
}

const SPEAKS =
  /\b(?:change (?:request|control)|request(?:ed)? (?:to|for) (?:a )?(?:change|exten)|exten(?:d|ded|sion)|(?:new|revised|amended) (?:deadline|target|date)|deadline (?:moved|revised|changed|amended|extended|to be))/i;
/** What a change request can also be about. */
const OTHER =
  /\b(?:incorporate|merge|close|wording|reword|lead\b|owner|training|building|offer|contract|placement|school)/i;
const DATE = String.raw`(?:(?:\d{1,2}(?:st|nd|rd|th)?\s+)?(?:January|February|March|April|May|June|July|August|September|October|November|December)(?:\s+20\d\d)?|(?:spring|summer|autumn|winter)\s+20\d\d|Q[1-4]\s+20\d\d(?:\/\d\d)?)`;
const MOVE = new RegExp(
  String.raw`(?:\bfrom\s+(?:the\s+|end\s+(?:of\s+)?)*(?<from>${DATE})\s+)?\b(?:to|until|till)\s+(?:the\s+|end\s+(?:of\s+)?)*(?<to>${DATE})`,
  'i',
);

/** What moves the deadline in one sentence of a line. */
function findMove(line: Line): Move | null {
  for (const { text, start } of line.sentences) {
    const speaks = SPEAKS.exec(text);
    if (speaks === null || OTHER.test(text.slice(0, speaks.index + 60))) continue;
    // Hearings and contracts are extended too.
    if (/^exten/i.test(speaks[0]) && !/\b(?:deadline|target|timescale|date)\b/i.test(text)) continue;
    const match = MOVE.exec(text.slice(speaks.index));
    const to = match === null ? null : readTarget(match);
    if (match === null || to === null) continue;
    const from = start + speaks.index;
    return { line, to, start: from, end: from + match.index + match[0].length };
  }
  return null;
}

/** "from January to April 2023": each month takes the year of the other. */
function readTarget(match: RegExpExecArray): DatePoint | null {
  const { from = '', to = '' } = match.groups ?? {};
  const both = from === '' ? null : readPlanDate(`from ${from} to ${to}`).date.current;
  return both ?? readPlanDate(to).date.current;
}

function judge({ action, linesOf }: PlanRow, { line, to, start, end }: Move): Found[] {
  const { deadline } = action;
  if (compareDates(deadline.current, to) === 0 || dueText(deadline.current) === dueText(to)) return [];
  const cell = linesOf('deadline')[0];
  const written = deadline.written === '' ? 'nothing' : `“${deadline.written}”`;
  return [
    {
      mark: markRange(line, start, end),
      reason: `The progress moves the deadline of ${action.ref}, but its deadline still says ${written}.`,
      suggestion:
        'Put the new deadline into its cell, with the old one beside it, or say that the request was refused.',
      ...(cell === undefined ? {} : { alsoAt: [markLine(cell)] }),
    },
  ];
}
