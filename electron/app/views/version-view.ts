import type { VersionView } from '#shared/contract/results';
import type { VersionSummary } from '../store/versions/list-versions.ts';

export function toVersionView({
  meta,
  state,
  source,
  createdAt,
  issuedAt,
  contentHash,
}: VersionSummary): VersionView {
  return {
    version: meta.label,
    state,
    status: meta.status,
    date: meta.date,
    description: meta.description,
    sectionsAffected: meta.sectionsAffected,
    reviewDue: meta.reviewDue,
    source: source?.fileName ?? null,
    createdAt,
    issuedAt,
    contentHash,
  };
}
