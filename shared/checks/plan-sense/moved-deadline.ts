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

function findMove(line: Line): Move | null {
  const speaks = SPEAKS.exec(line.text);
  if (speaks === null || OTHER.test(line.text.slice(0, speaks.index + 60))) return null;
  const rest = line.text.slice(speaks.index);
  const match = MOVE.exec(rest);
  const { from = '', to = '' } = match?.groups ?? {};
  if (match === null || to === '') return null;
  const reading =
    readPlanDate(from === '' ? to : `from ${from} to ${to}`).date.current ?? readPlanDate(to).date.current;
  if (reading === null) return null;
  return { line, to: reading, start: speaks.index, end: speaks.index + match.index + match[0].length };
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
