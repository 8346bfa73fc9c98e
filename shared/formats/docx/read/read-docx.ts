import type { ReadResult } from '#shared/document/read-result';
import type { DocumentPart } from '#shared/document/source-ref';
import type {
  Block,
  Comment,
  Note,
  PageFurniture,
  Section,
  TextDocument,
} from '#shared/document/text-document';
import { blocksText } from '#shared/document/text';
import { refuse } from '#shared/document/refusal';
import type { OpcPackage } from '../../opc/opc-package.ts';
import { readCoreProperties } from '../../ooxml/core-properties.ts';
import { Report } from '../../ooxml/report.ts';
import { readTheme } from '../../ooxml/theme.ts';
import { END, type XmlReader } from '../../xml/xml-reader.ts';
import { readBlocks } from './blocks.ts';
import { Capacity, PARAGRAPH } from './capacity.ts';
import { CommentQuotes } from './comment-quotes.ts';
import { markHeadingsByLook } from './headings-by-look.ts';
import { Numbering } from './numbering.ts';
import { readNumberingPart } from './numbering-part.ts';
import { NO_SURROUNDINGS, PartContext, type DocumentContext, type SectionEnd } from './part-context.ts';
import { reportContent } from './report-content.ts';
import { MarksPool } from './run-properties.ts';
import { DEFAULT_SECTION, type FurnitureReference } from './section.ts';
import { readStyles } from './styles.ts';
import type { TextWatch } from './text-watch.ts';

/** Points, where neither styles nor defaults name a size (ISO/IEC 29500-1, 17.3.2.38). */
const WORD_DEFAULT_SIZE = 10;

/**
 * Reads a Word file into the neutral document, tracked changes and hidden text included and marked as such.
 * Throws DocumentRefused for what is broken or goes past a limit.
 */
export function readDocx(opened: OpcPackage, watch: TextWatch | null = null): ReadResult<TextDocument> {
  const report = new Report();
  const context = readShared(opened, report, watch);
  const main = openPart(opened, opened.mainPart, 'body', context);
  const { blocks, sectionEnds } = readBody(main);
  const furniture = new Map<string, readonly Block[]>();
  const sections = toSections(sectionEnds, (reference) => {
    const target = main.target(reference.relationship);
    if (target === null || target.external || !opened.has(target.target)) return null;
    let content = furniture.get(target.target);
    if (content === undefined) {
      content = readWhole(openPart(opened, target.target, reference.kind, context));
      furniture.set(target.target, content);
    }
    return content;
  });
  const document: TextDocument = {
    kind: 'text',
    properties: readCoreProperties(opened),
    language: context.styles.language,
    body: markHeadingsByLook(blocks, context.looks, context.bodySize),
    sections,
    notes: [...readNotes(opened, 'footnote', context), ...readNotes(opened, 'endnote', context)],
    comments: readComments(opened, context),
  };
  if (opened.hasMacros) report.omit('macro', null);
  reportContent(document, report);
  return { document, messages: report.messages(), omissions: report.omissions() };
}

function readShared(opened: OpcPackage, report: Report, watch: TextWatch | null): DocumentContext {
  const theme = openRelated(opened, 'theme');
  const colours = theme === null ? new Map<string, string>() : readTheme(theme);
  const capacity = new Capacity();
  const styles = readStyles(openRelated(opened, 'styles'), colours, capacity);
  const numbering = openRelated(opened, 'numbering');
  return {
    theme: colours,
    styles,
    numbering: new Numbering(numbering === null ? new Map() : readNumberingPart(numbering, capacity)),
    marks: new MarksPool(capacity),
    report,
    quotes: new CommentQuotes(capacity),
    capacity,
    looks: new Map(),
    bodySize: styles.paragraph(null).size ?? WORD_DEFAULT_SIZE,
    watch,
  };
}

function relatedPart(opened: OpcPackage, type: string): string | null {
  const found = opened.relationships(opened.mainPart).find((each) => each.type === type && !each.external);
  return found !== undefined && opened.has(found.target) ? found.target : null;
}

function openRelated(opened: OpcPackage, type: string): XmlReader | null {
  const part = relatedPart(opened, type);
  return part === null ? null : opened.open(part);
}

