import type { Block } from '#shared/document/text-document';
import type { Prose, ProseSlot } from '#shared/domain/paper-draft';
import type { RichLine } from '#shared/domain/rich-text';

/** A section of the cover report before it is numbered, as it is written in and as it is printed. */
export interface CoverSection {
  /** What references point at: the name of a standard section, or the id of a free one. */
  readonly id: string;
  readonly kind: 'standard' | 'free';
  readonly title: string;
  /** False for a section with nothing in it yet: it can be written in, and stays out of the paper. */
  readonly printed: boolean;
  readonly parts: readonly CoverPart[];
}

export type CoverPart =
  | {
      readonly kind: 'prose';
      /** Where the words are kept; null for a free section, which keeps its own. */
      readonly slot: ProseSlot | null;
      readonly words: Prose;
      /** The author's words, not the proposed ones. */
      readonly own: boolean;
    }
  /** Follows the plan: nobody writes in it. */
  | { readonly kind: 'fixed'; readonly blocks: readonly Block[] }
  | { readonly kind: 'red-items'; readonly word: string; readonly rows: readonly RedItemRow[] }
  | { readonly kind: 'improvements'; readonly own: boolean; readonly rows: readonly ImprovementRow[] }
  | { readonly kind: 'requests'; readonly own: boolean; readonly rows: readonly RequestRow[] };

export interface RedItemRow {
  readonly ref: string;
  readonly wording: RichLine;
  readonly because: string;
  readonly deadline: string;
  readonly words: Prose;
  readonly own: boolean;
}

export interface ImprovementRow {
  readonly ref: string;
  readonly title: string;
  readonly words: Prose;
  readonly own: boolean;
}

export interface RequestRow {
  readonly words: Prose;
  /** Id of the section that it is about. */
  readonly about: string | null;
}
