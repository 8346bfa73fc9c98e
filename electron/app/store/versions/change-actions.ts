import { canonicalJson } from '#shared/domain/canonical';
import type { ActionId, VersionId } from '#shared/domain/ids';
import type { Action } from '#shared/domain/plan';
import type { RatingScale } from '#shared/domain/rating';
import { ChangeRefused } from '../change-refusal.ts';
import type { ReadHandle, WriteHandle } from '../handle.ts';
import { sql } from '../sql.ts';
import type { Sha256 } from '../store-context.ts';
import { getStoredDraft, getStoredVersion, listStoredActions, listStoredPriorities } from './find-stored.ts';
import { toAction } from './load-content.ts';
import { hashContent, sealVersion } from './seal.ts';
import { readJson, SHAPES } from './shapes.ts';
import { toStoredAction } from './store-content.ts';
import type { StoredAction } from './stored.ts';
import { updateStoredAction, updateStoredVersion } from './write-rows.ts';

/**
 * Gives actions of a draft new values. Only their rows are read into values and written, so that rating one of six
 * thousand costs what one costs; the whole version is checked against its hash first and sealed again after. Throws
 * ChangeRefused 'not-found', 'version-issued' or 'version-damaged'.
 */
export function changeActions(
  write: WriteHandle,
  id: VersionId,
  actions: ReadonlyMap<ActionId, Action>,
  sha256: Sha256,
): void {
  const stored = getStoredDraft(write, id);
  const rows = listStoredActions(write, id);
  const priorities = listStoredPriorities(write, id);
  if (hashContent({ front: stored, priorities, actions: rows }, sha256) !== stored.contentHash) {
    throw new ChangeRefused('version-damaged', `Version ${stored.label}`);
  }
  let changed = 0;
  const fresh = rows.map((row) => {
    const action = actions.get(row.actionId);
    if (action === undefined) return row;
    const next = toStoredAction(action, row);
    if (isSame(row, next)) return row;
    changed++;
    updateStoredAction(write, id, next);
    return next;
  });
  if (changed === 0) return;
  updateStoredVersion(write, sealVersion(stored, { front: stored, priorities, actions: fresh }, sha256));
}

function isSame(first: StoredAction, second: StoredAction): boolean {
  return canonicalJson(first) === canonicalJson(second);
}

/** Some actions of a version, by their ids; what is not there is left out. */
export function readActions(
  read: ReadHandle,
  id: VersionId,
  ids: readonly ActionId[],
): ReadonlyMap<ActionId, Action> {
  const rows = read.all<StoredAction>(sql`
    SELECT position, priority_position AS priorityPosition, action_id AS actionId, ref, wording, lead, leads,
      deadline, progress, activity_rating AS activityRating, impact_rating AS impactRating, board, closure
    FROM version_action
    WHERE version_id = ${id} AND action_id IN (SELECT value FROM json_each(${JSON.stringify(ids)}))
    ORDER BY position`);
  return new Map(rows.map((row) => [row.actionId, toAction(row)]));
}

/** The scale that a version is rated by. */
export function readScale(read: ReadHandle, id: VersionId): RatingScale {
  return readJson(SHAPES.scale, getStoredVersion(read, id).scale);
}
