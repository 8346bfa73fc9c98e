import { expect, it } from 'vitest';
import { listRows, makeDatabaseAt, migrateTo } from '#tests/support/store/old-schemas';

const REQUEST = `INSERT INTO change_request VALUES
  ('cr-1', 'plan-1', 'v-3.1', 'a-1.1', 'deadline', 'March', 'May', 'Supplier', 'Board', NULL, '', '2024-03-01')`;

it('adds a place for change requests and leaves links and versions as they were', () => {
  const database = makeDatabaseAt(20);
  database.exec(`INSERT INTO action_link VALUES ('v-3.1', 'a-1.2', 'v-3.1', 'a-1.1', 'same', 'confirmed')`);
  const before = ['plan_version', 'action_link'].map((table) => listRows(database, `SELECT * FROM ${table}`));
  migrateTo(database, 30);
  const after = ['plan_version', 'action_link'].map((table) => listRows(database, `SELECT * FROM ${table}`));
  expect(after).toEqual(before);
  database.exec(REQUEST);
  expect(listRows(database, 'SELECT from_words, to_words FROM change_request')).toEqual([
    { from_words: 'March', to_words: 'May' },
  ]);
});

it('lets the request of a draft be changed', () => {
  const database = makeDatabaseAt(30);
  database.exec(`${REQUEST}; UPDATE change_request SET to_words = 'June'; DELETE FROM change_request`);
  expect(listRows(database, 'SELECT id FROM change_request')).toEqual([]);
});
