import { expect, it } from 'vitest';
import { listRows, makeDatabaseAt, migrateTo } from '#tests/support/store/old-schemas';

const STEP = `INSERT INTO history_step VALUES
  (1, 'command', NULL, '2024-03-01', 'Jo', 'imports.confirm', 'Brought in plan.docx', '[]', NULL, 'done')`;

it('adds a place for history and leaves everything else as it was', () => {
  const database = makeDatabaseAt(40);
  const tables = ['plan', 'plan_version', 'version_priority', 'version_action', 'action'];
  const before = tables.map((table) => listRows(database, `SELECT * FROM ${table}`));
  migrateTo(database, 50);
  expect(tables.map((table) => listRows(database, `SELECT * FROM ${table}`))).toEqual(before);
  database.exec(`${STEP}; INSERT INTO history_change VALUES (1, 1, 'plan', NULL, '{"id":"plan-1"}')`);
  expect(listRows(database, 'SELECT sentence, state FROM history_step')).toEqual([
    { sentence: 'Brought in plan.docx', state: 'done' },
  ]);
});

it.each([
  [`INSERT INTO history_change VALUES (1, 1, 'plan', NULL, NULL)`, 'CHECK constraint failed'],
  [
    `INSERT INTO history_step VALUES (2, 'undo', NULL, '', '', '', '', '[]', NULL, 'done')`,
    'CHECK constraint failed',
  ],
  [`UPDATE history_step SET state = 'dropped'; UPDATE history_step SET state = 'done'`, 'can not come back'],
])('refuses history that can not be: %s', (statement, reason) => {
  const database = makeDatabaseAt(50);
  database.exec(STEP);
  expect(() => database.exec(statement)).toThrow(reason);
});
