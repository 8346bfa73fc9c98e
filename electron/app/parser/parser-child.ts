import type { ParsePhase, ParserMessage, ParserRequest } from './protocol.ts';

/** A process that reads one file, or checks one pack, or holds one file for its review. Desktop and Node start it in their own ways. */
export interface ParserChild {
  readonly send: (request: ParserRequest) => void;
  readonly onMessage: (listener: (message: ParserMessage) => void) => void;
  readonly onEnd: (listener: (end: ChildEnd) => void) => void;
  readonly kill: () => void;
  /** Lets the process end by itself, and the program not wait for it. */
  readonly release: () => void;
}

export interface ChildEnd {
  readonly code: number | null;
  readonly signal: string | null;
  /** The last of what it wrote to its error output. */
  readonly errors: string;
}

export interface ParseOptions {
  readonly signal?: AbortSignal;
  readonly onPhase?: (phase: ParsePhase) => void;
  /** How many steps of a check are done. */
  readonly onChecking?: (done: number, of: number) => void;
}
