import { expect, it } from 'vitest';
import { listRows, makeDatabaseAt, migrateTo } from '#tests/support/store/old-schemas';

it('adds a place for an import under review and leaves everything else as it was', () => {
  const database = makeDatabaseAt(50);
  const tables = ['plan', 'plan_version', 'version_priority', 'version_action', 'action', 'source_file'];
  const before = tables.map((table) => listRows(database, `SELECT * FROM ${table}`));
  migrateTo(database, 60);
  expect(tables.map((table) => listRows(database, `SELECT * FROM ${table}`))).toEqual(before);
  database.exec(`INSERT INTO source_file (sha256, bytes, added_at, added_by_step) VALUES ('ab', x'00', '2024-03-01', 1);
    INSERT INTO pending_import VALUES ('import-1', 'plan.docx', 'ab', '2024-03-01', 'Jo', '{}')`);
  expect(listRows(database, 'SELECT id, file_name FROM pending_import')).toEqual([
    { id: 'import-1', file_name: 'plan.docx' },
  ]);
});

it('refuses an import whose file is not in the workspace', () => {
  const database = makeDatabaseAt(60);
  expect(() =>
    database.exec(
      `INSERT INTO pending_import VALUES ('import-1', 'plan.docx', 'cd', '2024-03-01', 'Jo', '{}')`,
    ),
  ).toThrow('FOREIGN KEY constraint failed');
});
