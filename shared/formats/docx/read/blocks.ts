import type { Block, Contents, Paragraph } from '#shared/document/text-document';
import { SPACER_STYLE } from '../own-marks.ts';
import { chooseAlternate } from './alternate-content.ts';
import { readControl } from './content-control.ts';
import { readParagraph } from './paragraph.ts';
import type { PartContext, Surroundings } from './part-context.ts';
import { revisionOf } from './revision.ts';
import { readSection } from './section.ts';
import { readTable } from './table.ts';

/** Reads paragraphs and tables up to the end of the open element. */
export function readBlocks(
  context: PartContext,
  around: Surroundings,
  take: (name: string) => boolean = () => false,
): Block[] {
  const blocks: Block[] = [];
  readInto(context, around, blocks, take);
  return blocks;
}

function readInto(
  context: PartContext,
  around: Surroundings,
  blocks: Block[],
  take: (name: string) => boolean,
): void {
  const { reader } = context;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    switch (reader.name) {
      case 'w:p':
        addParagraph(context, around, blocks);
        break;
      case 'w:tbl':
        blocks.push(readTable(context, around));
        break;
      case 'w:sdt':
        readControl(context, around, (inside) => readInto(context, inside, blocks, take));
        break;
      case 'w:ins':
      case 'w:del':
      case 'w:moveFrom':
      case 'w:moveTo':
        readInto(context, { ...around, revision: revisionOf(context) }, blocks, take);
        break;
      default:
        if (!take(reader.name)) readOther(context, blocks);
    }
  }
}

/** Between blocks: wrappers are walked through, the section's end is noted, inserted files are counted. */
function readOther(context: PartContext, blocks: readonly Block[]): void {
  const { reader, document, place } = context;
  switch (reader.name) {
    case 'mc:AlternateContent':
    case 'mc:Choice':
    case 'mc:Fallback':
      chooseAlternate(context);
      return;
    case 'w:customXml':
    case 'w:smartTag':
      return;
    case 'w:sectPr':
      context.sectionEnds.push({ block: blocks.length, format: readSection(reader) });
      return;
    case 'w:altChunk':
      document.report.omit('embedded-document', place.here());
      break;
    case 'w:commentRangeStart':
    case 'w:commentRangeEnd':
    case 'w:bookmarkStart':
      break;
    default:
      if (!IGNORED.has(reader.name)) document.report.omit('unknown-element', place.here());
  }
  reader.skip();
}

/** Elements between blocks that say nothing to a person. */
const IGNORED = new Set([
  'w:bookmarkEnd',
  'w:proofErr',
  'w:permStart',
  'w:permEnd',
  'w:moveFromRangeStart',
  'w:moveFromRangeEnd',
  'w:moveToRangeStart',
  'w:moveToRangeEnd',
  'w:customXmlPr',
  'w:customXmlInsRangeStart',
  'w:customXmlInsRangeEnd',
  'w:customXmlDelRangeStart',
  'w:customXmlDelRangeEnd',
  'w:commentReference',
  'w:background',
]);

function addParagraph(context: PartContext, around: Surroundings, blocks: Block[]): void {
  const { paragraph, section, contentsLevels } = readParagraph(context, around);
  if (contentsLevels === null) {
    if (!isSpacer(paragraph)) blocks.push(paragraph);
  } else addContentsLine(blocks, paragraph, contentsLevels);
  blocks.push(...context.textBoxes);
  context.textBoxes = [];
  if (section !== null && !context.place.inTable)
    context.sectionEnds.push({ block: blocks.length, format: section });
}

/** Word wants a paragraph in some places where a document has none; Clearday's own are no content. */
function isSpacer(paragraph: Paragraph): boolean {
  return paragraph.style === SPACER_STYLE && paragraph.inlines.length === 0;
}

/** Lines of one table of contents make one block. */
function addContentsLine(blocks: Block[], paragraph: Paragraph, levels: number): void {
  const last = blocks.at(-1);
  if (last?.kind === 'contents') {
    blocks[blocks.length - 1] = { ...last, entries: [...last.entries, paragraph] };
    return;
  }
  const contents: Contents = { kind: 'contents', at: paragraph.at, levels, entries: [paragraph] };
  blocks.push(contents);
}
