import type { ErrorCode } from '#shared/contract/errors';

/** What the program ends with; scripts rely on it. */
export const EXIT = {
  done: 0,
  /** Findings, or questions that are open. */
  findings: 1,
  usage: 2,
  noPlan: 3,
  fileRefused: 4,
  workspaceRefused: 5,
  bug: 70,
  /** Ctrl+C, as shells count it. */
  interrupted: 130,
} as const;

export type ExitCode = (typeof EXIT)[keyof typeof EXIT];

const BY_ERROR: Readonly<Record<ErrorCode, ExitCode>> = {
  'unknown-operation': EXIT.usage,
  'invalid-input': EXIT.usage,
  'not-found': EXIT.usage,
  conflict: EXIT.usage,
  'no-plan': EXIT.noPlan,
  'open-questions': EXIT.findings,
  'file-refused': EXIT.fileRefused,
  'output-refused': EXIT.fileRefused,
  'no-workspace': EXIT.workspaceRefused,
  'workspace-refused': EXIT.workspaceRefused,
  cancelled: EXIT.interrupted,
  // Only a window can be told this.
  'not-connected': EXIT.bug,
  bug: EXIT.bug,
};

export function exitCodeOf(code: ErrorCode): ExitCode {
  return BY_ERROR[code];
}
