import { walkParagraphs, walkParts } from '#shared/document/text';
import type { TextDocument } from '#shared/document/text-document';

/** Word's names for places: letters, digits and underscores, at most 40, not told apart by case. */
const LEGAL = /^[\p{L}_][\p{L}\p{N}_]{0,39}$/u;
const LONGEST = 34;

/** The bookmark names of a document's anchors. An anchor that Word can't name gets the nearest name it can. */
export class AnchorNames {
  private readonly names = new Map<string, string>();
  private readonly taken = new Set<string>();
  private bookmarks = 0;

  constructor(document: TextDocument) {
    for (const blocks of walkParts(document)) {
      for (const paragraph of walkParagraphs(blocks)) paragraph.anchors.forEach((each) => this.nameOf(each));
    }
  }

  nameOf(anchor: string): string {
    const known = this.names.get(anchor);
    if (known !== undefined) return known;
    const legal = LEGAL.test(anchor) ? anchor : legalName(anchor);
    let name = legal;
    for (let copy = 2; this.taken.has(name.toLowerCase()); copy++)
      name = `${legal.slice(0, LONGEST)}_${copy}`;
    this.names.set(anchor, name);
    this.taken.add(name.toLowerCase());
    return name;
  }

  nextBookmarkId(): number {
    return ++this.bookmarks;
  }
}

function legalName(anchor: string): string {
  const letters = anchor.replaceAll(/[^\p{L}\p{N}_]/gu, '_').slice(0, LONGEST);
  return LEGAL.test(letters) ? letters : `a_${letters}`;
}
