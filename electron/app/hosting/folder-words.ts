import { posix, win32 } from 'node:path';

export interface Place {
  readonly platform: string;
  /** The person's own folder. */
  readonly home: string;
}

/**
 * Where a file lies, in words for a person: "Documents › Improvement board". Never a whole path: the page shows it,
 * and screens are shared in meetings.
 */
export function describeFolder(path: string, { platform, home }: Place): string {
  const paths = platform === 'win32' ? win32 : posix;
  const folder = paths.dirname(path);
  const inHome = paths.relative(home, folder);
  if (inHome === '') return 'Your own folder';
  const outside = inHome.startsWith('..') || paths.isAbsolute(inHome);
  const parts = (outside ? folder : inHome).split(/[\\/]/).filter((part) => part !== '');
  const shown = parts.length > MOST_PARTS ? ['…', ...parts.slice(-MOST_PARTS)] : parts;
  return shown.length === 0 ? folder : shown.join(' › ');
}

const MOST_PARTS = 3;
