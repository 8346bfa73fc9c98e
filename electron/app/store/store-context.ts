/** What the store is given from outside: time, ids, hashes, and who is at work. */
export interface StoreContext {
  /** ISO date and time in UTC. */
  readonly now: () => string;
  readonly newId: () => string;
  /** SHA-256 in lower-case hexadecimal; a text is hashed as UTF-8. */
  readonly sha256: Sha256;
  readonly who: string;
}

export type Sha256 = (data: string | Uint8Array) => string;
