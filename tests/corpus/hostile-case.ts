import type { RefusalCode } from '#shared/document/refusal';

/** A file that is broken or hostile in one way, and what must come of it (reliability.md 3.4). */
export interface HostileCase {
  /** As the table of threats calls it: "z01". */
  readonly id: string;
  readonly threat: string;
  readonly make: () => Uint8Array;
  readonly expected: RefusalCode | 'read';
  /** What the report must say, as `code: text`. */
  readonly says?: readonly string[];
  /** All the text of the document, where it is read. */
  readonly text?: string;
}
