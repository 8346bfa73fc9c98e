import { ReadHandle, takeOnly } from '../handle.ts';
import { openForViewing } from '../open.ts';
import { WorkspaceRefused } from '../refusal.ts';
import { APPLICATION_ID, findForeignObjects, SCHEMA_NUMBER } from '../schema.ts';
import { sql } from '../sql.ts';
import type { Sha256 } from '../store-context.ts';
import { verifyVersions } from '../versions/verify-versions.ts';
import { checkForeignKeys, checkIntegrity } from './check-integrity.ts';

/** The number of the schema; throws WorkspaceRefused for a file of another program or of a newer Clearday. */
export function requireOurs(read: ReadHandle, path: string): number {
  const { applicationId, schemaNumber } = takeOnly(
    read.all<{ applicationId: number; schemaNumber: number }>(sql`
    SELECT application_id AS applicationId, user_version AS schemaNumber
    FROM pragma_application_id, pragma_user_version`),
  );
  if (applicationId !== APPLICATION_ID) throw new WorkspaceRefused('other-program', path);
  if (schemaNumber > SCHEMA_NUMBER) throw new WorkspaceRefused('newer-version', path);
  return schemaNumber;
}

/** Throws WorkspaceRefused unless the file is whole and has our structure and no other (S-04, S-08). */
export function requireSound(read: ReadHandle, path: string, schemaNumber: number): void {
  const problems = checkIntegrity(read, 'quick');
  if (problems.length > 0) throw new WorkspaceRefused('damaged', path, problems.join('; '));
  const foreign = findForeignObjects(read, schemaNumber);
  if (foreign.length > 0) throw new WorkspaceRefused('changed-structure', path, foreign.join('; '));
  const orphans = checkForeignKeys(read);
  if (orphans.length > 0) throw new WorkspaceRefused('damaged', path, orphans.join('; '));
}

/**
 * Opens a closed copy that nobody else has, and throws WorkspaceRefused unless all in it is sound. Gives what
 * `fingerprint` gives for it.
 */
export function requireSoundFile(path: string, sha256: Sha256): string {
  const database = openForViewing(path);
  try {
    const read = new ReadHandle(database);
    const schemaNumber = requireOurs(read, path);
    requireSound(read, path, schemaNumber);
    // Hashes are worked out over the newest schema; an older file is checked for its structure alone.
    if (schemaNumber < SCHEMA_NUMBER) return '';
    const [damage] = verifyVersions(read, sha256);
    if (damage !== undefined) throw new WorkspaceRefused('version-damaged', path, damage.sentence);
    return fingerprint(read);
  } finally {
    database.close();
  }
}

/** The same for two files that hold the same versions and the same history. */
export function fingerprint(read: ReadHandle): string {
  const { text } = takeOnly(
    read.all<{ text: string }>(sql`
    SELECT (SELECT coalesce(max(number), 0) FROM history_step) || ' ' ||
      (SELECT coalesce(group_concat(version_hash, ' ' ORDER BY id), '') FROM plan_version) AS text`),
  );
  return text;
}
