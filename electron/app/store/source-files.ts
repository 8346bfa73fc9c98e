import type { VersionSource } from '#shared/domain/version';
import { type ReadHandle, type WriteHandle, takeFirst } from './handle.ts';
import { nextStepNumber } from './history/steps.ts';
import { sql } from './sql.ts';
import type { Sha256 } from './store-context.ts';

/**
 * Keeps the bytes of an original as they are, once for each content. They are never opened or given out as ours
 * (reliability.md D-08). Gives what a version says of its source.
 */
export function insertSourceFile(
  write: WriteHandle,
  file: { readonly fileName: string; readonly bytes: Uint8Array },
  given: { readonly at: string; readonly sha256: Sha256 },
): VersionSource {
  const sha256 = given.sha256(file.bytes);
  write.run(sql`
    INSERT INTO source_file (sha256, bytes, added_at, added_by_step)
    VALUES (${sha256}, ${file.bytes}, ${given.at}, ${nextStepNumber(write)})
    ON CONFLICT (sha256) DO UPDATE SET added_by_step = excluded.added_by_step
    WHERE EXISTS (SELECT 1 FROM history_step WHERE number = added_by_step AND state <> 'done')`);
  return { fileName: file.fileName, sha256 };
}

export function findSourceFile(read: ReadHandle, sha256: string): Uint8Array | null {
  return (
    takeFirst(read.all<{ bytes: Uint8Array }>(sql`SELECT bytes FROM source_file WHERE sha256 = ${sha256}`))
      ?.bytes ?? null
  );
}

/**
 * Lets go of originals that nothing can bring back: their import was undone and can't be redone, or it was discarded
 * before a step that can't be undone. Somebody who brought in the wrong file and took it back must not pass it on
 * inside the workspace.
 */
export function deleteLeftSourceFiles(write: WriteHandle): void {
  write.run(sql`
    DELETE FROM source_file
    WHERE NOT EXISTS (SELECT 1 FROM plan_version WHERE source_sha256 = source_file.sha256)
      AND NOT EXISTS (SELECT 1 FROM import_report WHERE source_sha256 = source_file.sha256)
      AND NOT EXISTS (SELECT 1 FROM pending_import WHERE source_sha256 = source_file.sha256)
      AND (
        EXISTS (SELECT 1 FROM history_step WHERE number = added_by_step AND state = 'dropped')
        OR (
          added_by_step < (SELECT max(number) FROM history_step WHERE final IS NOT NULL AND state = 'done')
          AND NOT EXISTS (
            SELECT 1 FROM history_change
            WHERE step > (SELECT max(number) FROM history_step WHERE final IS NOT NULL AND state = 'done')
              AND instr(before, source_file.sha256) > 0)))`);
}
