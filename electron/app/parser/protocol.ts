import type { Omission, ReadMessage } from '#shared/document/read-result';
import type { RefusalCode } from '#shared/document/refusal';
import type { Corrections, ImportDraft } from '#shared/recognise/draft';
import type { Vocabulary } from '#shared/recognise/vocabulary';

/** What the parser process is asked: one file, read to the end. */
export interface ParseRequest {
  readonly bytes: Uint8Array;
  /** How the document's tracked changes are to be read. */
  readonly tracked: 'accept' | 'reject';
  readonly vocabulary: Vocabulary;
  readonly corrections: Corrections;
}

/** A file that was read, and the plan recognised in it. */
export interface ParsedFile {
  readonly draft: ImportDraft;
  /** Of the reader and of the recogniser. */
  readonly messages: readonly ReadMessage[];
  readonly omissions: readonly Omission[];
}

export type ParsePhase = 'reading' | 'recognising';

/** What the parser process says. */
export type ParserMessage =
  | { readonly kind: 'progress'; readonly phase: ParsePhase }
  | { readonly kind: 'parsed'; readonly file: ParsedFile }
  | { readonly kind: 'refused'; readonly code: RefusalCode; readonly detail: string }
  | { readonly kind: 'failed'; readonly detail: string };
