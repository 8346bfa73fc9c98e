import type { Reason } from '../server/guard.ts';

/** So many wrong tokens in one run are no accident (reliability.md L-05). */
const MOST_FAILURES = 20;

/** Ends the server when somebody on this computer tries to get in. */
export class TokenAlarm {
  readonly #ring: (sentence: string) => void;
  #failures = 0;

  constructor(ring: (sentence: string) => void) {
    this.#ring = ring;
  }

  readonly refused = (reason: Reason): void => {
    if (reason !== 'token') return;
    this.#failures += 1;
    if (this.#failures === MOST_FAILURES) {
      this.#ring(
        'Clearday has stopped: another program on this computer tried to reach your workspace without permission. Everything that was shown as saved is safe. Tell your IT service, then start Clearday again.',
      );
    }
  };

  readonly codeLeaked = (): void => {
    this.#ring(
      'Clearday has stopped: another program on this computer used the address of its window. Everything that was shown as saved is safe. Start Clearday again.',
    );
  };
}
