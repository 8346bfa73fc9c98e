import { canonicalJson } from '#shared/domain/canonical';
import type { VersionId } from '#shared/domain/ids';
import type { WriteHandle } from '../handle.ts';
import type { Sha256 } from '../store-context.ts';
import { getStoredDraft, listStoredActions, listStoredPriorities, requireFreeLabel } from './find-stored.ts';
import type { DraftValues } from './save-draft.ts';
import { sealVersion } from './seal.ts';
import { toStoredContent } from './store-content.ts';
import type { StoredAction, StoredPriority } from './stored.ts';
import {
  deleteStoredAction,
  deleteStoredPriority,
  deleteUnusedActionIds,
  insertActionIds,
  insertStoredAction,
  insertStoredPriority,
  updateStoredAction,
  updateStoredPriority,
  updateStoredVersion,
} from './write-rows.ts';

/**
 * Makes the draft say what is given. Only rows that differ are written, so that the history of editing one action is
 * one action long. Throws ChangeRefused 'not-found', 'version-issued' or 'label-taken'.
 */
export function replaceDraft(write: WriteHandle, id: VersionId, draft: DraftValues, sha256: Sha256): void {
  const stored = getStoredDraft(write, id);
  const { meta, scale, source } = draft;
  requireFreeLabel(write, stored.planId, meta.label, id);
  const content = toStoredContent(draft.content, draft.actionIds);
  insertActionIds(write, stored.planId, content.actions);
  const actions = sortOut(listStoredActions(write, id), content.actions, sameAction);
  const priorities = sortOut(listStoredPriorities(write, id), content.priorities, () => true);
  // Actions stand on priorities: they go first and come back last.
  for (const action of actions.gone) deleteStoredAction(write, id, action.position);
  for (const priority of priorities.added) insertStoredPriority(write, id, priority);
  for (const priority of priorities.changed) updateStoredPriority(write, id, priority);
  for (const action of actions.changed) updateStoredAction(write, id, action);
  for (const action of actions.added) insertStoredAction(write, id, action);
  for (const priority of priorities.gone) deleteStoredPriority(write, id, priority.position);
  updateStoredVersion(
    write,
    sealVersion(
      {
        ...stored,
        ...meta,
        ...content.front,
        scale: canonicalJson(scale),
        sourceFileName: source?.fileName ?? null,
        sourceSha256: source?.sha256 ?? null,
      },
      content,
      sha256,
    ),
  );
  deleteUnusedActionIds(write, stored.planId);
}

interface SortedOut<Row> {
  readonly gone: readonly Row[];
  readonly changed: readonly Row[];
  readonly added: readonly Row[];
}

/** A row in whose place another action now stands goes and comes back, because an action stands once in a version. */
function sameAction(before: StoredAction, after: StoredAction): boolean {
  return before.actionId === after.actionId;
}

function sortOut<Row extends StoredAction | StoredPriority>(
  before: readonly Row[],
  after: readonly Row[],
  isSame: (before: Row, after: Row) => boolean,
): SortedOut<Row> {
  const was = new Map(before.map((row) => [row.position, row]));
  const will = new Map(after.map((row) => [row.position, row]));
  const stays = (a: Row | undefined, b: Row | undefined): boolean =>
    a !== undefined && b !== undefined && isSame(a, b);
  return {
    gone: before.filter((row) => !stays(row, will.get(row.position))),
    added: after.filter((row) => !stays(was.get(row.position), row)),
    changed: after.filter((row) => {
      const old = was.get(row.position);
      return old !== undefined && isSame(old, row) && canonicalJson(old) !== canonicalJson(row);
    }),
  };
}
