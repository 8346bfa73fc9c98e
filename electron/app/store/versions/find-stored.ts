import type { PlanId, VersionId } from '#shared/domain/ids';
import { ChangeRefused } from '../change-refusal.ts';
import { type ReadHandle, takeFirst } from '../handle.ts';
import { sql } from '../sql.ts';
import type { StoredAction, StoredPriority, StoredVersion } from './stored.ts';

export function getStoredVersion(read: ReadHandle, id: VersionId): StoredVersion {
  const version = takeFirst(
    read.all<StoredVersion>(sql`
    SELECT id, plan_id AS planId, sequence, state, label, status, date, description,
      sections_affected AS sectionsAffected, review_due AS reviewDue, title, subtitle,
      document_control AS documentControl, version_history AS versionHistory, glossary, scale,
      source_file_name AS sourceFileName, source_sha256 AS sourceSha256, created_at AS createdAt,
      issued_at AS issuedAt, issue_number AS issueNumber, previous_hash AS previousHash,
      content_hash AS contentHash, version_hash AS versionHash
    FROM plan_version
    WHERE id = ${id}`),
  );
  if (version === null) throw new ChangeRefused('not-found', 'That version');
  return version;
}

/** For changing it: refuses an issued version in words before the file itself refuses it. */
export function getStoredDraft(read: ReadHandle, id: VersionId): StoredVersion {
  const version = getStoredVersion(read, id);
  if (version.state === 'issued') throw new ChangeRefused('version-issued', `Version ${version.label}`);
  return version;
}

export function listStoredPriorities(read: ReadHandle, id: VersionId): StoredPriority[] {
  return read.all<StoredPriority>(sql`
    SELECT position, number, title, expected_outcomes AS expectedOutcomes, measures
    FROM version_priority
    WHERE version_id = ${id}
    ORDER BY position`);
}

/** In the order of the plan; at most so many, where a number is given. */
export function listStoredActions(
  read: ReadHandle,
  id: VersionId,
  most: number | null = null,
): StoredAction[] {
  return read.all<StoredAction>(sql`
    SELECT position, priority_position AS priorityPosition, action_id AS actionId, ref, wording, lead, leads,
      deadline, progress, activity_rating AS activityRating, impact_rating AS impactRating, board, closure
    FROM version_action
    WHERE version_id = ${id}
    ORDER BY position
    LIMIT ${most ?? -1}`);
}

export function requireFreeLabel(
  read: ReadHandle,
  planId: PlanId,
  label: string,
  except: VersionId | null,
): void {
  const taken = takeFirst(
    read.all(sql`
    SELECT id FROM plan_version WHERE plan_id = ${planId} AND label = ${label} AND id IS NOT ${except}`),
  );
  if (taken !== null) throw new ChangeRefused('label-taken', `Version ${label}`);
}
