import type { PlanId, VersionId } from '#shared/domain/ids';
import type { VersionMeta, VersionSource } from '#shared/domain/version';
import type { ReadHandle } from '../handle.ts';
import { sql } from '../sql.ts';
import { toMeta, toSource } from './seal.ts';
import { getStoredVersion } from './find-stored.ts';
import type { StoredVersion } from './stored.ts';

/** A version without its content. */
export interface VersionSummary {
  readonly id: VersionId;
  readonly planId: PlanId;
  readonly sequence: number;
  readonly state: 'draft' | 'issued';
  readonly title: string;
  readonly meta: VersionMeta;
  readonly source: VersionSource | null;
  readonly createdAt: string;
  readonly issuedAt: string | null;
  readonly contentHash: string;
  readonly versionHash: string;
}

/** In the order of the plan's life. */
export function listVersions(read: ReadHandle, planId: PlanId): VersionSummary[] {
  return read
    .all<{ id: VersionId }>(sql`SELECT id FROM plan_version WHERE plan_id = ${planId} ORDER BY sequence`)
    .map(({ id }) => toSummary(getStoredVersion(read, id)));
}

/** Throws ChangeRefused 'not-found'. */
export function getVersionSummary(read: ReadHandle, id: VersionId): VersionSummary {
  return toSummary(getStoredVersion(read, id));
}

function toSummary(stored: StoredVersion): VersionSummary {
  const { id, planId, sequence, state, title, createdAt, issuedAt, contentHash, versionHash } = stored;
  return {
    id,
    planId,
    sequence,
    state,
    title,
    meta: toMeta(stored),
    source: toSource(stored),
    createdAt,
    issuedAt,
    contentHash,
    versionHash,
  };
}
