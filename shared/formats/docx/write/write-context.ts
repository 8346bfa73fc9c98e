import type { PaperStyle } from '#shared/document/paper-style';
import type { TextDocument } from '#shared/document/text-document';
import { AnchorNames } from './anchor-names.ts';
import type { Library } from './library.ts';
import { LinkTargets } from './link-targets.ts';
import { ListsOfDocument } from './lists-of-document.ts';
import { StyleBook } from './style-book.ts';

/** What all parts of one file share while it is written. */
export interface WriteContext {
  readonly library: Library;
  readonly style: PaperStyle;
  readonly styles: StyleBook;
  readonly anchors: AnchorNames;
  readonly links: LinkTargets;
  readonly lists: ListsOfDocument;
  /** Labels of numbered paragraphs, by anchor: a reference that shows one follows the number, not the words. */
  readonly labels: ReadonlyMap<string, string>;
  /** Numbers of footnotes and endnotes in the file, by kind and id. */
  readonly noteNumbers: ReadonlyMap<string, number>;
}

export function startWriting(document: TextDocument, library: Library, style: PaperStyle): WriteContext {
  const lists = new ListsOfDocument(document);
  return {
    library,
    style,
    styles: new StyleBook(document),
    anchors: new AnchorNames(document),
    links: new LinkTargets(),
    lists,
    labels: lists.labelsByAnchor(),
    noteNumbers: numberNotes(document),
  };
}

function numberNotes(document: TextDocument): Map<string, number> {
  const numbers = new Map<string, number>();
  for (const kind of ['footnote', 'endnote'] as const) {
    const notes = document.notes.filter((note) => note.kind === kind);
    notes.forEach((note, index) => numbers.set(noteKey(kind, note.id), index + 1));
  }
  return numbers;
}

export function noteKey(kind: 'footnote' | 'endnote', id: string): string {
  return `${kind} ${id}`;
}
