import { posix, win32 } from 'node:path';

/** The endings of files that the program opens or brings in. */
export const DOCUMENT_ENDINGS = ['docx', 'docm', 'dotx', 'xlsx', 'xlsm', 'xltx', 'json'] as const;
export const WORKSPACE_ENDING = 'clearday';

export interface OfferedPath {
  readonly path: string;
  readonly kind: 'workspace' | 'document';
  /** Named with "--workspace", by whoever typed the command line or made the shortcut. */
  readonly asked: boolean;
}

/** What a command line or another start hands over. */
export interface Offering {
  /** Without the program itself. */
  readonly words: readonly string[];
  readonly workingFolder: string;
  readonly platform: string;
}

/**
 * The one path on a command line that could be meant, by its name alone; whether it is a file is looked at later, and
 * even then it is only offered to the person (reliability.md E-14), unless it was asked for by "--workspace FILE".
 */
export function findOfferedPath({ words, workingFolder, platform }: Offering): OfferedPath | null {
  const paths = platform === 'win32' ? win32 : posix;
  for (const [index, given] of words.entries()) {
    const word = withoutOption(given);
    if (word === '' || word.startsWith('-') || !isPlainPath(word, platform)) continue;
    const path = paths.resolve(workingFolder, word);
    const kind = kindByName(path);
    const asked = word !== given || words[index - 1] === '--workspace';
    if (kind !== null && isPlainPath(path, platform)) return { path, kind, asked };
  }
  return null;
}

/** Null for a file that is neither a workspace nor a document, going by its name. */
export function kindByName(path: string): OfferedPath['kind'] | null {
  const ending = /\.([^./\\]+)$/.exec(path)?.[1]?.toLowerCase();
  if (ending === WORKSPACE_ENDING) return 'workspace';
  return DOCUMENT_ENDINGS.some((each) => each === ending) ? 'document' : null;
}

function withoutOption(word: string): string {
  return word.startsWith('--workspace=') ? word.slice('--workspace='.length) : word;
}

/**
 * Whether a path can be one of a file that somebody keeps. Addresses, devices, named pipes, streams within files and
 * web folders are not, and on Windows they look like paths. A folder on a server is: councils keep plans there.
 */
export function isPlainPath(path: string, platform: string): boolean {
  if (path.length > 32_000 || hasControl(path) || /^[a-z][a-z0-9+.-]+:/i.test(path)) return false;
  return platform !== 'win32' || isPlainWindowsPath(path);
}

const DEVICE_NAMES = /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³]|conin\$|conout\$)(\.|$)/i;

function isPlainWindowsPath(path: string): boolean {
  const slashes = path.replaceAll('/', '\\');
  if (/^\\\\[.?]\\/.test(slashes) || slashes.startsWith('\\??\\')) return false;
  // \\server@SSL\folder and \\server\pipe\name.
  if (/^\\\\([^\\]*@|[^\\]*\\(pipe|mailslot)(\\|$))/i.test(slashes)) return false;
  const names = slashes.replace(/^[a-z]:/i, '').split('\\');
  return !names.some(
    (name) => name.includes(':') || /[. ]$/.test(name.replace(/^\.{1,2}$/, '')) || DEVICE_NAMES.test(name),
  );
}

function hasControl(text: string): boolean {
  return Array.from(text).some((sign) => sign < ' ' || sign === '\u007f');
}
