/** What the name of a backup says of it. */
export interface BackupName {
  readonly fileName: string;
  /** ISO date and time, to the second. */
  readonly at: string;
  /** Number of the last step of the history in it. */
  readonly step: number;
  readonly reason: BackupReason;
}

export type BackupReason = 'leaving' | 'before-update' | 'before-restore' | 'asked';

const PATTERN =
  /^(?<date>\d{4}-\d{2}-\d{2}) (?<hour>\d{2})-(?<minute>\d{2})-(?<second>\d{2}) step (?<step>\d+) (?<reason>leaving|before-update|before-restore|asked)\.clearday$/;

/** "2023-06-07 09-30-00 step 000042 leaving.clearday". Colons are not allowed in Windows. */
export function backupFileName(at: string, step: number, reason: BackupReason): string {
  const time = at.slice(11, 19).replaceAll(':', '-');
  return `${at.slice(0, 10)} ${time} step ${String(step).padStart(6, '0')} ${reason}.clearday`;
}

/** Null for a file that is no backup. */
export function readBackupName(fileName: string): BackupName | null {
  const parts = PATTERN.exec(fileName)?.groups;
  const reason = REASONS.find((each) => each === parts?.['reason']);
  if (parts === undefined || reason === undefined) return null;
  const at = `${parts['date']}T${parts['hour']}:${parts['minute']}:${parts['second']}Z`;
  return { fileName, at, step: Number(parts['step']), reason };
}

const REASONS: readonly BackupReason[] = ['leaving', 'before-update', 'before-restore', 'asked'];

/** The newest first: by step, because clocks go back; by time where two have one step. */
export function newestFirst(backups: readonly BackupName[]): BackupName[] {
  return backups.toSorted((a, b) => b.step - a.step || (a.at < b.at ? 1 : -1));
}
