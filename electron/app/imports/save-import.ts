import type { IdentityProposal } from '#shared/compare/identity';
import type { Omission, ReadMessage } from '#shared/document/read-result';
import { toActionId, toPlanId, toVersionId, type ActionId } from '#shared/domain/ids';
import { listActions, type PlanContent } from '#shared/domain/plan';
import type { PlanVersion, VersionMeta } from '#shared/domain/version';
import type { ImportDraft, Question } from '#shared/recognise/draft';
import type { AppContext } from '../context.ts';
import type { SourceFileBytes } from '../files/read-source-file.ts';
import { ChangeRefused } from '../store/change-refusal.ts';
import type { WriteHandle } from '../store/handle.ts';
import { putActionLink } from '../store/identity/action-links.ts';
import { insertImportReport } from '../store/import-reports.ts';
import { insertPlan } from '../store/plans.ts';
import { insertSourceFile } from '../store/source-files.ts';
import { findVersionByLabel, getVersion } from '../store/versions/get-version.ts';
import { listVersions } from '../store/versions/list-versions.ts';
import { saveDraft } from '../store/versions/save-draft.ts';
import { findThePlan } from '../versions.ts';

/** A plan that was read and reviewed, on its way into the workspace. */
export interface ReviewedImport {
  readonly file: SourceFileBytes;
  readonly meta: VersionMeta;
  readonly draft: ImportDraft;
  readonly questions: readonly Question[];
  readonly messages: readonly ReadMessage[];
  readonly omissions: readonly Omission[];
  readonly identity: IdentityProposal;
  /** The version that the identity is held against. */
  readonly previous: PlanVersion | null;
}

/** The newest version there is; null while the workspace has none. */
export function findNewest(context: AppContext): PlanVersion | null {
  const plan = findThePlan(context);
  const { read } = context.workspace();
  const newest = plan === null ? undefined : listVersions(read, plan.id).at(-1);
  return newest === undefined ? null : getVersion(read, newest.id, context.store.sha256);
}

/** Nobody should answer questions for a version that can't be made. Throws ChangeRefused 'label-taken'. */
export function requireFreeLabel(context: AppContext, label: string): void {
  const { read } = context.workspace();
  const plan = findThePlan(context);
  if (plan !== null && findVersionByLabel(read, plan.id, label) !== null) {
    throw new ChangeRefused('label-taken', `Version ${label}`);
  }
}

/** Saves a reviewed plan as a draft version, in one step that can be undone. `also` is done in the same step. */
export function saveImport(
  context: AppContext,
  operation: string,
  reviewed: ReviewedImport,
  also: (write: WriteHandle) => void = () => {},
): void {
  const { file, meta } = reviewed;
  const plan = findThePlan(context)?.id ?? null;
  const version = toVersionId(context.store.newId());
  const sentence = `Brought in ${file.fileName} as version ${meta.label}`;
  context.change({ operation, sentence, about: [version], final: null }, (write) => {
    also(write);
    writeImport(context, write, reviewed, { plan, version });
  });
}

interface Ids {
  readonly plan: PlanVersion['planId'] | null;
  readonly version: PlanVersion['id'];
}

function writeImport(context: AppContext, write: WriteHandle, reviewed: ReviewedImport, ids: Ids): void {
  const { store } = context;
  const { file, draft, meta } = reviewed;
  const { content, scale } = draft;
  const at = store.now();
  const planId = ids.plan ?? toPlanId(store.newId());
  if (ids.plan === null) insertPlan(write, { id: planId, title: content.title }, at);
  const source = insertSourceFile(write, file, { at, sha256: store.sha256 });
  const actionIds = identify(context, content, reviewed);
  saveDraft(
    write,
    planId,
    { meta, content, actionIds, scale, source },
    { id: ids.version, at, sha256: store.sha256 },
  );
  linkActions(write, reviewed, ids.version, actionIds);
  insertImportReport(write, {
    id: store.newId(),
    planId,
    versionId: ids.version,
    source,
    importedAt: at,
    importedBy: store.who,
    messages: reviewed.messages,
    omissions: reviewed.omissions,
    questions: reviewed.questions.map((question) => ({
      ...question,
      answer: question.answer ?? question.proposed,
    })),
    unplaced: draft.unplaced,
  });
}

/** An action that goes on keeps its id; a new one gets a new id. */
function identify(context: AppContext, content: PlanContent, reviewed: ReviewedImport): ActionId[] {
  const { identity, previous } = reviewed;
  const known = new Map(
    identity.links
      .filter((link) => KEEPS_ID.has(link.kind))
      .map((link) => [link.after, previous?.actionIds[link.before]]),
  );
  return listActions(content).map((_, index) => known.get(index) ?? toActionId(context.store.newId()));
}

const KEEPS_ID: ReadonlySet<string> = new Set(['same', 'renumbered', 'moved']);

/** What became of actions beyond staying the same is kept, as confirmed by whoever brought the file in. */
function linkActions(
  write: WriteHandle,
  { identity, previous }: ReviewedImport,
  versionId: PlanVersion['id'],
  ids: readonly ActionId[],
): void {
  if (previous === null) return;
  for (const { after, before, kind } of identity.links) {
    const actionId = ids[after];
    const earlierActionId = previous.actionIds[before];
    if (kind === 'same' || actionId === undefined || earlierActionId === undefined) continue;
    putActionLink(write, {
      versionId,
      actionId,
      earlierVersionId: previous.id,
      earlierActionId,
      kind,
      standing: 'confirmed',
    });
  }
}
