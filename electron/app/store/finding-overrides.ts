import type { FindingOverride, OverrideReach } from '#shared/domain/finding-override';
import type { FindingOverrideId, VersionId } from '#shared/domain/ids';
import { ChangeRefused } from './change-refusal.ts';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { sql } from './sql.ts';

export function insertFindingOverride(write: WriteHandle, override: FindingOverride): void {
  const { id, versionId, reach, rule, quote, paper, where, finding, reason, acceptedBy, acceptedAt } =
    override;
  write.run(sql`
    INSERT INTO finding_override (
      id, version_id, reach, rule, quote, paper, place, finding, reason, accepted_by, accepted_at
    ) VALUES (
      ${id}, ${versionId}, ${reach}, ${rule}, ${quote}, ${paper}, ${where}, ${finding}, ${reason}, ${acceptedBy},
      ${acceptedAt}
    )`);
}

/** From now on the finding counts again; the log keeps both. Throws ChangeRefused 'not-found'. */
export function withdrawFindingOverride(
  write: WriteHandle,
  id: FindingOverrideId,
  by: string,
  at: string,
): void {
  const held = listFindingOverrides(write).some((each) => each.id === id && each.withdrawn === null);
  if (!held) throw new ChangeRefused('not-found', 'That accepted finding');
  write.run(sql`UPDATE finding_override SET withdrawn_by = ${by}, withdrawn_at = ${at} WHERE id = ${id}`);
}

interface StoredOverride {
  readonly id: FindingOverrideId;
  readonly versionId: VersionId | null;
  readonly reach: OverrideReach;
  readonly rule: string;
  readonly quote: string;
  readonly paper: string;
  readonly where: string;
  readonly finding: string;
  readonly reason: string;
  readonly acceptedBy: string;
  readonly acceptedAt: string;
  readonly withdrawnBy: string | null;
  readonly withdrawnAt: string | null;
}

/** The whole log, in the order in which findings were accepted, those taken back included. */
export function listFindingOverrides(read: ReadHandle): FindingOverride[] {
  const rows = read.all<StoredOverride>(sql`
    SELECT id, version_id AS versionId, reach, rule, quote, paper, place AS "where", finding, reason,
      accepted_by AS acceptedBy, accepted_at AS acceptedAt, withdrawn_by AS withdrawnBy, withdrawn_at AS withdrawnAt
    FROM finding_override ORDER BY rowid`);
  return rows.map(({ withdrawnBy: by, withdrawnAt: at, ...kept }) => ({
    ...kept,
    withdrawn: by === null || at === null ? null : { by, at },
  }));
}
