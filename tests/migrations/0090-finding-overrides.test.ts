import { expect, it } from 'vitest';
import { listRows, makeDatabaseAt, migrateTo } from '#tests/support/store/old-schemas';

function insert(id: string, version: string | null, reason = 'Agreed with legal'): string {
  const versionId = version === null ? 'NULL' : `'${version}'`;
  return `INSERT INTO finding_override VALUES (
    '${id}', ${versionId}, 'paper', 'names/doubled-word', 'the the', 'paper.docx', '2.1', 'Twice.', '${reason}',
    'Ada Quillby', '2023-06-01T09:00:00Z', NULL, NULL)`;
}

it('adds a log of accepted findings and leaves versions as they were', () => {
  const database = makeDatabaseAt(80);
  const before = listRows(database, 'SELECT * FROM plan_version');
  migrateTo(database, 90);
  expect(listRows(database, 'SELECT * FROM plan_version')).toEqual(before);
  database.exec(insert('o-1', 'v-3.1'));
  database.exec(insert('o-2', null));
  expect(listRows(database, 'SELECT id, version_id FROM finding_override ORDER BY id')).toEqual([
    { id: 'o-1', version_id: 'v-3.1' },
    { id: 'o-2', version_id: null },
  ]);
});

it('takes no acceptance without a reason, or for a version that there is not', () => {
  const database = makeDatabaseAt(90);
  expect(() => database.exec(insert('o-1', 'v-3.1', ''))).toThrow('CHECK constraint failed');
  expect(() => database.exec(insert('o-1', 'v-9.9'))).toThrow('FOREIGN KEY constraint failed');
});

it('keeps what was accepted for an issued version, but lets it be taken back', () => {
  const database = makeDatabaseAt(90);
  database.exec(insert('o-1', 'v-3.1'));
  database.exec(
    "UPDATE plan_version SET state = 'issued', issued_at = '2023-06-01T10:00:00Z', issue_number = 1 WHERE id = 'v-3.1'",
  );
  expect(() => database.exec("UPDATE finding_override SET reason = 'x'")).toThrow('never changes');
  expect(() => database.exec('DELETE FROM finding_override')).toThrow('stays');
  database.exec("UPDATE finding_override SET withdrawn_by = 'Ben', withdrawn_at = '2023-06-02T09:00:00Z'");
  expect(listRows(database, 'SELECT withdrawn_by FROM finding_override')).toEqual([{ withdrawn_by: 'Ben' }]);
});
