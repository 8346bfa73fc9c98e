import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

export interface Surroundings {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly platform: string;
  readonly exists: (path: string) => boolean;
}

const ON_PATH = [
  'microsoft-edge',
  'microsoft-edge-stable',
  'google-chrome',
  'google-chrome-stable',
  'chromium',
  'chromium-browser',
];
const ON_WINDOWS = [
  join('Microsoft', 'Edge', 'Application', 'msedge.exe'),
  join('Google', 'Chrome', 'Application', 'chrome.exe'),
  join('Chromium', 'Application', 'chrome.exe'),
];
const ON_MAC = ['Microsoft Edge', 'Google Chrome', 'Chromium'].map(
  (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
);

/** The program of an installed Edge, Chrome or Chromium, or null where there is none. */
export function findBrowser({ env, platform, exists }: Surroundings): string | null {
  if (platform === 'win32') {
    const roots = ['ProgramFiles(x86)', 'ProgramFiles', 'LOCALAPPDATA'].flatMap((name) => env[name] ?? []);
    return roots.flatMap((root) => ON_WINDOWS.map((path) => join(root, path))).find(exists) ?? null;
  }
  if (platform === 'darwin') return ON_MAC.find(exists) ?? null;
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  return ON_PATH.flatMap((name) => folders.map((folder) => join(folder, name))).find(exists) ?? null;
}

export function findInstalledBrowser(): string | null {
  return findBrowser({ env: process.env, platform: process.platform, exists: existsSync });
}

export const NO_BROWSER =
  'Clearday opens in a window of Microsoft Edge, Google Chrome or Chromium, and none of them is installed here. Install one of them, then start Clearday again.';
