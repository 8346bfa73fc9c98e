import type { Rule } from '../rule.ts';
import { backwardRangeRule } from './backward-range.ts';
import { dateStylesRule } from './date-styles.ts';
import { futureDoneRule } from './future-done.ts';
import { houseDatesRule } from './house-style.ts';
import { impossibleDateRule } from './impossible-date.ts';
import { lateApprovalRule } from './late-approval.ts';
import { meetingRule } from './meeting.ts';
import { missingYearRule } from './missing-year.ts';
import { newYearSlipRule } from './new-year-slip.ts';
import { pastToComeRule } from './past-to-come.ts';
import { weekBeginningRule } from './week-beginning.ts';
import { weekdayRule } from './weekday.ts';
import { weekendRule } from './weekend.ts';

/** Rules of this group, in the order in which settings list them. */
export const datesRules: readonly Rule[] = [
  weekdayRule,
  impossibleDateRule,
  futureDoneRule,
  pastToComeRule,
  newYearSlipRule,
  backwardRangeRule,
  missingYearRule,
  meetingRule,
  lateApprovalRule,
  weekBeginningRule,
  weekendRule,
  dateStylesRule,
  houseDatesRule,
];
