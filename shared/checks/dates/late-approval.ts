import { ENGLAND_AND_WALES } from '#shared/calendar/bank-holidays';
import { findNoticePeriod } from '#shared/calendar/clear-days';
import { formatDate } from '#shared/domain/civil-date';
import type { Found } from '../finding.ts';
import type { CheckedCell, CheckedPaper } from '../paper/checked-paper.ts';
import { findDates, markDate, spanOf } from '../paper/date-mentions.ts';
import type { PaperRule } from '../rule.ts';

/** Clearances of a committee report that are dated after the day by which it had to be public (rules.md R1 and R2). */
export const lateApprovalRule: PaperRule = {
  id: 'dates/late-approval',
  group: 'dates',
  title: 'Clearances dated after the last day of publication',
  severity: 'question',
  scope: 'paper',
  check: (paper) => {
    const { date, kind, tables } = paper;
    if (kind !== 'committee-report' || date === null || date.as !== 'meeting' || date.from !== date.to)
      return [];
    return tables
      .flatMap(({ rows }) => rows)
      .filter(({ cells }) => CLEARANCE.test(cells[0]?.text ?? ''))
      .flatMap(({ cells }) => cells.slice(1).flatMap((cell) => judge(cell, date.from)));
  },
};

const CLEAR_DAYS = 5;
const CLEARANCE =
  /^(?:governance|finance|legal|communications?|equality(?: duty)?|procurement|risk|approved by|cleared by|monitoring officer|section 151 officer)\b/i;

function judge({ lines }: CheckedCell, meeting: NonNullable<CheckedPaper['date']>['from']): Found[] {
  const { publishBy } = findNoticePeriod(meeting, CLEAR_DAYS, ENGLAND_AND_WALES);
  return lines.flatMap((line) =>
    findDates(line.text).flatMap((mention): Found[] => {
      const span = spanOf(mention);
      if (span === null || mention.day === null || span.from <= publishBy) return [];
      return [
        {
          mark: markDate(line, mention),
          reason:
            span.from > meeting
              ? `This clearance is dated after the meeting itself (${formatDate(meeting)}).`
              : `Five clear days before the meeting, the report had to be public on ${formatDate(publishBy)}; this clearance is dated later.`,
          suggestion: 'Check the date, or how the report came to be published.',
        },
      ];
    }),
  );
}
