import type { SourceRef } from './source-ref.ts';
import type { TextDocument } from './text-document.ts';
import type { Workbook } from './workbook.ts';

export type AnyDocument = TextDocument | Workbook;

/** What a reader gives: the document, what there is to say about it, and what it left out. */
export interface ReadResult<D extends AnyDocument = AnyDocument> {
  readonly document: D;
  readonly messages: readonly ReadMessage[];
  readonly omissions: readonly Omission[];
}

export interface ReadMessage {
  /** Stable and in words: "tracked-insertion". */
  readonly code: string;
  readonly severity: 'error' | 'warning' | 'info';
  readonly text: string;
  readonly at: SourceRef | null;
}

/** One kind of content that a reader saw and did not carry over. */
export interface Omission {
  readonly what: OmittedContent;
  readonly count: number;
  /** The first place it was seen. */
  readonly firstAt: SourceRef | null;
}

/** Everything that a reader may leave out; stores and pages go by this list. */
export const OMITTED_CONTENT = [
  'embedded-document',
  'embedded-object',
  'chart',
  'drawing',
  'equation',
  'picture',
  'linked-picture',
  'unsafe-link',
  'macro',
  'formatting-change',
  'form-code',
  'unknown-element',
  'external-link',
  'pivot-table',
  'conditional-format',
  'formula-without-value',
  'cells-beyond-limit',
  'page-furniture',
  'input-check',
] as const;

export type OmittedContent = (typeof OMITTED_CONTENT)[number];
