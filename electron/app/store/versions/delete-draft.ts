import type { VersionId } from '#shared/domain/ids';
import type { WriteHandle } from '../handle.ts';
import { sql } from '../sql.ts';
import { getStoredDraft } from './find-stored.ts';
import { deleteUnusedActionIds } from './write-rows.ts';

/**
 * Takes the draft out with its import report, links and papers. Change requests and accepted findings stay: somebody
 * asked, whatever became of the draft. Throws ChangeRefused 'not-found' or 'version-issued'.
 */
export function deleteDraft(write: WriteHandle, id: VersionId): void {
  const { planId } = getStoredDraft(write, id);
  write.run(sql`DELETE FROM action_link WHERE version_id = ${id} OR earlier_version_id = ${id}`);
  write.run(sql`DELETE FROM import_report WHERE version_id = ${id}`);
  write.run(sql`DELETE FROM paper_draft WHERE version_id = ${id}`);
  write.run(sql`UPDATE finding_override SET version_id = NULL WHERE version_id = ${id}`);
  write.run(sql`UPDATE change_request SET version_id = NULL WHERE version_id = ${id}`);
  write.run(sql`DELETE FROM version_action WHERE version_id = ${id}`);
  write.run(sql`DELETE FROM version_priority WHERE version_id = ${id}`);
  write.run(sql`DELETE FROM plan_version WHERE id = ${id}`);
  deleteUnusedActionIds(write, planId);
}
