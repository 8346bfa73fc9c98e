import type { Footer, Header, ISectionOptions, Paragraph as LibraryParagraph } from 'docx';
import { textWidth } from '#shared/document/paper-style';
import { walkParagraphs } from '#shared/document/text';
import type { Block, PageFurniture, PageSetup, Section, TextDocument } from '#shared/document/text-document';
import { writeBlocks } from './blocks.ts';
import { ANYWHERE, TWIPS, writeParagraph, writeSpacer } from './paragraphs.ts';
import type { WrittenBlock } from './tables.ts';
import type { WriteContext } from './write-context.ts';

/** The body of a document, section by section, with pages, headers and footers. */
export function writeSections(context: WriteContext, document: TextDocument): ISectionOptions[] {
  const bodies = document.sections.map((section, index) => {
    const isLast = index === document.sections.length - 1;
    const end = document.sections[index + 1]?.firstBlock ?? document.body.length;
    const blocks = document.body.slice(section.firstBlock, end);
    const written = writeBlocks(context, blocks, { ...ANYWHERE, pageRoom: pageRoom(section.page) });
    return isLast || canEndSection(blocks) ? written : [...written, writeSpacer(context)];
  });
  // Lists count through the body first, then through headers and footers.
  return document.sections.map((section, index) => ({
    properties: sectionProperties(section),
    ...writeFurniture(context, section),
    children: bodies[index] ?? [],
  }));
}

/**
 * A section ends in its last paragraph, unless a content control stands around that, or it is an empty one after a
 * table, which would be taken for the end of the section alone.
 */
function canEndSection(blocks: readonly Block[]): boolean {
  const [before, last] = [blocks.at(-2), blocks.at(-1)];
  if (last === undefined || last.kind === 'table') return true;
  if (last.kind !== 'paragraph' || last.control !== null) return false;
  return before?.kind !== 'table' || last.inlines.length > 0 || last.anchors.length > 0;
}

function sectionProperties({ page, headers, footers }: Section): NonNullable<ISectionOptions['properties']> {
  const { width, height, orientation, margins } = page;
  // The library turns the page of a landscape section itself.
  const size = orientation === 'landscape' ? { width: height, height: width } : { width, height };
  const titlePage = [...headers, ...footers].some((each) => each.on === 'first');
  return { page: { size: { ...size, orientation }, margin: margins }, ...(titlePage ? { titlePage } : {}) };
}

/** Points between the margins at top and bottom. */
function pageRoom({ height, margins }: PageSetup): number {
  return (height - margins.top - margins.bottom) / TWIPS;
}

function writeFurniture(
  context: WriteContext,
  section: Section,
): Pick<ISectionOptions, 'headers' | 'footers'> {
  const { docx } = context.library;
  const width = textWidth(section.page);
  const write = <T extends Header | Footer>(
    furniture: readonly PageFurniture[],
    wrap: (children: WrittenBlock[]) => T,
  ): { default?: T; first?: T; even?: T } =>
    Object.fromEntries(
      furniture.map(({ on, blocks }) => [
        on,
        wrap(writeBlocks(context, blocks, { ...ANYWHERE, furnitureWidth: width })),
      ]),
    );
  const headers = write(section.headers, (children) => new docx.Header({ children }));
  const footers = write(section.footers, (children) => new docx.Footer({ children }));
  return {
    ...(section.headers.length === 0 ? {} : { headers }),
    ...(section.footers.length === 0 ? {} : { footers }),
  };
}

type Notes = Record<string, { readonly children: LibraryParagraph[] }>;

/** Footnotes or endnotes by number. */
export function writeNotes(
  context: WriteContext,
  document: TextDocument,
  kind: 'footnote' | 'endnote',
): Notes {
  const notes = document.notes.filter((note) => note.kind === kind);
  return Object.fromEntries(
    notes.map((note, index) => {
      const paragraphs = [...walkParagraphs(note.blocks)];
      const children = paragraphs.map((each) => writeParagraph(context, each, ANYWHERE));
      return [String(index + 1), { children: children.length === 0 ? [writeSpacer(context)] : children }];
    }),
  );
}
