import type { CheckReport, CheckReportFile, FindingView } from '#shared/contract/check-results';
import type { InputOf } from '#shared/contract/operations';
import { buildCheckReport, type ReportedFinding } from '#shared/papers/check-report';
import type { AppContext } from '../context.ts';
import { toFileName } from '../files/file-name.ts';
import { writeDocument } from '../write-document.ts';
import { checkPapers } from './check-papers.ts';

/** Checks the papers and writes what was found as a paper of its own. */
export async function writeCheckReport(
  context: AppContext,
  { format, ...input }: InputOf<'checks.report'>,
): Promise<CheckReportFile> {
  const report = await checkPapers(context, input);
  const document = buildCheckReport({
    papers: report.papers,
    findings: report.findings.map(toReported),
    rules: report.rules,
    checkedOn: dayOf(context.store.now()),
    version: input.version,
    program: context.program,
    style: context.paperStyle,
  });
  const bytes = await writeDocument(document, format, context.paperStyle);
  return { fileName: toFileName(`${nameOf(report)} check`, format), bytes, report };
}

function nameOf({ papers }: CheckReport): string {
  const [only] = papers;
  return papers.length === 1 && only !== undefined ? only.fileName.replace(/\.[a-z]+$/i, '') : 'Paper';
}

function toReported({
  paper,
  group,
  severity,
  at,
  quote,
  reason,
  suggestion,
  places,
  accepted,
}: FindingView): ReportedFinding {
  return {
    paper,
    group,
    severity,
    at,
    quote,
    reason,
    suggestion,
    alsoAt: places.map((place) => (place.paper === paper ? place.at : `${place.paper}, ${place.at}`)),
    accepted:
      accepted === null
        ? null
        : { by: accepted.by, on: dayOf(accepted.on), reason: accepted.reason, reach: REACH[accepted.reach] },
  };
}

const REACH = { paper: 'for this paper', plan: 'for this plan', always: 'always' } as const;

function dayOf(time: string): string {
  return time.slice(0, 'YYYY-MM-DD'.length);
}
