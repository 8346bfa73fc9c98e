import type { SourceRef } from '#shared/document/source-ref';
import { LETTER, type Capacity } from './capacity.ts';

/** What a comment is about: the words it marks and where they stand. */
export interface CommentAnchor {
  readonly quote: string;
  readonly at: SourceRef;
}

interface OpenComment {
  readonly at: SourceRef;
  /** Index into the pieces of its first word. */
  readonly from: number;
}

const LONGEST_QUOTE = 2000;

/** Gathers the words that comments mark, while the text is read. */
export class CommentQuotes {
  private readonly capacity: Capacity;
  private readonly open = new Map<string, OpenComment>();
  private readonly done = new Map<string, CommentAnchor>();
  /** Text since the first of the open comments began. */
  private pieces: string[] = [];

  constructor(capacity: Capacity) {
    this.capacity = capacity;
  }

  start(id: string, at: SourceRef): void {
    this.open.set(id, { at, from: this.pieces.length });
  }

  add(text: string): void {
    if (this.open.size > 0) this.pieces.push(text);
  }

  end(id: string): void {
    const comment = this.open.get(id);
    if (comment === undefined) return;
    this.done.set(id, { quote: this.quoteFrom(comment.from), at: comment.at });
    this.open.delete(id);
    if (this.open.size === 0) this.pieces = [];
  }

  /** The place of a comment that marks no words. */
  place(id: string, at: SourceRef): void {
    if (!this.open.has(id) && !this.done.has(id)) this.done.set(id, { quote: '', at });
  }

  anchorOf(id: string): CommentAnchor | null {
    this.end(id);
    return this.done.get(id) ?? null;
  }

  private quoteFrom(first: number): string {
    // No piece is empty, so as many pieces as letters are enough.
    const quote = this.pieces
      .slice(first, first + LONGEST_QUOTE)
      .join('')
      .slice(0, LONGEST_QUOTE);
    this.capacity.take(quote.length * LETTER);
    return quote;
  }
}
