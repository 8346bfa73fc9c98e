import type { PlanId, VersionId } from '#shared/domain/ids';
import type { WriteHandle } from '../handle.ts';
import { sql } from '../sql.ts';
import type { StoredAction, StoredPriority, StoredVersion } from './stored.ts';

export function insertStoredVersion(write: WriteHandle, version: StoredVersion): void {
  write.run(sql`
    INSERT INTO plan_version (
      id, plan_id, sequence, state, label, status, date, description, sections_affected, review_due,
      title, subtitle, document_control, version_history, glossary, scale, source_file_name, source_sha256,
      created_at, issued_at, issue_number, previous_hash, content_hash, version_hash
    ) VALUES (
      ${version.id}, ${version.planId}, ${version.sequence}, ${version.state}, ${version.label},
      ${version.status}, ${version.date}, ${version.description}, ${version.sectionsAffected},
      ${version.reviewDue}, ${version.title}, ${version.subtitle}, ${version.documentControl},
      ${version.versionHistory}, ${version.glossary}, ${version.scale}, ${version.sourceFileName},
      ${version.sourceSha256}, ${version.createdAt}, ${version.issuedAt}, ${version.issueNumber},
      ${version.previousHash}, ${version.contentHash}, ${version.versionHash}
    )`);
}

/** Everything but the version's id, plan, sequence and date of creation, which never change. */
export function updateStoredVersion(write: WriteHandle, version: StoredVersion): void {
  write.run(sql`
    UPDATE plan_version SET
      state = ${version.state}, label = ${version.label}, status = ${version.status}, date = ${version.date},
      description = ${version.description}, sections_affected = ${version.sectionsAffected},
      review_due = ${version.reviewDue}, title = ${version.title}, subtitle = ${version.subtitle},
      document_control = ${version.documentControl}, version_history = ${version.versionHistory},
      glossary = ${version.glossary}, scale = ${version.scale},
      source_file_name = ${version.sourceFileName}, source_sha256 = ${version.sourceSha256},
      issued_at = ${version.issuedAt}, issue_number = ${version.issueNumber},
      previous_hash = ${version.previousHash}, content_hash = ${version.contentHash},
      version_hash = ${version.versionHash}
    WHERE id = ${version.id}`);
}

export function insertStoredPriority(write: WriteHandle, id: VersionId, priority: StoredPriority): void {
  write.run(sql`
    INSERT INTO version_priority (version_id, position, number, title, expected_outcomes, measures)
    VALUES (
      ${id}, ${priority.position}, ${priority.number}, ${priority.title}, ${priority.expectedOutcomes},
      ${priority.measures}
    )`);
}

export function updateStoredPriority(write: WriteHandle, id: VersionId, priority: StoredPriority): void {
  write.run(sql`
    UPDATE version_priority SET
      number = ${priority.number}, title = ${priority.title},
      expected_outcomes = ${priority.expectedOutcomes}, measures = ${priority.measures}
    WHERE version_id = ${id} AND position = ${priority.position}`);
}

export function deleteStoredPriority(write: WriteHandle, id: VersionId, position: number): void {
  write.run(sql`DELETE FROM version_priority WHERE version_id = ${id} AND position = ${position}`);
}

export function insertStoredAction(write: WriteHandle, id: VersionId, action: StoredAction): void {
  write.run(sql`
    INSERT INTO version_action (
      version_id, position, priority_position, action_id, ref, wording, lead, leads, deadline, progress,
      activity_rating, impact_rating, board, closure
    ) VALUES (
      ${id}, ${action.position}, ${action.priorityPosition}, ${action.actionId}, ${action.ref},
      ${action.wording}, ${action.lead}, ${action.leads}, ${action.deadline}, ${action.progress},
      ${action.activityRating}, ${action.impactRating}, ${action.board}, ${action.closure}
    )`);
}

export function updateStoredAction(write: WriteHandle, id: VersionId, action: StoredAction): void {
  write.run(sql`
    UPDATE version_action SET
      priority_position = ${action.priorityPosition}, ref = ${action.ref}, wording = ${action.wording},
      lead = ${action.lead}, leads = ${action.leads}, deadline = ${action.deadline},
      progress = ${action.progress}, activity_rating = ${action.activityRating},
      impact_rating = ${action.impactRating}, board = ${action.board}, closure = ${action.closure}
    WHERE version_id = ${id} AND position = ${action.position}`);
}

export function deleteStoredAction(write: WriteHandle, id: VersionId, position: number): void {
  write.run(sql`DELETE FROM version_action WHERE version_id = ${id} AND position = ${position}`);
}

/** Makes the ids known to the plan. Throws for an id that belongs to another plan. */
export function insertActionIds(
  write: WriteHandle,
  planId: PlanId,
  actions: readonly Pick<StoredAction, 'actionId'>[],
): void {
  const known = new Map(
    write
      .all<{ id: string; planId: string }>(sql`SELECT id, plan_id AS planId FROM action`)
      .map((row) => [row.id, row.planId]),
  );
  for (const { actionId } of actions) {
    const owner = known.get(actionId);
    if (owner === planId) continue;
    if (owner !== undefined) throw new Error(`Action ${actionId} belongs to another plan.`);
    write.run(sql`INSERT INTO action (id, plan_id) VALUES (${actionId}, ${planId})`);
    known.set(actionId, planId);
  }
}

/** Forgets ids that nothing speaks of any more. */
export function deleteUnusedActionIds(write: WriteHandle, planId: PlanId): void {
  write.run(sql`
    DELETE FROM action
    WHERE plan_id = ${planId}
      AND NOT EXISTS (SELECT 1 FROM version_action WHERE action_id = action.id)
      AND NOT EXISTS (SELECT 1 FROM change_request WHERE action_id = action.id)
      AND NOT EXISTS (SELECT 1 FROM action_link WHERE action_id = action.id OR earlier_action_id = action.id)`);
}
