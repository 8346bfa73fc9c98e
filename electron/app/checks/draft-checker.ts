import { DocumentRefused } from '#shared/document/refusal';
import type { HeldReader } from '../parser/held-reader.ts';
import type { Parser } from '../parser/parser.ts';
import type { ParseOptions } from '../parser/parser-child.ts';
import type { CheckedFiles, CheckRequest } from '../parser/protocol.ts';

/** How long it waits for the next check, in milliseconds: somebody who has stopped writing needs its memory back. */
const LONGEST_IDLE = 5 * 60_000;

/**
 * Checks Clearday's own papers while they are written. Its process stays from one check to the next, with the
 * dictionary loaded and what was found in the lines that did not change; it never sees a file from elsewhere.
 */
export class DraftChecker {
  readonly #parser: Parser;
  readonly #options: ParseOptions;
  readonly #idle: number;
  #held: HeldReader | null = null;
  #ending: NodeJS.Timeout | null = null;

  constructor(parser: Parser, options: ParseOptions, idle = LONGEST_IDLE) {
    this.#parser = parser;
    this.#options = options;
    this.#idle = idle;
  }

  /** Throws DocumentRefused when a process breaks off that was started for this check. */
  async check(request: CheckRequest): Promise<CheckedFiles> {
    const earlier = this.#held;
    try {
      return await this.#ask(request);
    } catch (error) {
      // A process that stood idle may have been ended by the system: the paper is not to blame.
      if (earlier === null || !(error instanceof DocumentRefused) || error.code !== 'IMPORT_STOPPED')
        throw error;
      return this.#ask(request);
    }
  }

  /** Lets the process go. */
  close(): void {
    this.#stay();
    this.#held?.close();
    this.#held = null;
  }

  async #ask(request: CheckRequest): Promise<CheckedFiles> {
    this.#stay();
    if (this.#held?.isAlive !== true) this.#held = this.#parser.hold();
    const held = this.#held;
    try {
      return await held.ask(
        request,
        (message) => (message.kind === 'checked' ? message.files : null),
        this.#options,
      );
    } finally {
      this.#stay();
      if (this.#held === held) this.#ending = setTimeout(() => this.close(), this.#idle).unref();
    }
  }

  #stay(): void {
    if (this.#ending !== null) clearTimeout(this.#ending);
    this.#ending = null;
  }
}
