// Migrates a file with one more step after the one of the given number, and is killed in the middle of that step.
import { runMigrations } from '#app/store/migrate';
import { MIGRATIONS } from '#app/store/migrations/list';
import { openForWriting } from '#app/store/open';

const [path = '', after = '0'] = process.argv.slice(2);
const database = openForWriting(path);
// So that pages reach the file before the end, as they do in a large workspace.
database.pragma('cache_spill = ON');
database.pragma('cache_size = 2');
database.function('die', () => {
  process.kill(process.pid, 'SIGKILL');
  return null;
});
const deadly = {
  number: Number(after) + 1,
  name: 'Dies',
  script: `CREATE TABLE half (a); INSERT INTO half SELECT randomblob(20000) FROM version_action; SELECT die()`,
};
const steps = [...MIGRATIONS, deadly].toSorted((a, b) => a.number - b.number);
database.exec('BEGIN IMMEDIATE');
console.log('migrating');
runMigrations(database, steps);
console.log('survived');
