import { mkdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { isAbsolute, join } from 'node:path';

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly home: string;
}

/**
 * Where Clearday keeps what is its own and not the user's file: backups and working copies. `CLEARDAY_HOME` decides;
 * else the place that the platform has for data that stay on this computer.
 */
export function dataFolderOf({ env, platform, home }: Surroundings): string {
  const chosen = env['CLEARDAY_HOME'] ?? '';
  if (chosen !== '') return chosen;
  if (platform === 'win32') return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Clearday');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Clearday');
  const shared = env['XDG_DATA_HOME'] ?? '';
  return join(isAbsolute(shared) ? shared : join(home, '.local', 'share'), 'clearday');
}

/** The folder of this user on this computer, made if need be and open to nobody else. */
export function makeDataFolder(): string {
  const folder = dataFolderOf({ env: process.env, platform: process.platform, home: homedir() });
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}
