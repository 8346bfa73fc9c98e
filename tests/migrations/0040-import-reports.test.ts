import { expect, it } from 'vitest';
import { listRows, makeDatabaseAt, migrateTo } from '#tests/support/store/old-schemas';

it('adds a place for import reports and leaves original files as they were', () => {
  const database = makeDatabaseAt(30);
  database.exec(`INSERT INTO source_file VALUES ('f00d', x'504b', '2024-03-01', 1)`);
  const before = listRows(database, 'SELECT * FROM source_file');
  migrateTo(database, 40);
  expect(listRows(database, 'SELECT * FROM source_file')).toEqual(before);
  database.exec(`INSERT INTO import_report VALUES
    ('report-1', 'plan-1', 'v-3.1', 'plan.docx', 'f00d', '2024-03-01', 'Jo', '[]', '[]', '[]', '[]')`);
  expect(listRows(database, 'SELECT version_id, source_file_name FROM import_report')).toEqual([
    { version_id: 'v-3.1', source_file_name: 'plan.docx' },
  ]);
});

it('keeps the original that a report speaks of', () => {
  const database = makeDatabaseAt(40);
  database.exec(`
    INSERT INTO source_file VALUES ('f00d', x'504b', '2024-03-01', 1);
    INSERT INTO import_report VALUES
      ('report-1', 'plan-1', 'v-3.1', 'plan.docx', 'f00d', '2024-03-01', 'Jo', '[]', '[]', '[]', '[]')`);
  expect(() => database.exec('DELETE FROM source_file')).toThrow('FOREIGN KEY constraint failed');
});
