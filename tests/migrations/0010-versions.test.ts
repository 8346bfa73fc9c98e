import { expect, it } from 'vitest';
import { openInMemory } from '#app/store/open';
import { listRows, makeDatabaseAt, migrateTo } from '#tests/support/store/old-schemas';

it('starts from nothing', () => {
  const database = openInMemory();
  expect(listRows(database, 'SELECT name FROM sqlite_schema')).toEqual([]);
  migrateTo(database, 10);
  expect(listRows(database, `SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name`)).toEqual(
    [
      'action',
      'plan',
      'plan_sequence',
      'plan_version',
      'source_file',
      'version_action',
      'version_priority',
      'workspace',
      'workspace_setting',
    ].map((name) => ({ name })),
  );
});

it('keeps a version in rows', () => {
  const database = makeDatabaseAt(10);
  expect(
    listRows(database, 'SELECT id, plan_id, sequence, state, label, glossary FROM plan_version'),
  ).toEqual([
    {
      id: 'v-3.1',
      plan_id: 'plan-1',
      sequence: 1,
      state: 'draft',
      label: '3.1',
      glossary: '[{"name":"Head of Placemaking","role":"HoP"}]',
    },
  ]);
  expect(listRows(database, 'SELECT position, ref, action_id, wording FROM version_action')).toEqual([
    { position: 0, ref: '1.1', action_id: 'a-1.1', wording: '"Answer calls"' },
    { position: 1, ref: '1.2', action_id: 'a-1.2', wording: '"Write back"' },
  ]);
});

it.each([
  [`UPDATE plan_version SET sequence = 'one'`, 'cannot store TEXT value in INTEGER column'],
  [`UPDATE plan_version SET state = 'final'`, 'CHECK constraint failed'],
  [`UPDATE plan_version SET issued_at = '2024-03-01'`, 'CHECK constraint failed'],
  [`UPDATE plan_version SET source_file_name = 'plan.docx'`, 'CHECK constraint failed'],
  [`UPDATE version_action SET action_id = 'a-1.1'`, 'UNIQUE constraint failed'],
])('refuses rows that can not be: %s', (statement, reason) => {
  expect(() => makeDatabaseAt(10).exec(statement)).toThrow(reason);
});
