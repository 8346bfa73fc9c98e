import type { Finding, Place } from '#shared/checks/finding';
import { DEFAULT_SETTINGS, type PlanBehind } from '#shared/checks/rule';
import { toRunner, type Runner } from '#shared/contract/dispatch';
import { AppError } from '#shared/contract/errors';
import { OPERATIONS, type InputOf } from '#shared/contract/operations';
import type { CheckedPaperView, CheckReport, FindingView, PlaceView } from '#shared/contract/results';
import { DocumentRefused, describeRefusal } from '#shared/document/refusal';
import { compareVersions } from '../comparison.ts';
import type { AppContext } from '../context.ts';
import type { CheckedFile, CheckedFiles, CheckSurroundings } from '../parser/protocol.ts';
import { refusedFile } from '../read-error.ts';
import { findVersionBefore, getVersionByLabel } from '../versions.ts';

type CheckInput = InputOf<'checks.run'>;

/** The paper check, in a process of its own: rules run over papers that may be anybody's. */
export function checkRunners(context: AppContext): Record<'checks.run', Runner> {
  return { 'checks.run': toRunner(OPERATIONS['checks.run'], (input) => checkPapers(context, input)) };
}

async function checkPapers(context: AppContext, input: CheckInput): Promise<CheckReport> {
  const papers = input.files.map((handle) => context.files.get(handle));
  const request = {
    papers,
    vocabulary: context.vocabulary,
    surroundings: gatherSurroundings(context, input),
  };
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
  // The rules are many: commands that check nothing need not wait for them.
  const { findRule, GROUP_NAMES } = await import('#shared/checks/registry');
  return {
    papers: checked.papers.map(toPaperView),
    findings: checked.result.findings.map((finding) => {
      const rule = findRule(finding.rule);
      const named = rule === null ? UNNAMED : { title: rule.title, group: GROUP_NAMES[rule.group] };
      return toFindingView(finding, named);
    }),
    rules: checked.result.rules,
    failures: checked.result.failures,
  };
}

/** What the workspace knows about the plan that the papers are about. */
function gatherSurroundings(context: AppContext, { version, meeting }: CheckInput): CheckSurroundings {
  const plan = version === null ? null : gatherPlan(context, version);
  return {
    plan,
    roles: plan?.version.content.glossary ?? [],
    meeting: meeting === null ? null : { date: meeting, body: null, venue: null },
    settings: DEFAULT_SETTINGS,
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

interface RuleName {
  readonly title: string | null;
  readonly group: string;
}

const UNNAMED: RuleName = { title: null, group: '' };

function toFindingView(finding: Finding, { title, group }: RuleName): FindingView {
  return {
    rule: finding.rule,
    title: title ?? finding.rule,
    group,
    severity: finding.severity,
    ...toPlaceView(finding.place),
    reason: finding.reason,
    suggestion: finding.suggestion,
    fix: finding.fix,
    places: finding.places.map(toPlaceView),
  };
}

function toPlaceView({ paper, where, quote, at, start, end }: Place): PlaceView {
  return { paper, at: where, quote, source: at, start, end };
}
