import * as z from 'zod';

/**
 * What the page's half and the server's half of the app window agree on: addresses, headers and shapes. No address
 * takes a path of the computer (reliability.md L-13).
 */
export const LOOPBACK_ADDRESS = {
  /** Exchanges the one-time code of the window's address for the token. */
  begin: '/session/begin',
  /** Lets the page see that it still talks to the server that gave it the token. */
  prove: '/session/prove',
  call: '/api/call',
  ask: '/api/ask',
  admit: '/api/admit',
  events: '/api/events',
} as const;

/** The name of a file whose bytes are the body, percent-encoded. */
export const FILE_NAME_HEADER = 'x-clearday-file-name';

/** What stands before the code in the fragment of the window's address. */
export const CODE_PREFIX = '#c=';

/** Said before what is signed, so that a signature made for one purpose is worth nothing for another. */
export const PROOF_PURPOSE = 'clearday-instance:';

/** How often the server says that it is there, in milliseconds. */
export const BEAT = 5_000;

/** What a good code is exchanged for. */
export const begunSession = z.strictObject({ token: z.string() });

/** HMAC-SHA-256 under the token of PROOF_PURPOSE and the challenge, in hexadecimal. */
export const instanceProof = z.strictObject({ proof: z.string() });
