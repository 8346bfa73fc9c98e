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
  /** Takes the bytes of a workspace into a working copy and opens it. */
  take: '/api/take',
  /** Gives the bytes of the open working copy, as a whole and closed file. */
  copy: '/api/copy',
} as const;

/** The name of a file whose bytes are the body, percent-encoded. */
export const FILE_NAME_HEADER = 'x-clearday-file-name';

/** Of the bytes that `copy` gives: SHA-256, and how many changes they hold. */
export const HASH_HEADER = 'x-clearday-hash';
export const CHANGES_HEADER = 'x-clearday-changes';

/** What stands before the code in the fragment of the window's address. */
export const CODE_PREFIX = '#c=';

/** Said before what is signed, so that a signature made for one purpose is worth nothing for another. */
export const PROOF_PURPOSE = 'clearday-instance:';

/** What a good code is exchanged for. */
export const begunSession = z.strictObject({ token: z.string() });

/** HMAC-SHA-256 under the token of PROOF_PURPOSE and the challenge, in hexadecimal. */
export const instanceProof = z.strictObject({ proof: z.string() });

/** Ids of working copies begin so, and no other ids of workspaces do. */
export const COPY_PREFIX = 'copy-';

const id = z.string().min(1).max(120);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** What the page's half asks of the server's half beside the wishes that it hands on as they are. */
export const copyWish = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open-copy'), id }),
  /** Gives the copy that is open, null where none is: for a window that was loaded again. */
  z.strictObject({ kind: z.literal('open-now') }),
  z.strictObject({ kind: z.literal('new-copy'), name: z.string().min(1).max(255) }),
  z.strictObject({ kind: z.literal('restore-copy'), backup: z.string().max(255).nullable() }),
  /** The person's file now holds what `copy` gave under that hash and number. */
  z.strictObject({ kind: z.literal('note-kept'), id, hash, changes: z.number().int() }),
]);

export type CopyWish = z.output<typeof copyWish>;

/** A working copy that was opened. */
export const openedCopy = z.strictObject({
  id,
  opening: z.strictObject({
    name: z.string(),
    folder: z.string(),
    mode: z.enum(['write', 'view']),
    viewReason: z.string().nullable(),
    sample: z.boolean(),
  }),
  fileName: z.string(),
  /** SHA-256 of what the person's file may hold if nobody else changed it; empty when it never held anything. */
  knownHashes: z.array(hash),
  /** Whether there are changes in the copy that may not be in the person's file. */
  ahead: z.boolean(),
});

export type OpenedCopy = z.output<typeof openedCopy>;
