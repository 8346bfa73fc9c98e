import type { Finding, Place } from '#shared/checks/finding';
import type { PlanBehind } from '#shared/checks/rule';
import type {
  CheckedPaperView,
  CheckReport,
  FindingView,
  OpenedCheck,
  PlaceView,
} from '#shared/contract/check-results';
import { AppError } from '#shared/contract/errors';
import type { InputOf } from '#shared/contract/operations';
import { DocumentRefused, describeRefusal } from '#shared/document/refusal';
import { findOverride } from '#shared/domain/finding-override';
import { compareVersions } from '../comparison.ts';
import type { AppContext } from '../context.ts';
import type { CheckedFile, CheckedFiles, CheckRequest, CheckSurroundings } from '../parser/protocol.ts';
import { refusedFile } from '../read-error.ts';
import { readHouseSettings } from '../settings.ts';
import { findVersionBefore, getVersionByLabel } from '../versions.ts';
import { readAcceptedFindings, toAcceptedView } from './accepted-findings.ts';
import { readCheckSettings } from './check-settings.ts';

type CheckInput = InputOf<'checks.run'>;

/**
 * Runs the rules over papers that may be anybody's, in a process of its own. What somebody accepted is marked as such.
 * Throws AppError 'file-refused' for a paper that is checked alone and can't be read.
 */
export async function checkPapers(context: AppContext, input: CheckInput): Promise<CheckReport> {
  return toReport(context, input, await runRules(context, input, false));
}

/** The same, with the papers themselves for showing where things stand. */
export async function openForCheck(context: AppContext, input: CheckInput): Promise<OpenedCheck> {
  return toOpened(context, input, await runRules(context, input, true));
}

/** The same for one of Clearday's own papers, in the background: nothing is shown of it while it runs. */
export async function openOwnPaper(context: AppContext, input: CheckInput): Promise<OpenedCheck> {
  const checked = await context.drafts.check(toRequest(context, input, true));
  refuseLonePaper(checked);
  return toOpened(context, input, checked);
}

async function toOpened(context: AppContext, input: CheckInput, checked: CheckedFiles): Promise<OpenedCheck> {
  return {
    report: await toReport(context, input, checked),
    documents: checked.papers.map((paper) => (paper.refused === null ? paper.document : null)),
    style: context.paperStyle,
  };
}

async function runRules(context: AppContext, input: CheckInput, documents: boolean): Promise<CheckedFiles> {
  const request = toRequest(context, input, documents);
  const { papers } = request;
  const checked = await context.works
    .run('Checking', ({ signal, tell }) =>
      context.parser.check(request, {
        signal,
        ...context.parseOptions,
        onChecking: (done, of) => tell('Checking', done, of),
      }),
    )
    .catch((error: unknown) => {
      const what = papers.length === 1 ? (papers[0]?.fileName ?? '') : 'One of the papers';
      throw error instanceof DocumentRefused ? refusedFile(error, what) : error;
    });
  refuseLonePaper(checked);
  return checked;
}

function toRequest(context: AppContext, input: CheckInput, documents: boolean): CheckRequest {
  return {
    papers: input.files.map((handle) => context.files.get(handle)),
    vocabulary: context.vocabulary,
    surroundings: gatherSurroundings(context, input),
    documents,
  };
}

async function toReport(context: AppContext, input: CheckInput, checked: CheckedFiles): Promise<CheckReport> {
  return {
    papers: checked.papers.map(toPaperView),
    findings: await nameFindings(context, input, checked.result.findings),
    rules: checked.result.rules,
    failures: checked.result.failures,
  };
}

/** What the workspace knows about the plan that the papers are about. */
function gatherSurroundings(context: AppContext, { version, meeting }: CheckInput): CheckSurroundings {
  const plan = version === null ? null : gatherPlan(context, version);
  const council = context.hasWorkspace() ? readHouseSettings(context).council : '';
  return {
    plan,
    roles: plan?.version.content.glossary ?? [],
    meeting: meeting === null ? null : { date: meeting, body: null, venue: null },
    council: council === '' ? null : council,
    settings: readCheckSettings(context),
  };
}

function gatherPlan(context: AppContext, label: string): PlanBehind {
  const version = getVersionByLabel(context, label);
  const previous = findVersionBefore(context, version);
  const comparison = previous === null ? null : compareVersions(context, previous, version);
  return { version, previous, comparison };
}

/** A file that is checked alone and refused is an error; in a pack it is told with the others. */
function refuseLonePaper({ papers }: CheckedFiles): void {
  const [only] = papers;
  if (papers.length !== 1 || only === undefined || only.refused === null) return;
  throw new AppError('file-refused', describeRefusal(only.refused, only.fileName), { reason: only.refused });
}

function toPaperView(file: CheckedFile): CheckedPaperView {
  const { fileName } = file;
  if (file.refused !== null)
    return { fileName, refused: describeRefusal(file.refused, fileName), ...NOTHING_READ };
  const { kind, date, paragraphs, tables } = file;
  return { fileName, refused: null, kind, date, paragraphs, tables };
}

const NOTHING_READ = { kind: 'unknown', date: null, paragraphs: 0, tables: 0 } as const;

async function nameFindings(
  context: AppContext,
  { version }: CheckInput,
  findings: readonly Finding[],
): Promise<FindingView[]> {
  // The rules are many: commands that check nothing need not wait for them.
  const { findRule, GROUP_NAMES } = await import('#shared/checks/registry');
  const overrides = readAcceptedFindings(context);
  return findings.map((finding) => {
    const rule = findRule(finding.rule);
    const { quote, paper } = finding.place;
    const override = findOverride({ rule: finding.rule, quote, paper, ofPlan: version !== null }, overrides);
    return {
      rule: finding.rule,
      title: rule?.title ?? finding.rule,
      group: rule === null ? '' : GROUP_NAMES[rule.group],
      severity: finding.severity,
      ...toPlaceView(finding.place),
      reason: finding.reason,
      suggestion: finding.suggestion,
      fix: finding.fix,
      places: finding.places.map(toPlaceView),
      accepted: override === null ? null : toAcceptedView(context, override),
    };
  });
}

function toPlaceView({ paper, where, quote, at, start, end }: Place): PlaceView {
  return { paper, at: where, quote, source: at, start, end };
}
