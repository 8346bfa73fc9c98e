import type { SourceRef } from '#shared/document/source-ref';

/** A piece of a paragraph's text and where the reader stood after it. */
export interface WatchedText {
  readonly text: string;
  /** Whether a reader sees it: it is neither hidden nor taken out by a tracked change. */
  readonly counts: boolean;
  /** Whether it may be changed: it is no field's result and not part of a tracked change. */
  readonly free: boolean;
  /** Index in the part's XML right after the element that it stands in. */
  readonly end: number;
}

export interface WatchedParagraph {
  readonly at: SourceRef;
  readonly pieces: WatchedText[];
}

/** Notes while a document is read where its text stands in the XML. */
export class TextWatch {
  /** By what gathers the text of the paragraph. */
  readonly #open = new Map<object, WatchedParagraph>();

  openParagraph(list: object, at: SourceRef): void {
    this.#open.set(list, { at, pieces: [] });
  }

  addText(list: object, piece: WatchedText): void {
    this.#open.get(list)?.pieces.push(piece);
  }

  get paragraphs(): readonly WatchedParagraph[] {
    return [...this.#open.values()];
  }
}
