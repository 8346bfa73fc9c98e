import { newestFirst, type BackupName } from './backup-name.ts';

/** All of the last two days are kept, and then the newest of each day, week and month, as in Anki. */
const KEEP_ALL_HOURS = 48;
const SPANS: ReadonlyArray<{ readonly count: number; readonly nameOf: (at: string) => string }> = [
  { count: 12, nameOf: dayOf },
  { count: 10, nameOf: weekOf },
  { count: 9, nameOf: monthOf },
];

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

/** The backups to let go of, given that the newest was just checked. The newest always stays. */
export function chooseBackupsToDelete(backups: readonly BackupName[], now: string): BackupName[] {
  const settled = Date.parse(now) - KEEP_ALL_HOURS * HOUR;
  const old = newestFirst(backups)
    .slice(1)
    .filter(({ at }) => Date.parse(at) < settled);
  const kept = new Set(keepNewestOfEach(old, SPANS));
  return old.filter((backup) => !kept.has(backup));
}

/** One of each day for so many days, then from there on one of each week, and so on. */
function keepNewestOfEach(old: readonly BackupName[], spans: typeof SPANS): BackupName[] {
  const [span, ...longer] = spans;
  if (span === undefined) return [];
  const kept = old
    .filter((backup, index) => {
      const newer = old[index - 1];
      return newer === undefined || span.nameOf(newer.at) !== span.nameOf(backup.at);
    })
    .slice(0, span.count);
  const last = kept.at(-1);
  if (last === undefined || kept.length < span.count) return kept;
  const beyond = old.slice(old.indexOf(last) + 1);
  const before = beyond.filter(({ at }) => span.nameOf(at) !== span.nameOf(last.at));
  return [...kept, ...keepNewestOfEach(before, longer)];
}

function dayOf(at: string): string {
  return at.slice(0, 10);
}

/** The Monday on or before. */
function weekOf(at: string): string {
  const day = new Date(`${dayOf(at)}T00:00:00Z`);
  const sinceMonday = (day.getUTCDay() + 6) % 7;
  return new Date(day.getTime() - sinceMonday * DAY).toISOString().slice(0, 10);
}

function monthOf(at: string): string {
  return at.slice(0, 7);
}
