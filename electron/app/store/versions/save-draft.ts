import { canonicalJson } from '#shared/domain/canonical';
import type { ActionId, PlanId, VersionId } from '#shared/domain/ids';
import type { PlanContent } from '#shared/domain/plan';
import type { RatingScale } from '#shared/domain/rating';
import type { VersionMeta, VersionSource } from '#shared/domain/version';
import { type WriteHandle, takeOnly } from '../handle.ts';
import { sql } from '../sql.ts';
import type { Sha256 } from '../store-context.ts';
import { requireFreeLabel } from './find-stored.ts';
import { sealVersion } from './seal.ts';
import { toStoredContent } from './store-content.ts';
import {
  insertActionIds,
  insertStoredAction,
  insertStoredPriority,
  insertStoredVersion,
} from './write-rows.ts';

export interface DraftValues {
  readonly meta: VersionMeta;
  readonly content: PlanContent;
  /** Ids of the actions in the order of the content's actions. */
  readonly actionIds: readonly ActionId[];
  readonly scale: RatingScale;
  /** Its bytes must be in the workspace already (insertSourceFile). */
  readonly source: VersionSource | null;
}

export interface Given {
  readonly id: VersionId;
  readonly at: string;
  readonly sha256: Sha256;
}

/** Adds a draft after all versions of the plan. Throws ChangeRefused 'label-taken'. */
export function saveDraft(write: WriteHandle, planId: PlanId, draft: DraftValues, given: Given): void {
  const { meta, scale, source } = draft;
  requireFreeLabel(write, planId, meta.label, null);
  const content = toStoredContent(draft.content, draft.actionIds);
  const version = sealVersion(
    {
      id: given.id,
      planId,
      sequence: takeSequence(write, planId),
      state: 'draft',
      ...meta,
      ...content.front,
      scale: canonicalJson(scale),
      sourceFileName: source?.fileName ?? null,
      sourceSha256: source?.sha256 ?? null,
      createdAt: given.at,
      issuedAt: null,
      issueNumber: null,
      previousHash: null,
    },
    content,
    given.sha256,
  );
  insertActionIds(write, planId, content.actions);
  insertStoredVersion(write, version);
  for (const priority of content.priorities) insertStoredPriority(write, given.id, priority);
  for (const action of content.actions) insertStoredAction(write, given.id, action);
}

/** The next number in the plan's life. A number is not given twice, not even after its draft was undone. */
function takeSequence(write: WriteHandle, planId: PlanId): number {
  const { last } = takeOnly(
    write.all<{ last: number }>(sql`
    SELECT max(
      coalesce((SELECT last FROM plan_sequence WHERE plan_id = ${planId}), 0),
      coalesce((SELECT max(sequence) FROM plan_version WHERE plan_id = ${planId}), 0)
    ) AS last`),
  );
  write.run(sql`
    INSERT INTO plan_sequence (plan_id, last) VALUES (${planId}, ${last + 1})
    ON CONFLICT (plan_id) DO UPDATE SET last = excluded.last`);
  return last + 1;
}
