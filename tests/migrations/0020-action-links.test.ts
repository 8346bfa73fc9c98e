import { expect, it } from 'vitest';
import { listRows, makeDatabaseAt, migrateTo } from '#tests/support/store/old-schemas';

const VERSIONS = 'SELECT * FROM plan_version';
const ACTIONS = 'SELECT * FROM version_action';

it('adds a place for links and leaves versions and actions as they were', () => {
  const database = makeDatabaseAt(10);
  const before = [listRows(database, VERSIONS), listRows(database, ACTIONS)];
  migrateTo(database, 20);
  expect([listRows(database, VERSIONS), listRows(database, ACTIONS)]).toEqual(before);
  database.exec(
    `INSERT INTO action_link VALUES ('v-3.1', 'a-1.2', 'v-3.1', 'a-1.1', 'merged-into', 'proposed')`,
  );
  expect(listRows(database, 'SELECT kind, standing FROM action_link')).toEqual([
    { kind: 'merged-into', standing: 'proposed' },
  ]);
});

it('refuses a link of an unknown kind', () => {
  const database = makeDatabaseAt(20);
  expect(() =>
    database.exec(`INSERT INTO action_link VALUES ('v-3.1', 'a-1.2', 'v-3.1', 'a-1.1', 'gone', 'proposed')`),
  ).toThrow('CHECK constraint failed');
});
