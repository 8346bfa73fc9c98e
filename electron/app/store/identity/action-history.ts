import type { ActionId, VersionId } from '#shared/domain/ids';
import type { Action } from '#shared/domain/plan';
import type { ReadHandle } from '../handle.ts';
import { sql } from '../sql.ts';
import { toAction } from '../versions/load-content.ts';
import type { StoredAction } from '../versions/stored.ts';

/** An action as one version has it. */
export interface ActionMoment {
  readonly versionId: VersionId;
  readonly sequence: number;
  readonly label: string;
  readonly date: string | null;
  readonly state: 'draft' | 'issued';
  /** Another id than the one asked for where the action was merged or split. */
  readonly actionId: ActionId;
  readonly action: Action;
}

type StoredMoment = StoredAction & Omit<ActionMoment, 'action' | 'actionId'>;

/**
 * The action through all versions of its plan, oldest first, with what it came from and what it went into by
 * confirmed links.
 */
export function listActionHistory(read: ReadHandle, id: ActionId): ActionMoment[] {
  return read
    .all<StoredMoment>(
      sql`
      WITH RECURSIVE
        came_from (id) AS (
          VALUES (${id})
          UNION SELECT earlier_action_id FROM action_link JOIN came_from ON action_link.action_id = came_from.id
          WHERE standing = 'confirmed'
        ),
        went_into (id) AS (
          VALUES (${id})
          UNION SELECT action_id FROM action_link JOIN went_into ON action_link.earlier_action_id = went_into.id
          WHERE standing = 'confirmed'
        )
      SELECT plan_version.id AS versionId, sequence, label, date, state, position,
        priority_position AS priorityPosition, action_id AS actionId, ref, wording, lead, leads, deadline, progress,
        activity_rating AS activityRating, impact_rating AS impactRating, board, closure
      FROM version_action JOIN plan_version ON plan_version.id = version_action.version_id
      WHERE action_id IN (SELECT id FROM came_from UNION SELECT id FROM went_into)
      ORDER BY sequence, position`,
    )
    .map((row) => ({
      versionId: row.versionId,
      sequence: row.sequence,
      label: row.label,
      date: row.date,
      state: row.state,
      actionId: row.actionId,
      action: toAction(row),
    }));
}

/** Every action that a plan ever had: the reference it was last printed under, by id. */
export function listLastReferences(read: ReadHandle, planId: string): ReadonlyMap<ActionId, string> {
  const rows = read.all<{ id: ActionId; ref: string }>(sql`
    SELECT action_id AS id, ref, max(sequence)
    FROM version_action JOIN plan_version ON plan_version.id = version_action.version_id
    WHERE plan_id = ${planId}
    GROUP BY action_id`);
  return new Map(rows.map(({ id, ref }) => [id, ref]));
}
