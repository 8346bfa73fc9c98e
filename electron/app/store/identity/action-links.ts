import type { ActionId, VersionId } from '#shared/domain/ids';
import { ChangeRefused } from '../change-refusal.ts';
import type { ReadHandle, WriteHandle } from '../handle.ts';
import { sql } from '../sql.ts';

/**
 * What became of an action between two versions. An action that stays the same, is renumbered or moves keeps its id
 * once that is confirmed; merging and splitting join different ids.
 */
export interface ActionLink {
  readonly versionId: VersionId;
  readonly actionId: ActionId;
  readonly earlierVersionId: VersionId;
  readonly earlierActionId: ActionId;
  readonly kind: LinkKind;
  readonly standing: 'proposed' | 'confirmed';
}

export type LinkKind = 'same' | 'renumbered' | 'moved' | 'merged-into' | 'split-from';

export type LinkKey = Omit<ActionLink, 'kind' | 'standing'>;

/** Adds the link, or gives the one that is there a new kind and standing. */
export function putActionLink(write: WriteHandle, link: ActionLink): void {
  write.run(sql`
    INSERT INTO action_link (version_id, action_id, earlier_version_id, earlier_action_id, kind, standing)
    VALUES (
      ${link.versionId}, ${link.actionId}, ${link.earlierVersionId}, ${link.earlierActionId}, ${link.kind},
      ${link.standing}
    )
    ON CONFLICT DO UPDATE SET kind = excluded.kind, standing = excluded.standing`);
}

/** Throws ChangeRefused 'not-found'. */
export function confirmActionLink(write: WriteHandle, key: LinkKey): void {
  const changed = write.run(sql`
    UPDATE action_link SET standing = 'confirmed'
    WHERE version_id = ${key.versionId} AND action_id = ${key.actionId}
      AND earlier_version_id = ${key.earlierVersionId} AND earlier_action_id = ${key.earlierActionId}`);
  if (changed === 0) throw new ChangeRefused('not-found', 'That link between two actions');
}

/** Throws ChangeRefused 'not-found'. */
export function deleteActionLink(write: WriteHandle, key: LinkKey): void {
  const deleted = write.run(sql`
    DELETE FROM action_link
    WHERE version_id = ${key.versionId} AND action_id = ${key.actionId}
      AND earlier_version_id = ${key.earlierVersionId} AND earlier_action_id = ${key.earlierActionId}`);
  if (deleted === 0) throw new ChangeRefused('not-found', 'That link between two actions');
}

/** Links from the actions of a version to those of versions before it, in the order of the version's actions. */
export function listActionLinks(read: ReadHandle, versionId: VersionId): ActionLink[] {
  return read.all<ActionLink>(sql`
    SELECT action_link.version_id AS versionId, action_link.action_id AS actionId,
      earlier_version_id AS earlierVersionId, earlier_action_id AS earlierActionId, kind, standing
    FROM action_link
    LEFT JOIN version_action
      ON version_action.version_id = action_link.version_id AND version_action.action_id = action_link.action_id
    WHERE action_link.version_id = ${versionId}
    ORDER BY version_action.position, earlier_version_id, earlier_action_id`);
}
