import { expect, it } from 'vitest';
import { listRows, makeDatabaseAt, migrateTo } from '#tests/support/store/old-schemas';

it('adds a place for what is written in papers and leaves versions as they were', () => {
  const database = makeDatabaseAt(70);
  const before = listRows(database, 'SELECT * FROM plan_version');
  migrateTo(database, 80);
  expect(listRows(database, 'SELECT * FROM plan_version')).toEqual(before);
  database.exec(`INSERT INTO paper_draft VALUES ('v-3.1', 'cover-report', 'requests', '[]')`);
  expect(listRows(database, 'SELECT * FROM paper_draft')).toEqual([
    { version_id: 'v-3.1', paper: 'cover-report', part: 'requests', value: '[]' },
  ]);
});

it('takes what is written in a paper of a version that there is, and in no other paper', () => {
  const database = makeDatabaseAt(80);
  const insert = (version: string, paper: string): string =>
    `INSERT INTO paper_draft VALUES ('${version}', '${paper}', 'requests', '[]')`;
  expect(() => database.exec(insert('v-9.9', 'cover-report'))).toThrow('FOREIGN KEY constraint failed');
  expect(() => database.exec(insert('v-3.1', 'poem'))).toThrow('CHECK constraint failed');
});
