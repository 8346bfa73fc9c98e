import { describeAmount } from '#shared/compare/count-changes';
import { prepareIssue } from '#shared/compare/version-control';
import { AppError } from '#shared/contract/errors';
import { toRunner, type Runner } from '#shared/contract/dispatch';
import type { InputOf } from '#shared/contract/operations';
import { VERSION_OPERATIONS } from '#shared/contract/version-operations';
import type { VersionView } from '#shared/contract/results';
import type { Differences, IssuePreparation, VersionDetails } from '#shared/contract/version-results';
import { toPlanId, toVersionId } from '#shared/domain/ids';
import { nextLabel } from '#shared/domain/next-label';
import type { PlanContent, VersionRow } from '#shared/domain/plan';
import { DEFAULT_SCALE } from '#shared/domain/rating';
import type { PlanVersion, VersionMeta } from '#shared/domain/version';
import { compareVersions, describeTotals } from '../comparison.ts';
import type { AppContext } from '../context.ts';
import { editDraft } from '../edit-draft.ts';
import { listChangeRequestsOfVersion } from '../store/change-requests.ts';
import { insertPlan } from '../store/plans.ts';
import { deleteDraft } from '../store/versions/delete-draft.ts';
import { listVersions } from '../store/versions/list-versions.ts';
import { saveDraft, type DraftValues } from '../store/versions/save-draft.ts';
import {
  findThePlan,
  findVersionBefore,
  getSummaryByLabel,
  getThePlan,
  getVersionByLabel,
} from '../versions.ts';
import { toDifferences, toUnexplained } from '../views/differences-view.ts';
import { toVersionView } from '../views/version-view.ts';

/** Making, describing and weighing up versions before they are issued. */
export function draftVersionRunners(context: AppContext): Record<keyof typeof VERSION_OPERATIONS, Runner> {
  return {
    'versions.create': toRunner(VERSION_OPERATIONS['versions.create'], async (input) =>
      create(context, input),
    ),
    'versions.describe': toRunner(VERSION_OPERATIONS['versions.describe'], async (input) =>
      describe(context, input),
    ),
    'versions.control': toRunner(VERSION_OPERATIONS['versions.control'], async (input) =>
      changeControl(context, input),
    ),
    'versions.discard': toRunner(VERSION_OPERATIONS['versions.discard'], async ({ version }) =>
      discard(context, version),
    ),
    'versions.details': toRunner(VERSION_OPERATIONS['versions.details'], async ({ version }) =>
      details(context, version),
    ),
    'versions.prepare': toRunner(VERSION_OPERATIONS['versions.prepare'], async ({ version }) =>
      prepare(context, version),
    ),
    'versions.differences': toRunner(VERSION_OPERATIONS['versions.differences'], async ({ from, to }) =>
      differ(context, from, to),
    ),
  };
}

function create(context: AppContext, { from, label, title }: InputOf<'versions.create'>): VersionView {
  const { store } = context;
  const copied = from === null ? null : getVersionByLabel(context, from);
  const known = findThePlan(context);
  if (copied === null && known !== null && listVersions(context.workspace().read, known.id).length > 0) {
    throw new AppError(
      'conflict',
      'This workspace holds a plan already. Start the new version from one of its versions.',
    );
  }
  const id = toVersionId(store.newId());
  const planId = known?.id ?? toPlanId(store.newId());
  const sentence =
    copied === null ? `Started version ${label}` : `Made version ${label} from ${copied.meta.label}`;
  const draft = copied === null ? emptyDraft(label, title ?? '') : draftFrom(copied, label);
  context.change({ operation: 'versions.create', sentence, about: [id], final: null }, (write) => {
    const at = store.now();
    if (known === null) insertPlan(write, { id: planId, title: draft.content.title }, at);
    saveDraft(write, planId, draft, { id, at, sha256: store.sha256 });
  });
  return toVersionView(getSummaryByLabel(context, label));
}

function newMeta(label: string): VersionMeta {
  return { label, status: 'Draft', date: null, description: '', sectionsAffected: '', reviewDue: null };
}

