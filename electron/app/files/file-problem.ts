import { basename } from 'node:path';
import { isErrorCode } from './disk.ts';

interface ProblemText {
  readonly says: string;
  readonly next: string;
}

export const FILE_PROBLEMS = {
  missing: { says: 'is not there', next: 'Check the name and the folder.' },
  'is-folder': { says: 'is a folder', next: 'Choose a file.' },
  'not-a-file': { says: 'is a device, not a file', next: 'Choose a file.' },
  'no-permission': {
    says: 'cannot be opened: you do not have permission',
    next: 'Choose another folder, or ask its owner or your IT service for access.',
  },
  'no-folder': {
    says: 'cannot be saved: its folder is not there',
    next: 'Make the folder first, or choose another one.',
  },
  'name-too-long': { says: 'cannot be saved: its name is too long', next: 'Choose a shorter name.' },
  'drive-full': {
    says: 'could not be saved: its drive is full',
    next: 'Free some space or choose another drive. What was there before is unchanged.',
  },
  'drive-error': {
    says: 'could not be read or saved: its drive reported an error',
    next: 'Check that the drive is connected, then try again. What was there before is unchanged.',
  },
  'read-only': {
    says: 'cannot be saved: its drive is read-only',
    next: 'Choose another folder.',
  },
  'not-whole': {
    says: 'was not saved: what reached the drive is not what was written',
    next: 'Try again, or choose another drive. What was there before is unchanged.',
  },
  'target-busy': {
    says: 'is open in another program, perhaps in Word or Excel',
    next: 'Close it there, then save again.',
  },
} as const satisfies Record<string, ProblemText>;

export type FileProblemCode = keyof typeof FILE_PROBLEMS;

/** Thrown for a file that could not be read or written. The message is one a person can act on. */
export class FileProblem extends Error {
  readonly code: FileProblemCode;
  readonly path: string;
  /** Where the new content was kept when it could not be put in its place; else null. */
  readonly keptAs: string | null;

  constructor(code: FileProblemCode, path: string, keptAs: string | null = null, cause?: unknown) {
    super(describeProblem(code, path, keptAs), { cause });
    this.name = 'FileProblem';
    this.code = code;
    this.path = path;
    this.keptAs = keptAs;
  }
}

function describeProblem(code: FileProblemCode, path: string, keptAs: string | null): string {
  const { says, next } = FILE_PROBLEMS[code];
  const kept = keptAs === null ? '' : ` The new content was saved beside it as "${basename(keptAs)}".`;
  return `${basename(path)} ${says}.${kept} ${next}`;
}

/** The problem that an error of the file system stands for; other errors come back as they are. */
export function toFileProblem(error: unknown, path: string): unknown {
  const known = CODES.find(([codes]) => isErrorCode(error, codes));
  return known === undefined ? error : new FileProblem(known[1], path, null, error);
}

const CODES: ReadonlyArray<readonly [readonly string[], FileProblemCode]> = [
  [['ENOENT', 'ENOTDIR'], 'missing'],
  [['EISDIR'], 'is-folder'],
  [['EACCES', 'EPERM'], 'no-permission'],
  [['ENOSPC', 'EDQUOT', 'EFBIG'], 'drive-full'],
  [['EROFS'], 'read-only'],
  [['ENAMETOOLONG'], 'name-too-long'],
  [['EBUSY', 'ETXTBSY'], 'target-busy'],
  [['EIO', 'ETIMEDOUT', 'ENETDOWN', 'EHOSTDOWN', 'ENXIO'], 'drive-error'],
];
