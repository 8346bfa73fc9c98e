import { expect, it } from 'vitest';
import { listRows, makeDatabaseAt, migrateTo } from '#tests/support/store/old-schemas';

function insertRequest(id: string, kind: string): string {
  return `INSERT INTO change_request VALUES
    ('${id}', 'plan-1', 'v-3.1', 'a-1.1', '${kind}', 'Green', 'Amber', 'Supplier', 'Board', NULL, '', '2024-03-01')`;
}

it('takes reasons for ratings, and leaves the requests there are as they were and in their order', () => {
  const database = makeDatabaseAt(50);
  database.exec(`${insertRequest('cr-2', 'deadline')}; ${insertRequest('cr-1', 'closed')}`);
  const before = listRows(database, 'SELECT rowid, * FROM change_request ORDER BY rowid');
  expect(() => database.exec(insertRequest('cr-3', 'activity-rating'))).toThrow('CHECK constraint failed');
  migrateTo(database, 70);
  expect(listRows(database, 'SELECT rowid, * FROM change_request ORDER BY rowid')).toEqual(before);
  database.exec(`${insertRequest('cr-3', 'activity-rating')}; ${insertRequest('cr-4', 'reopened')}`);
  expect(listRows(database, 'SELECT id, kind FROM change_request ORDER BY rowid')).toEqual([
    { id: 'cr-2', kind: 'deadline' },
    { id: 'cr-1', kind: 'closed' },
    { id: 'cr-3', kind: 'activity-rating' },
    { id: 'cr-4', kind: 'reopened' },
  ]);
});

it('guards the requests of an issued version as before', () => {
  const database = makeDatabaseAt(70);
  database.exec(insertRequest('cr-1', 'deadline'));
  database.exec(
    `UPDATE plan_version SET state = 'issued', issued_at = '2024-03-02', issue_number = 1 WHERE id = 'v-3.1'`,
  );
  expect(() => database.exec(`UPDATE change_request SET reason = ''`)).toThrow('never changes');
  expect(() => database.exec('DELETE FROM change_request')).toThrow('never deleted');
});
