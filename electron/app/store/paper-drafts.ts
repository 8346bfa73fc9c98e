import { canonicalJson } from '#shared/domain/canonical';
import type { VersionId } from '#shared/domain/ids';
import type { ReadHandle, WriteHandle } from './handle.ts';
import { sql } from './sql.ts';

export type DraftedPaper = 'cover-report';

/** The parts of a paper by name; values are anything that JSON can say. */
export type PaperParts = ReadonlyMap<string, unknown>;

/** What was written in a paper of that version; empty for nothing yet. Whoever reads it checks its shape. */
export function listPaperParts(read: ReadHandle, version: VersionId, paper: DraftedPaper): PaperParts {
  const rows = read.all<{ part: string; value: string }>(sql`
    SELECT part, value FROM paper_draft WHERE version_id = ${version} AND paper = ${paper} ORDER BY part`);
  return new Map(rows.map(({ part, value }): [string, unknown] => [part, JSON.parse(value)]));
}

/** Makes the paper say what is given. Only parts that differ are written. */
export function savePaperParts(
  write: WriteHandle,
  version: VersionId,
  paper: DraftedPaper,
  parts: PaperParts,
): void {
  for (const part of listPaperParts(write, version, paper).keys()) {
    if (parts.has(part)) continue;
    write.run(
      sql`DELETE FROM paper_draft WHERE version_id = ${version} AND paper = ${paper} AND part = ${part}`,
    );
  }
  for (const [part, value] of parts) {
    const text = canonicalJson(value);
    write.run(sql`
      INSERT INTO paper_draft (version_id, paper, part, value) VALUES (${version}, ${paper}, ${part}, ${text})
      ON CONFLICT (version_id, paper, part) DO UPDATE SET value = excluded.value WHERE value <> excluded.value`);
  }
}

/** Ids of the versions for which that paper was written in. */
export function listDraftedVersions(read: ReadHandle, paper: DraftedPaper): VersionId[] {
  return read
    .all<{ id: VersionId }>(sql`SELECT DISTINCT version_id AS id FROM paper_draft WHERE paper = ${paper}`)
    .map(({ id }) => id);
}