function openPart(
  opened: OpcPackage,
  name: string,
  part: DocumentPart,
  document: DocumentContext,
): PartContext {
  const source = { reader: opened.open(name), part, relationships: opened.relationships(name) };
  return new PartContext(source, document, readBlocks);
}

function readBody(context: PartContext): { blocks: Block[]; sectionEnds: readonly SectionEnd[] } {
  const { reader } = context;
  reader.next();
  const root: string = reader.name;
  if (root !== 'w:document') refuse('NO_BODY', root);
  while (reader.nextChild(1)) {
    if (reader.name === 'w:body') {
      const blocks = readBlocks(context, NO_SURROUNDINGS);
      drain(reader);
      return { blocks, sectionEnds: context.sectionEnds };
    }
    reader.skip();
  }
  return refuse('NO_BODY');
}

/** What follows the text must be well formed too: a file cut off there is damaged. */
function drain(reader: XmlReader): void {
  while (reader.next() !== END);
}

function readWhole(context: PartContext): Block[] {
  context.reader.next();
  return readBlocks(context, NO_SURROUNDINGS);
}

type FurnitureReader = (reference: FurnitureReference) => readonly Block[] | null;

/** A section without a header of its own keeps the one before it (ISO/IEC 29500-1, 17.10.1). */
function toSections(ends: readonly SectionEnd[], read: FurnitureReader): Section[] {
  const all = ends.length === 0 ? [{ block: 0, format: DEFAULT_SECTION }] : ends;
  const sections: Section[] = [];
  let firstBlock = 0;
  // All that a later section may keep, the first page's too where this section does not show it.
  let kept: Pick<Section, 'headers' | 'footers'> = { headers: [], footers: [] };
  for (const { block, format } of all) {
    const own = (kind: FurnitureReference['kind'], inherited: readonly PageFurniture[]): PageFurniture[] => {
      const found = format.furniture.filter((each) => each.kind === kind);
      const before = inherited.filter((each) => !found.some((reference) => reference.on === each.on));
      const referenced = found.flatMap((reference) => {
        const blocks = read(reference);
        return blocks === null ? [] : [{ on: reference.on, blocks }];
      });
      return [...before, ...referenced];
    };
    kept = { headers: own('header', kept.headers), footers: own('footer', kept.footers) };
    const isShown = (each: PageFurniture): boolean => each.on !== 'first' || format.differentFirst;
    sections.push({
      firstBlock,
      page: format.page,
      headers: kept.headers.filter(isShown),
      footers: kept.footers.filter(isShown),
    });
    firstBlock = block;
  }
  return sections;
}

function readNotes(opened: OpcPackage, kind: 'footnote' | 'endnote', document: DocumentContext): Note[] {
  const name = relatedPart(opened, `${kind}s`);
  if (name === null) return [];
  const context = openPart(opened, name, kind, document);
  const { reader } = context;
  const notes: Note[] = [];
  reader.next();
  while (reader.nextChild(1)) {
    document.capacity.take(PARAGRAPH);
    const type = reader.attribute('w:type') ?? 'normal';
    const id = reader.attribute('w:id') ?? '';
    // Separators are lines on the page, not notes.
    if (type === 'normal' && reader.name === `w:${kind}`) {
      notes.push({ kind, id, blocks: readBlocks(context, NO_SURROUNDINGS) });
    } else reader.skip();
  }
  return notes;
}

function readComments(opened: OpcPackage, document: DocumentContext): Comment[] {
  const name = relatedPart(opened, 'comments');
  if (name === null) return [];
  const context = openPart(opened, name, 'comment', document);
  const { reader } = context;
  const comments: Comment[] = [];
  reader.next();
  while (reader.nextChild(1)) {
    const id = reader.attribute('w:id') ?? '';
    document.capacity.take(PARAGRAPH);
    const author = reader.attribute('w:author') ?? '';
    const date = reader.attribute('w:date');
    const text = blocksText(readBlocks(context, NO_SURROUNDINGS));
    const anchor = document.quotes.anchorOf(id);
    comments.push({
      id,
      author,
      date,
      text,
      quote: anchor?.quote ?? '',
      at: anchor?.at ?? context.place.here(),
    });
  }
  return comments;
}
