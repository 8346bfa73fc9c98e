import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { toVersionId } from '#shared/domain/ids';
import { WriteHandle } from '#app/store/handle';
import { MIGRATIONS } from '#app/store/migrations/list';
import { openInMemory, openNew } from '#app/store/open';
import { insertPlan } from '#app/store/plans';
import { APPLICATION_ID } from '#app/store/schema';
import { saveDraft } from '#app/store/versions/save-draft';
import { makeAction, makeContent, makeDraft, PLAN } from './plans.ts';
import { AT, makeFolder, sha256 } from './workspaces.ts';

export const OLD_CONTENT = makeContent([makeAction('1.1', 'Answer calls'), makeAction('1.2', 'Write back')]);

/** A database in memory as it was at that schema, with a plan and version 3.1 in it. */
export function makeDatabaseAt(number: number): Database {
  return fillAt(openInMemory(), number);
}

/** The path of a closed workspace as an older Clearday left it. */
export function makeFileAt(number: number): string {
  const path = join(makeFolder(), 'plan.clearday');
  fillAt(openNew(path), number).close();
  return path;
}

function fillAt(database: Database, number: number): Database {
  for (const migration of MIGRATIONS) if (migration.number <= number) database.exec(migration.script);
  database.pragma(`user_version = ${number}`);
  database.pragma(`application_id = ${APPLICATION_ID}`);
  database.exec('BEGIN');
  const write = new WriteHandle(database, () => true);
  write.runScript(`INSERT INTO workspace VALUES (1, 'workspace-1', '${AT}')`);
  insertPlan(write, { id: PLAN, title: 'Wychbourne Improvement Plan' }, AT);
  const draft = makeDraft('3.1', OLD_CONTENT);
  saveDraft(write, PLAN, draft, { id: toVersionId('v-3.1'), at: AT, sha256 });
  database.exec('COMMIT');
  return database;
}

/** Brings it from one schema to the next, as one step. */
export function migrateTo(database: Database, number: number): void {
  const migration = MIGRATIONS.find((each) => each.number === number);
  if (migration === undefined) throw new Error(`There is no migration ${number}.`);
  database.exec(migration.script);
}

export function listRows(database: Database, query: string): unknown[] {
  return database.prepare(query).all();
}
