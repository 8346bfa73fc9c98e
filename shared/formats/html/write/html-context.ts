import { walkParagraphs, walkParts } from '#shared/document/text';
import type { Note, Paragraph, TextDocument } from '#shared/document/text-document';

/** What all parts of one page share while it is written. */
export interface HtmlContext {
  /** Footnotes and endnotes in the order in which the text names them. */
  readonly notes: readonly Note[];
  /** A page title takes the first level, so headings stand one below their own. */
  readonly headingShift: 0 | 1;
  /** Lists that number the sections of the paper: their items are headings and paragraphs, not points of a list. */
  readonly sectionLists: ReadonlySet<string>;
  readonly ids: AnchorIds;
}

/** Ids of places that links lead to. Of two places with one name, the first has it. */
export class AnchorIds {
  private readonly given = new Set<string>();

  /** Null when the name is taken. */
  take(anchor: string): string | null {
    const id = anchorId(anchor);
    if (this.given.has(id)) return null;
    this.given.add(id);
    return id;
  }
}

/** Without white space, and apart from the ids that the page itself gives. */
export function anchorId(anchor: string): string {
  return `at-${anchor.replaceAll(/\s+/g, '-')}`;
}

export function startHtml(document: TextDocument): HtmlContext {
  const sectionLists = new Set<string>();
  for (const blocks of walkParts(document)) {
    for (const { heading, list } of walkParagraphs(blocks)) {
      if (heading !== null && list !== null) sectionLists.add(list.list);
    }
  }
  return {
    notes: notesInOrder(document),
    headingShift: document.body.some((block) => block.kind === 'paragraph' && isTitle(block)) ? 1 : 0,
    sectionLists,
    ids: new AnchorIds(),
  };
}

export function isTitle(paragraph: Paragraph): boolean {
  return paragraph.style?.toLowerCase() === 'title' && paragraph.heading === null;
}

function notesInOrder(document: TextDocument): Note[] {
  const named: Note[] = [];
  for (const { inlines } of walkParagraphs(document.body)) {
    for (const inline of inlines) {
      if (inline.kind !== 'note') continue;
      const note = document.notes.find((each) => each.kind === inline.note && each.id === inline.id);
      if (note !== undefined && !named.includes(note)) named.push(note);
    }
  }
  return named;
}
