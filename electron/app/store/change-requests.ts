import type { ActionId, ChangeRequestId, PlanId, VersionId } from '#shared/domain/ids';
import type { ChangeRequest } from '#shared/domain/version';
import { ChangeRefused } from './change-refusal.ts';
import { type ReadHandle, type WriteHandle, takeFirst } from './handle.ts';
import { sql, type Query } from './sql.ts';

/** A change request and where it belongs. */
export interface FiledRequest {
  readonly planId: PlanId;
  /** The version that carries it out; null while none does. */
  readonly versionId: VersionId | null;
  readonly request: ChangeRequest;
}

export function insertChangeRequest(write: WriteHandle, filed: FiledRequest, at: string): void {
  const { planId, versionId, request } = filed;
  write.run(sql`
    INSERT INTO change_request (
      id, plan_id, version_id, action_id, kind, from_words, to_words, reason, agreed_by, agreed_on, evidence, filed_at
    ) VALUES (
      ${request.id}, ${planId}, ${versionId}, ${request.actionId}, ${request.kind}, ${request.from}, ${request.to},
      ${request.reason}, ${request.agreedBy}, ${request.agreedOn}, ${request.evidence}, ${at}
    )`);
}

/** Throws ChangeRefused 'not-found', or 'version-issued' once its version is issued. */
export function updateChangeRequest(write: WriteHandle, filed: FiledRequest): void {
  const { versionId, request } = filed;
  requireOpen(write, request.id);
  write.run(sql`
    UPDATE change_request SET
      version_id = ${versionId}, action_id = ${request.actionId}, kind = ${request.kind},
      from_words = ${request.from}, to_words = ${request.to}, reason = ${request.reason},
      agreed_by = ${request.agreedBy}, agreed_on = ${request.agreedOn}, evidence = ${request.evidence}
    WHERE id = ${request.id}`);
}

/** Throws ChangeRefused 'not-found', or 'version-issued' once its version is issued. */
export function deleteChangeRequest(write: WriteHandle, id: ChangeRequestId): void {
  requireOpen(write, id);
  write.run(sql`DELETE FROM change_request WHERE id = ${id}`);
}

function requireOpen(read: ReadHandle, id: ChangeRequestId): void {
  const found = takeFirst(
    read.all<{ label: string | null; state: string | null }>(sql`
    SELECT label, state FROM change_request LEFT JOIN plan_version ON plan_version.id = change_request.version_id
    WHERE change_request.id = ${id}`),
  );
  if (found === null) throw new ChangeRefused('not-found', 'That change request');
  if (found.state === 'issued') throw new ChangeRefused('version-issued', `Version ${found.label ?? ''}`);
}

interface StoredRequest {
  readonly planId: PlanId;
  readonly versionId: VersionId | null;
  readonly id: ChangeRequestId;
  readonly actionId: ActionId;
  readonly kind: ChangeRequest['kind'];
  readonly from: string;
  readonly to: string;
  readonly reason: string;
  readonly agreedBy: string;
  readonly agreedOn: string | null;
  readonly evidence: string;
}

/** Of the whole plan, in the order in which they were filed. */
export function listChangeRequests(read: ReadHandle, planId: PlanId): FiledRequest[] {
  return readRequests(
    read,
    sql`
      SELECT plan_id AS planId, version_id AS versionId, id, action_id AS actionId, kind, from_words AS "from",
        to_words AS "to", reason, agreed_by AS agreedBy, agreed_on AS agreedOn, evidence
      FROM change_request WHERE plan_id = ${planId} ORDER BY rowid`,
  );
}

/** Those that a version carries out, in the order in which they were filed. */
export function listChangeRequestsOfVersion(read: ReadHandle, versionId: VersionId): FiledRequest[] {
  return readRequests(
    read,
    sql`
      SELECT plan_id AS planId, version_id AS versionId, id, action_id AS actionId, kind, from_words AS "from",
        to_words AS "to", reason, agreed_by AS agreedBy, agreed_on AS agreedOn, evidence
      FROM change_request WHERE version_id = ${versionId} ORDER BY rowid`,
  );
}

function readRequests(read: ReadHandle, query: Query): FiledRequest[] {
  return read
    .all<StoredRequest>(query)
    .map(({ planId, versionId, ...request }) => ({ planId, versionId, request }));
}
