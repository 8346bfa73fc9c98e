import { readFileSync } from 'node:fs';
import * as z from 'zod';

/** What is known of a working copy, kept beside it. */
const copyNote = z.strictObject({
  /** As the person's file is called, with its ending. */
  fileName: z.string(),
  openedAt: z.string(),
  /** The title of its plan and its newest version, as last seen. */
  about: z.string(),
  sample: z.boolean(),
  /** SHA-256 of what was last read from, or known to be in, the person's file; null when it has no file yet. */
  keptHash: z.string().nullable(),
  /** SHA-256 of what was last given out to be written into it, which may or may not have got there. */
  givenHash: z.string().nullable(),
  /** Set before anything is changed, and cleared when the person's file is known to have it. */
  ahead: z.boolean(),
});

export type CopyNote = Readonly<z.output<typeof copyNote>>;

export function encodeNote(note: CopyNote): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(note, null, 1)}\n`);
}

/** Null for what is no note. */
export function readNote(path: string): CopyNote | null {
  try {
    return copyNote.parse(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return null;
  }
}
