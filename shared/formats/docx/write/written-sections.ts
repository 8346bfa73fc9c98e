import { textWidth } from '#shared/document/paper-style';
import { walkParagraphs } from '#shared/document/text';
import type { PageFurniture, Paragraph, Section, TextDocument } from '#shared/document/text-document';

/**
 * The document in the order of the parts of a file, with only those headers and footers that a section must carry itself: Word gives a section the ones
 * of the section before it (ISO/IEC 29500-1, 17.10.1). One that ends is emptied, since it can't be taken away.
 * Notes are paragraphs only; of a table in one, its paragraphs are kept.
 */
export function asWritten(document: TextDocument): TextDocument {
  let before: Section | null = null;
  const sections = document.sections.map((section) => {
    const written = {
      ...section,
      headers: ownFurniture(before, section, 'headers'),
      footers: ownFurniture(before, section, 'footers'),
    };
    before = section;
    return written;
  });
  const notes = document.notes
    .toSorted((a, b) => Number(a.kind === 'endnote') - Number(b.kind === 'endnote'))
    .map((note) => ({ ...note, blocks: [...walkParagraphs(note.blocks)].map(withoutControl) }));
  return { ...document, sections, notes };
}

/** The library writes notes of paragraphs only, and puts the note's mark into the first one: it can't stand in a control. */
function withoutControl(paragraph: Paragraph): Paragraph {
  return { ...paragraph, control: null };
}

function ownFurniture(
  before: Section | null,
  section: Section,
  which: 'headers' | 'footers',
): PageFurniture[] {
  if (before === null) return [...section[which]];
  const inherited = new Map(before[which].map((each) => [each.on, each]));
  // Tabs in a header lead to the middle and the end of its pages.
  const sameWidth = textWidth(before.page) === textWidth(section.page);
  const changed = section[which].filter((each) => {
    const known = inherited.get(each.on);
    // Whether a section has a first page of its own is told by what stands on it.
    return known === undefined || each.on === 'first' || !sameWidth || !isSame(known, each);
  });
  const ended = before[which]
    .filter((each) => each.on === 'default' && !section[which].some((other) => other.on === 'default'))
    .map((each): PageFurniture => ({ on: each.on, blocks: [] }));
  return [...changed, ...ended];
}

function isSame(first: PageFurniture, second: PageFurniture): boolean {
  return first.blocks === second.blocks || JSON.stringify(first.blocks) === JSON.stringify(second.blocks);
}