function draftFrom({ content, actionIds, scale }: PlanVersion, label: string): DraftValues {
  return { meta: newMeta(label), content, actionIds, scale, source: null };
}

function emptyDraft(label: string, title: string): DraftValues {
  const content: PlanContent = {
    title,
    subtitle: '',
    documentControl: [],
    versionHistory: [],
    priorities: [],
    glossary: [],
  };
  return { meta: newMeta(label), content, actionIds: [], scale: DEFAULT_SCALE, source: null };
}

function describe(context: AppContext, input: InputOf<'versions.describe'>): VersionView {
  const { version, label, status, description, sectionsAffected, date, reviewDue } = input;
  const renamed = label !== null && label !== version;
  const sentence = renamed
    ? `Renamed version ${version} to ${label}`
    : `Changed the details of version ${version}`;
  const now = editDraft(context, version, sentence, (draft) => ({
    ...draft,
    meta: {
      label: label ?? draft.meta.label,
      status: status ?? draft.meta.status,
      description: description ?? draft.meta.description,
      sectionsAffected: sectionsAffected ?? draft.meta.sectionsAffected,
      date: date === null ? draft.meta.date : date || null,
      reviewDue: reviewDue === null ? draft.meta.reviewDue : reviewDue || null,
    },
  }));
  return toVersionView(getSummaryByLabel(context, now));
}

function changeControl(context: AppContext, { version, fields }: InputOf<'versions.control'>): VersionView {
  editDraft(context, version, `Changed document control of version ${version}`, (draft) => ({
    ...draft,
    content: { ...draft.content, documentControl: fields },
  }));
  return toVersionView(getSummaryByLabel(context, version));
}

function discard(context: AppContext, label: string): null {
  const { id } = getSummaryByLabel(context, label);
  const sentence = `Deleted the draft ${label}`;
  context.change({ operation: 'versions.discard', sentence, about: [id], final: null }, (write) =>
    deleteDraft(write, id),
  );
  return null;
}

function details(context: AppContext, label: string): VersionDetails {
  const { content } = getVersionByLabel(context, label);
  const labels = new Set(
    listVersions(context.workspace().read, getThePlan(context).id).map(({ meta }) => fold(meta.label)),
  );
  return {
    version: toVersionView(getSummaryByLabel(context, label)),
    title: content.title,
    documentControl: content.documentControl,
    earlierRows: content.versionHistory.filter((row: VersionRow) => !labels.has(fold(row.version))),
  };
}

/** "v3.4" and "Version 3.4" are "3.4". */
function fold(label: string): string {
  return label
    .toLowerCase()
    .replace(/^v(?:ersion)?\.?\s*/, '')
    .trim();
}

function prepare(context: AppContext, label: string): IssuePreparation {
  const version = getVersionByLabel(context, label);
  const before = findVersionBefore(context, version);
  const comparison = before === null ? null : compareVersions(context, before, version);
  const { meta, front } = prepareIssue(
    version.content,
    version.meta,
    comparison,
    context.store.now().slice(0, 10),
  );
  return {
    version: toVersionView(getSummaryByLabel(context, label)),
    previous: before?.meta.label ?? null,
    proposed: meta,
    documentControl: front.documentControl,
    summary: comparison === null || before === null ? '' : describeAmount(comparison, before.meta.label),
    reconciliation: comparison === null || before === null ? '' : describeTotals(before, version, comparison),
    unexplained: comparison === null ? [] : toUnexplained(version, comparison),
    next: nextLabel(label),
  };
}

function differ(context: AppContext, from: string, to: string): Differences {
  const before = getVersionByLabel(context, from);
  const after = getVersionByLabel(context, to);
  const comparison = compareVersions(context, before, after);
  const requests = listChangeRequestsOfVersion(context.workspace().read, after.id).map(
    ({ request }) => request,
  );
  return {
    from: toVersionView(getSummaryByLabel(context, from)),
    to: toVersionView(getSummaryByLabel(context, to)),
    ...toDifferences(after, comparison, requests),
    reconciliation: describeTotals(before, after, comparison),
  };
}
