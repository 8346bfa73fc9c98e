import type { PlanId, VersionId } from '#shared/domain/ids';
import type { PlanVersion } from '#shared/domain/version';
import { ChangeRefused } from '../change-refusal.ts';
import { type ReadHandle, takeFirst } from '../handle.ts';
import { sql } from '../sql.ts';
import type { Sha256 } from '../store-context.ts';
import { getStoredVersion, listStoredActions, listStoredPriorities } from './find-stored.ts';
import { toContent } from './load-content.ts';
import { hashContent, toMeta, toSource } from './seal.ts';
import { readJson, SHAPES } from './shapes.ts';
import type { StoredContent, StoredVersion } from './stored.ts';

/**
 * The whole version. Its content is checked against its hash each time, so that a letter that changed on the drive
 * never reaches a paper. Throws ChangeRefused 'not-found' or 'version-damaged'.
 */
export function getVersion(read: ReadHandle, id: VersionId, sha256: Sha256): PlanVersion {
  const stored = getStoredVersion(read, id);
  const rows = {
    front: stored,
    priorities: listStoredPriorities(read, id),
    actions: listStoredActions(read, id),
  };
  if (hashContent(rows, sha256) !== stored.contentHash) {
    throw new ChangeRefused('version-damaged', `Version ${stored.label}`);
  }
  return {
    id,
    planId: stored.planId,
    sequence: stored.sequence,
    meta: toMeta(stored),
    state: stored.state,
    actionIds: rows.actions.map(({ actionId }) => actionId),
    source: toSource(stored),
    ...readRich(stored, rows),
  };
}

/** A file from a stranger can have right hashes over values of a wrong shape. */
function readRich(stored: StoredVersion, rows: StoredContent): Pick<PlanVersion, 'content' | 'scale'> {
  try {
    return { content: toContent(rows), scale: readJson(SHAPES.scale, stored.scale) };
  } catch {
    throw new ChangeRefused('version-damaged', `Version ${stored.label}`);
  }
}

export function findVersionByLabel(read: ReadHandle, planId: PlanId, label: string): VersionId | null {
  const row = takeFirst(
    read.all<{ id: VersionId }>(sql`
    SELECT id FROM plan_version WHERE plan_id = ${planId} AND label = ${label}`),
  );
  return row?.id ?? null;
}
