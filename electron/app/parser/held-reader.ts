import { DocumentRefused } from '#shared/document/refusal';
import { endedEarly } from './ended-early.ts';
import type { ParseOptions, ParserChild } from './parser-child.ts';
import type { CheckRequest, ParserMessage, ReviewRequest } from './protocol.ts';

interface Waiting {
  readonly hear: (message: ParserMessage) => void;
  readonly fail: (error: DocumentRefused) => void;
}

/** What a process is asked that stays. */
export type HeldRequest = ReviewRequest | CheckRequest;

/**
 * A process that stays: with one file while it is under review, or to check our own papers while they are written. It
 * is asked one thing at a time.
 */
export class HeldReader {
  readonly #child: ParserChild;
  readonly #longest: number;
  #waiting: Waiting | null = null;
  #last: Promise<unknown> = Promise.resolve();
  #ended: DocumentRefused | null = null;

  constructor(child: ParserChild, longest: number) {
    this.#child = child;
    this.#longest = longest;
    child.onMessage((message) => this.#waiting?.hear(message));
    child.onEnd((end) => this.#end(endedEarly(end)));
  }

  /** False once the process has gone: a new one must read the file again. */
  get isAlive(): boolean {
    return this.#ended === null;
  }

  /**
   * Asks when all that was asked before is answered. `readAnswer` gives null for a message that is not the answer.
   * Throws DocumentRefused; after a refusal of the file, and after one of time or memory, the process is gone.
   */
  ask<Answer>(
    request: HeldRequest,
    readAnswer: (message: ParserMessage) => Answer | null,
    options: ParseOptions = {},
  ): Promise<Answer> {
    const turn = this.#last.then(() => this.#askNow(request, readAnswer, options));
    this.#last = turn.catch(() => {});
    return turn;
  }

  close(): void {
    this.#end(new DocumentRefused('IMPORT_CANCELLED'));
  }

  async #askNow<Answer>(
    request: HeldRequest,
    readAnswer: (message: ParserMessage) => Answer | null,
    { signal, onPhase }: ParseOptions,
  ): Promise<Answer> {
    if (this.#ended !== null) throw this.#ended;
    const timer = setTimeout(() => this.#end(new DocumentRefused('IMPORT_TIMEOUT')), this.#longest);
    const cancel = (): void => this.#end(new DocumentRefused('IMPORT_CANCELLED'));
    signal?.addEventListener('abort', cancel, { once: true });
    try {
      return await new Promise<Answer>((resolve, reject) => {
        this.#waiting = {
          fail: reject,
          hear: (message) => {
            if (message.kind === 'progress') onPhase?.(message.phase);
            const answer = readAnswer(message);
            if (answer !== null) resolve(answer);
            if (message.kind === 'refused') this.#end(new DocumentRefused(message.code, message.detail));
            if (message.kind === 'failed') this.#end(new DocumentRefused('IMPORT_STOPPED', message.detail));
          },
        };
        if (signal?.aborted === true) cancel();
        else this.#child.send(request);
      });
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', cancel);
      this.#waiting = null;
    }
  }

  #end(why: DocumentRefused): void {
    if (this.#ended !== null) return;
    this.#ended = why;
    this.#waiting?.fail(why);
    this.#child.kill();
  }
}
