import { CHECK_OPERATIONS } from '#shared/contract/check-operations';
import { toRunner, type Runner } from '#shared/contract/dispatch';
import {
  acceptFinding,
  readAcceptedFindings,
  toAcceptedView,
  withdrawFinding,
} from '../checks/accepted-findings.ts';
import { checkDraft } from '../checks/check-draft.ts';
import { checkPapers, openForCheck } from '../checks/check-papers.ts';
import { changeCheckSettings, viewCheckSettings } from '../checks/check-settings.ts';
import { fixPaper } from '../checks/fix-paper.ts';
import { writeCheckReport } from '../checks/write-report.ts';
import type { AppContext } from '../context.ts';

/** The paper check, what was accepted in it, and how the house has it. */
export function checkRunners(context: AppContext): Record<keyof typeof CHECK_OPERATIONS, Runner> {
  return {
    'checks.run': toRunner(CHECK_OPERATIONS['checks.run'], (input) => checkPapers(context, input)),
    'checks.open': toRunner(CHECK_OPERATIONS['checks.open'], (input) => openForCheck(context, input)),
    'checks.draft': toRunner(CHECK_OPERATIONS['checks.draft'], (input) => checkDraft(context, input)),
    'checks.report': toRunner(CHECK_OPERATIONS['checks.report'], (input) => writeCheckReport(context, input)),
    'checks.fix': toRunner(CHECK_OPERATIONS['checks.fix'], (input) => fixPaper(context, input)),
    'checks.accept': toRunner(CHECK_OPERATIONS['checks.accept'], async (input) =>
      acceptFinding(context, input),
    ),
    'checks.withdraw': toRunner(CHECK_OPERATIONS['checks.withdraw'], async (input) =>
      withdrawFinding(context, input),
    ),
    'checks.accepted': toRunner(CHECK_OPERATIONS['checks.accepted'], async () =>
      readAcceptedFindings(context).map((override) => toAcceptedView(context, override)),
    ),
    'checks.settings': toRunner(CHECK_OPERATIONS['checks.settings'], async () => viewCheckSettings(context)),
    'checks.change': toRunner(CHECK_OPERATIONS['checks.change'], async (input) =>
      changeCheckSettings(context, input),
    ),
  };
}
