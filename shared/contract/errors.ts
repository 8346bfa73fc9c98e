/** What can go wrong that a person can act on. Stable: scripts, the page and exit codes go by it. */
export type ErrorCode =
  | 'unknown-operation'
  | 'invalid-input'
  | 'not-found'
  | 'conflict'
  | 'no-plan'
  | 'open-questions'
  | 'file-refused'
  | 'output-refused'
  | 'no-workspace'
  | 'workspace-refused'
  | 'cancelled'
  /** The page has lost the program behind it. */
  | 'not-connected'
  | 'bug';

/** An error for a person: one sentence of what happened, to what, and what to do next. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: unknown;

  constructor(code: ErrorCode, message: string, details: unknown = null) {
    super(message);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }
}

/** An error as it crosses to a host or the page. */
export interface WireError {
  readonly code: ErrorCode;
  readonly message: string;
  readonly details: unknown;
}

export type Reply<Value = unknown> =
  { readonly ok: true; readonly value: Value } | { readonly ok: false; readonly error: WireError };
