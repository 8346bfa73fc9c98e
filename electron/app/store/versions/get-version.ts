import type { PlanId, VersionId } from '#shared/domain/ids';
import type { PlanVersion } from '#shared/domain/version';
import { type ReadHandle, takeFirst } from '../handle.ts';
import { sql } from '../sql.ts';
import type { Sha256 } from '../store-context.ts';
import { holdVersion } from './held-version.ts';

/**
 * The whole version. Its content is checked against its hash each time, so that a letter that changed on the drive
 * never reaches a paper. Throws ChangeRefused 'not-found' or 'version-damaged'.
 */
export function getVersion(read: ReadHandle, id: VersionId, sha256: Sha256): PlanVersion {
  return holdVersion(read, id, sha256, null).version;
}

export function findVersionByLabel(read: ReadHandle, planId: PlanId, label: string): VersionId | null {
  const row = takeFirst(
    read.all<{ id: VersionId }>(sql`
    SELECT id FROM plan_version WHERE plan_id = ${planId} AND label = ${label}`),
  );
  return row?.id ?? null;
}
