import { type WriteHandle, takeFirst } from '../handle.ts';
import { sql } from '../sql.ts';
import { listColumns, RECORDED_TABLES, rowImage, type RecordedTable } from './recorded-tables.ts';

/**
 * From here to `stopRecording`, every row that changes in a recorded table leaves its image before and after under
 * the step's number. Done by temporary triggers, so that no change can slip past (RATIONALE.md).
 */
export function startRecording(write: WriteHandle, step: number): void {
  makeTriggers(write);
  write.run(sql`INSERT INTO temp.recording (step) VALUES (${step})`);
}

export function stopRecording(write: WriteHandle): void {
  write.run(sql`DELETE FROM temp.recording`);
}

/** Once a connection: they live as long as it does and are never part of the file. */
function makeTriggers(write: WriteHandle): void {
  const made = takeFirst(write.all(sql`SELECT 1 FROM sqlite_temp_schema WHERE name = 'recording'`));
  if (made !== null) return;
  write.runScript('CREATE TEMP TABLE recording (step INTEGER NOT NULL) STRICT');
  for (const table of RECORDED_TABLES) write.runScript(triggersFor(write, table));
}

function triggersFor(write: WriteHandle, table: RecordedTable): string {
  const columns = listColumns(write, table);
  const before = rowImage(columns, 'OLD');
  const after = rowImage(columns, 'NEW');
  const trigger = (event: string, was: string, is: string): string => `
    CREATE TEMP TRIGGER record_${event}_${table} AFTER ${event} ON main.${table}
    BEGIN
      INSERT INTO history_change (step, table_name, before, after)
      SELECT step, '${table}', ${was}, ${is} FROM recording;
    END;`;
  return [
    trigger('INSERT', 'NULL', after),
    trigger('UPDATE', before, after),
    trigger('DELETE', before, 'NULL'),
  ].join('\n');
}
