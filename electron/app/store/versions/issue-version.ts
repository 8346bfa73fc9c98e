import type { VersionId } from '#shared/domain/ids';
import type { PlanContent } from '#shared/domain/plan';
import type { VersionMeta } from '#shared/domain/version';
import { type WriteHandle, takeOnly } from '../handle.ts';
import { sql } from '../sql.ts';
import type { Sha256 } from '../store-context.ts';
import { getStoredDraft, listStoredActions, listStoredPriorities, requireFreeLabel } from './find-stored.ts';
import { sealVersion } from './seal.ts';
import { toStoredFront } from './store-content.ts';
import { updateStoredVersion } from './write-rows.ts';

/** What issuing writes into the version: its own row of the version control table, and document control in step. */
export interface IssueDetails {
  readonly meta: VersionMeta;
  readonly front: Pick<PlanContent, 'title' | 'subtitle' | 'documentControl' | 'versionHistory' | 'glossary'>;
}

/**
 * Freezes the draft for good and chains its hash to the version issued before. It is final: the command that runs
 * it has to say so. Throws ChangeRefused 'not-found', 'version-issued' or 'label-taken'.
 */
export function issueVersion(
  write: WriteHandle,
  id: VersionId,
  { meta, front }: IssueDetails,
  given: { readonly at: string; readonly sha256: Sha256 },
): void {
  const draft = getStoredDraft(write, id);
  requireFreeLabel(write, draft.planId, meta.label, id);
  const issued = takeOnly(
    write.all<IssuedSoFar>(sql`
    SELECT issued_count AS count, last_issued_hash AS lastHash FROM plan WHERE id = ${draft.planId}`),
  );
  const content = {
    front: toStoredFront(front),
    priorities: listStoredPriorities(write, id),
    actions: listStoredActions(write, id),
  };
  const version = sealVersion(
    {
      ...draft,
      ...meta,
      ...content.front,
      state: 'issued',
      issuedAt: given.at,
      issueNumber: issued.count + 1,
      previousHash: issued.lastHash,
    },
    content,
    given.sha256,
  );
  updateStoredVersion(write, version);
  write.run(sql`
    UPDATE plan SET issued_count = ${issued.count + 1}, last_issued_hash = ${version.versionHash}
    WHERE id = ${draft.planId}`);
}

interface IssuedSoFar {
  readonly count: number;
  readonly lastHash: string | null;
}
