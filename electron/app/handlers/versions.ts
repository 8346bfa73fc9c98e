import { prepareIssue } from '#shared/compare/version-control';
import { toRunner, type Runner } from '#shared/contract/dispatch';
import { OPERATIONS, type InputOf } from '#shared/contract/operations';
import type { IssueResult } from '#shared/contract/results';
import type { VersionMeta } from '#shared/domain/version';
import { describeReconciliation, describeRows, reconcile } from '#shared/figures/reconciliation';
import { breakDown } from '#shared/figures/breakdown';
import { compareVersions } from '../comparison.ts';
import type { AppContext } from '../context.ts';
import { issueVersion } from '../store/versions/issue-version.ts';
import { listVersions } from '../store/versions/list-versions.ts';
import {
  findPrevious,
  findThePlan,
  findVersionBefore,
  getSummaryByLabel,
  getVersionByLabel,
} from '../versions.ts';
import { toBreakdownView } from '../views/breakdown-view.ts';
import { toComparisonResult } from '../views/comparison-view.ts';
import { toVersionView } from '../views/version-view.ts';

type VersionOperations = 'versions.list' | 'versions.issue' | 'versions.compare' | 'versions.breakdown';

export function versionRunners(context: AppContext): Record<VersionOperations, Runner> {
  return {
    'versions.list': toRunner(OPERATIONS['versions.list'], async () => {
      const plan = findThePlan(context);
      const versions = plan === null ? [] : listVersions(context.workspace().read, plan.id);
      return { plan: versions.at(-1)?.title ?? plan?.title ?? '', versions: versions.map(toVersionView) };
    }),
    'versions.issue': toRunner(OPERATIONS['versions.issue'], async (input) => issue(context, input)),
    'versions.compare': toRunner(OPERATIONS['versions.compare'], async ({ from, to }) => {
      const before = getVersionByLabel(context, from);
      const after = getVersionByLabel(context, to);
      const comparison = compareVersions(context, before, after);
      return toComparisonResult(before, after, comparison);
    }),
    'versions.breakdown': toRunner(OPERATIONS['versions.breakdown'], async ({ version, previous }) => {
      const current = getVersionByLabel(context, version);
      const before = findPrevious(context, current, previous);
      const now = breakDown({ label: current.meta.label, ...current }, context.shareStyle);
      if (before === null) {
        return {
          current: toBreakdownView(now, current.scale, context.shareStyle),
          previous: null,
          reconciliation: describeRows(now) ?? '',
        };
      }
      const was = breakDown({ label: before.meta.label, ...before }, context.shareStyle);
      const sum = reconcile(was, now, compareVersions(context, before, current).actions);
      const words = [describeReconciliation(sum, was.version, now.version), describeRows(now)];
      return {
        current: toBreakdownView(now, current.scale, context.shareStyle),
        previous: toBreakdownView(was, before.scale, context.shareStyle),
        reconciliation: words.filter((each) => each !== null).join(' '),
      };
    }),
  };
}

function issue(context: AppContext, input: InputOf<'versions.issue'>): IssueResult {
  const version = getVersionByLabel(context, input.version);
  const before = findVersionBefore(context, version);
  const comparison = before === null ? null : compareVersions(context, before, version);
  const meta: VersionMeta = {
    label: version.meta.label,
    status: input.status ?? version.meta.status,
    date: input.date ?? version.meta.date,
    description: input.description ?? version.meta.description,
    sectionsAffected: input.sectionsAffected ?? version.meta.sectionsAffected,
    reviewDue: input.reviewDue ?? version.meta.reviewDue,
  };
  const details = prepareIssue(version.content, meta, comparison, context.store.now().slice(0, 10));
  const step = {
    operation: 'versions.issue',
    sentence: `Issued version ${meta.label}`,
    about: [version.id],
    final: `Version ${meta.label} is issued, and issuing is final. Put a correction into a new version.`,
  };
  context.change(step, (write) =>
    issueVersion(write, version.id, details, { at: context.store.now(), sha256: context.store.sha256 }),
  );
  const unexplained = comparison?.unexplained.length ?? 0;
  const notes =
    unexplained === 0
      ? []
      : [
          `${unexplained} ${unexplained === 1 ? 'deadline, lead or wording' : 'deadlines, leads or wordings'} changed without a change request; the change report lists them.`,
        ];
  return { version: toVersionView(getSummaryByLabel(context, meta.label)), notes };
}
