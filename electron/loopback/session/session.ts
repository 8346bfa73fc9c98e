import { createHash, createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { PROOF_PURPOSE } from '#shared/contract/loopback';

/** How long a code is good, in milliseconds. */
const CODE_LIFE = 30_000;

/** How the server and its one page know each other. All of it is forgotten when the server ends. */
export class Session {
  /** Lets a second start of the program hand a file over; kept in the run folder. */
  readonly launcherKey = newSecret();
  readonly #now: () => number;
  #code: { readonly hash: Buffer; readonly until: number; used: boolean } | null = null;
  #token: { readonly hash: Buffer; readonly text: string } | null = null;

  constructor(now: () => number = Date.now) {
    this.#now = now;
  }

  /** A code for the fragment of the window's address, in place of any given before. */
  newCode(): string {
    const code = newSecret();
    this.#code = { hash: hash(code), until: this.#now() + CODE_LIFE, used: false };
    return code;
  }

  /**
   * The token for a code that is good and new; it replaces the token given before. 'used' means that two parties know
   * the code: somebody else read it.
   */
  exchange(code: string): { readonly token: string } | 'refused' | 'used' {
    const given = this.#code;
    if (given === null || !timingSafeEqual(given.hash, hash(code))) return 'refused';
    if (given.used) return 'used';
    given.used = true;
    if (this.#now() > given.until) return 'refused';
    const token = newSecret();
    this.#token = { hash: hash(token), text: token };
    return { token };
  }

  readonly isToken = (candidate: string): boolean => {
    const expected = this.#token?.hash ?? NOBODY;
    return timingSafeEqual(expected, hash(candidate)) && this.#token !== null;
  };

  readonly isLauncherKey = (candidate: string): boolean =>
    timingSafeEqual(hash(this.launcherKey), hash(candidate));

  /** Shows who knows the token without giving it away. */
  prove(challenge: string): string {
    return createHmac('sha256', this.#token?.text ?? newSecret())
      .update(PROOF_PURPOSE + challenge)
      .digest('hex');
  }
}

const NOBODY = Buffer.alloc(32);

/** 256 bits. */
function newSecret(): string {
  return randomBytes(32).toString('hex');
}

/** Digests are of one length, so that comparing them tells nothing of the length either. */
function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
