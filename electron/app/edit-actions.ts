import type { ActionsChanged } from '#shared/contract/plan-results';
import { assertNever } from '#shared/domain/assert-never';
import type { ActionId } from '#shared/domain/ids';
import { toActionId, toChangeRequestId } from '#shared/domain/ids';
import type { Action } from '#shared/domain/plan';
import type { RatingScale } from '#shared/domain/rating';
import type { ChangeRequest } from '#shared/domain/version';
import {
  editRequest,
  type ExplainedKind,
  type Explanation,
  type RequestEdit,
} from '#shared/edit/explain-change';
import type { AppContext } from './context.ts';
import { ChangeRefused } from './store/change-refusal.ts';
import {
  deleteChangeRequest,
  insertChangeRequest,
  listChangeRequestsOfVersion,
  updateChangeRequest,
} from './store/change-requests.ts';
import type { WriteHandle } from './store/handle.ts';
import { changeActions, readActions, readScale } from './store/versions/change-actions.ts';
import { listVersions, type VersionSummary } from './store/versions/list-versions.ts';
import { getSummaryByLabel } from './versions.ts';

/** One change to some actions of a draft. */
export interface ActionsEdit {
  readonly operation: string;
  readonly version: string;
  readonly ids: readonly string[];
  readonly sentence: (refs: readonly string[], scale: RatingScale) => string;
  /** `before` is the action in the version before; null for a new one. */
  readonly change: (action: Action, before: Action | null, scale: RatingScale) => Action;
  /** What a change request would be about; null where such a change needs none. */
  readonly explains: ExplainedKind | null;
  readonly explanation: Explanation | null;
  /** Names one stay in an editor: all that is saved in it is one step. */
  readonly visit?: string;
}

/**
 * Makes the change and keeps its change requests in step, as one step of the history. Throws ChangeRefused
 * 'version-issued' or 'not-found'.
 */
export function editActions(context: AppContext, edit: ActionsEdit): ActionsChanged {
  const { read } = context.workspace();
  const version = getDraftByLabel(context, edit.version);
  const ids = [...new Set(edit.ids.map(toActionId))];
  const actions = readActions(read, version.id, ids);
  if (actions.size !== ids.length) throw new ChangeRefused('not-found', 'That action');
  const scale = readScale(read, version.id);
  const befores = readBefore(context, version, ids);
  const changed = new Map(
    [...actions].map(([id, action]) => [id, edit.change(action, befores.get(id) ?? null, scale)]),
  );
  const requests = editRequests(context, edit, { version, changed, befores, scale });
  const sentence = edit.sentence(
    [...actions.values()].map(({ ref }) => ref),
    scale,
  );
  const about = [version.id, ...ids, ...(edit.visit === undefined ? [] : [edit.visit])];
  const step = { operation: edit.operation, sentence, about, final: null };
  const apply = (write: WriteHandle): void => {
    changeActions(write, version.id, changed, context.store.sha256);
    for (const request of requests) applyRequest(context, write, version, request);
  };
  if (edit.visit === undefined) context.change(step, apply);
  else context.changeOn(step, apply);
  return { sentence };
}

/** The draft of that label. Throws AppError 'not-found' and ChangeRefused 'version-issued'. */
export function getDraftByLabel(context: AppContext, label: string): VersionSummary {
  const version = getSummaryByLabel(context, label);
  if (version.state === 'issued') throw new ChangeRefused('version-issued', `Version ${label}`);
  return version;
}

/** The version before in the plan's life; null for the first. */
export function findSummaryBefore(context: AppContext, version: VersionSummary): VersionSummary | null {
  const versions = listVersions(context.workspace().read, version.planId);
  return versions.findLast((each) => each.sequence < version.sequence) ?? null;
}

function readBefore(
  context: AppContext,
  version: VersionSummary,
  ids: readonly ActionId[],
): ReadonlyMap<ActionId, Action> {
  const before = findSummaryBefore(context, version);
  return before === null ? new Map() : readActions(context.workspace().read, before.id, ids);
}

function editRequests(
  context: AppContext,
  { explains, explanation }: ActionsEdit,
  facts: {
    readonly version: VersionSummary;
    readonly changed: ReadonlyMap<ActionId, Action>;
    readonly befores: ReadonlyMap<ActionId, Action>;
    readonly scale: RatingScale;
  },
): RequestEdit[] {
  if (explains === null) return [];
  const known = new Map<ActionId, ChangeRequest>(
    listChangeRequestsOfVersion(context.workspace().read, facts.version.id)
      .filter(({ request }) => request.kind === explains)
      .map(({ request }) => [request.actionId, request]),
  );
  return [...facts.changed].map(([actionId, after]) =>
    editRequest({
      kind: explains,
      actionId,
      before: facts.befores.get(actionId) ?? null,
      after,
      scale: facts.scale,
      known: known.get(actionId) ?? null,
      explanation,
    }),
  );
}

export function applyRequest(
  context: AppContext,
  write: WriteHandle,
  { id: versionId, planId }: VersionSummary,
  edit: RequestEdit,
): void {
  const { newId, now } = context.store;
  switch (edit.kind) {
    case 'none':
      return;
    case 'delete':
      return deleteChangeRequest(write, edit.id);
    case 'insert': {
      const request = { id: toChangeRequestId(newId()), ...edit.request };
      return insertChangeRequest(write, { planId, versionId, request }, now());
    }
    case 'update':
      return updateChangeRequest(write, { planId, versionId, request: edit.request });
    default:
      return assertNever(edit);
  }
}
