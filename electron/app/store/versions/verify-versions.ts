import { versionHash } from '#shared/domain/canonical';
import type { ActionId, PlanId, VersionId } from '#shared/domain/ids';
import type { ReadHandle } from '../handle.ts';
import { sql } from '../sql.ts';
import type { Sha256 } from '../store-context.ts';
import { getStoredVersion, listStoredActions, listStoredPriorities } from './find-stored.ts';
import { hashContent, toSeal } from './seal.ts';
import type { StoredVersion } from './stored.ts';

/** A version that is not what it was when it was saved. */
export interface VersionDamage {
  /** Null when the version itself is gone. */
  readonly versionId: VersionId | null;
  readonly sentence: string;
}

interface StoredPlan {
  readonly id: PlanId;
  readonly title: string;
  readonly issuedCount: number;
  readonly lastIssuedHash: string | null;
}

/** Works out every hash again and follows the chain of issued versions (reliability.md S-04). Empty when all hold. */
export function verifyVersions(read: ReadHandle, sha256: Sha256): VersionDamage[] {
  const plans = read.all<StoredPlan>(sql`
    SELECT id, title, issued_count AS issuedCount, last_issued_hash AS lastIssuedHash FROM plan ORDER BY id`);
  return plans.flatMap((plan) => verifyPlan(read, plan, sha256));
}

function verifyPlan(read: ReadHandle, plan: StoredPlan, sha256: Sha256): VersionDamage[] {
  const versions = read
    .all<{ id: VersionId }>(sql`SELECT id FROM plan_version WHERE plan_id = ${plan.id} ORDER BY sequence`)
    .map(({ id }) => getStoredVersion(read, id));
  const changed = versions.flatMap((version) => verifyVersion(read, version, sha256));
  return [...changed, ...verifyChain(plan, versions)];
}

function verifyVersion(read: ReadHandle, version: StoredVersion, sha256: Sha256): VersionDamage[] {
  const actions = listStoredActions(read, version.id);
  const rows = { front: version, priorities: listStoredPriorities(read, version.id), actions };
  const actionIds = actions.map(({ actionId }) => actionId);
  const holds =
    hashContent(rows, sha256) === version.contentHash &&
    hashVersion(version, actionIds, sha256) === version.versionHash;
  if (holds) return [];
  return [
    {
      versionId: version.id,
      sentence: `Version ${version.label} no longer matches its checksum: something in it changed on the drive.`,
    },
  ];
}

function hashVersion(version: StoredVersion, actionIds: readonly ActionId[], sha256: Sha256): string | null {
  try {
    return versionHash(toSeal(version, actionIds), sha256);
  } catch {
    // The scale can't be read any more, which is damage like any other.
    return null;
  }
}

function verifyChain(plan: StoredPlan, versions: readonly StoredVersion[]): VersionDamage[] {
  const issued = versions
    .filter(({ state }) => state === 'issued')
    .toSorted((a, b) => (a.issueNumber ?? 0) - (b.issueNumber ?? 0));
  const broken = issued.flatMap((version, index) => {
    const previous = issued[index - 1]?.versionHash ?? null;
    if (version.previousHash === previous && version.issueNumber === index + 1) return [];
    return [
      {
        versionId: version.id,
        sentence: `The version issued before version ${version.label} is not the one it was.`,
      },
    ];
  });
  const last = issued.at(-1)?.versionHash ?? null;
  if (plan.issuedCount === issued.length && plan.lastIssuedHash === last) return broken;
  return [
    ...broken,
    { versionId: null, sentence: `The last version issued of "${plan.title}" is not the one it was.` },
  ];
}
