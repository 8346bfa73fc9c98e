import { hashCanonical, versionHash, type VersionSeal } from '#shared/domain/canonical';
import type { ActionId } from '#shared/domain/ids';
import type { VersionMeta, VersionSource } from '#shared/domain/version';
import type { Sha256 } from '../store-context.ts';
import { contentText } from './content-text.ts';
import { readJson, SHAPES } from './shapes.ts';
import type { StoredContent, StoredVersion } from './stored.ts';

export function hashContent(content: StoredContent, sha256: Sha256): string {
  return hashCanonical(contentText(content), sha256);
}

/** What the hash of the version vouches for, taken from its row. */
export function toSeal(
  version: Omit<StoredVersion, 'versionHash'>,
  actionIds: readonly ActionId[],
): VersionSeal {
  return {
    id: version.id,
    planId: version.planId,
    sequence: version.sequence,
    meta: toMeta(version),
    scale: readJson(SHAPES.scale, version.scale),
    actionIds,
    source: toSource(version),
    contentHash: version.contentHash,
    createdAt: version.createdAt,
    issued:
      version.issuedAt === null || version.issueNumber === null
        ? null
        : { at: version.issuedAt, number: version.issueNumber, previous: version.previousHash },
  };
}

export function toMeta(version: Omit<StoredVersion, 'versionHash'>): VersionMeta {
  const { label, status, date, description, sectionsAffected, reviewDue } = version;
  return { label, status, date, description, sectionsAffected, reviewDue };
}

export function toSource(
  version: Pick<StoredVersion, 'sourceFileName' | 'sourceSha256'>,
): VersionSource | null {
  const { sourceFileName, sourceSha256 } = version;
  return sourceFileName === null || sourceSha256 === null
    ? null
    : { fileName: sourceFileName, sha256: sourceSha256 };
}

/** The row with its hashes: of what it says, and of all that it is. */
export function sealVersion(
  version: Omit<StoredVersion, 'versionHash' | 'contentHash'>,
  content: StoredContent,
  sha256: Sha256,
): StoredVersion {
  const hashed = { ...version, ...content.front, contentHash: hashContent(content, sha256) };
  const actionIds = content.actions.map(({ actionId }) => actionId);
  return { ...hashed, versionHash: versionHash(toSeal(hashed, actionIds), sha256) };
}
