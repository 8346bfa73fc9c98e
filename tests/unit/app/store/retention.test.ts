import * as fc from 'fast-check';
import { expect, it } from 'vitest';
import { backupFileName, newestFirst, readBackupName, type BackupName } from '#app/store/backup/backup-name';
import { chooseBackupsToDelete } from '#app/store/backup/retention';

function backupsAt(times: readonly string[]): BackupName[] {
  return times.map((at, index) => ({ fileName: `${index}`, at, step: index + 1, reason: 'leaving' }));
}

/** So many hours before noon on 30 June 2024, a Sunday. */
function hoursAgo(hours: number): string {
  return new Date(Date.parse(NOW) - hours * 3_600_000).toISOString().replace('.000', '');
}

const NOW = '2024-06-30T12:00:00Z';

/** Every six hours for so many days. */
function everySixHours(days: number): BackupName[] {
  return backupsAt(Array.from({ length: days * 4 }, (_, index) => hoursAgo(6 * index)).toReversed());
}

function keptTimes(backups: readonly BackupName[]): string[] {
  const gone = new Set(chooseBackupsToDelete(backups, NOW));
  return newestFirst(backups)
    .filter((backup) => !gone.has(backup))
    .map(({ at }) => at);
}

it('writes into the name what there is to know, and reads it again', () => {
  const name = backupFileName('2024-06-30T09:30:05.123Z', 42, 'before-update');
  expect(name).toBe('2024-06-30 09-30-05 step 000042 before-update.clearday');
  expect(readBackupName(name)).toEqual({
    fileName: name,
    at: '2024-06-30T09:30:05Z',
    step: 42,
    reason: 'before-update',
  });
  expect(readBackupName('plan.clearday')).toBeNull();
});

it('keeps all of two days, then 12 days, 10 weeks and 9 months', () => {
  const kept = keptTimes(everySixHours(500));
  expect(kept.slice(0, 9)).toEqual([0, 6, 12, 18, 24, 30, 36, 42, 48].map(hoursAgo));
  expect(kept.slice(9).map((at) => at.slice(0, 10))).toMatchInlineSnapshot(`
    [
      "2024-06-28",
      "2024-06-27",
      "2024-06-26",
      "2024-06-25",
      "2024-06-24",
      "2024-06-23",
      "2024-06-22",
      "2024-06-21",
      "2024-06-20",
      "2024-06-19",
      "2024-06-18",
      "2024-06-17",
      "2024-06-16",
      "2024-06-09",
      "2024-06-02",
      "2024-05-26",
      "2024-05-19",
      "2024-05-12",
      "2024-05-05",
      "2024-04-28",
      "2024-04-21",
      "2024-04-14",
      "2024-04-07",
      "2024-03-31",
      "2024-02-29",
      "2024-01-31",
      "2023-12-31",
      "2023-11-30",
      "2023-10-31",
      "2023-09-30",
      "2023-08-31",
    ]
  `);
});

it('keeps everything while there is little', () => {
  const times = ['2024-01-05T09:00:00Z', '2024-02-05T09:00:00Z', '2024-06-30T09:00:00Z'];
  expect(chooseBackupsToDelete(backupsAt(times), NOW)).toEqual([]);
});

it('keeps the newest by number of steps though the clock went back', () => {
  const backups = backupsAt(['2024-06-30T09:00:00Z', '2030-01-01T09:00:00Z', '2023-01-01T09:00:00Z']);
  expect(keptTimes(backups)[0]).toBe('2023-01-01T09:00:00Z');
});

it('never lets go of the newest, whatever there is', () => {
  const time = fc.date({ min: new Date('2020-01-01'), max: new Date('2030-01-01'), noInvalidDate: true });
  fc.assert(
    fc.property(fc.array(time, { minLength: 1 }), time, (times, now) => {
      const backups = backupsAt(times.map((at) => at.toISOString()));
      const gone = chooseBackupsToDelete(backups, now.toISOString());
      expect(gone).not.toContain(newestFirst(backups)[0]);
    }),
  );
});
