import type { Block, Contents, Paragraph } from '#shared/document/text-document';
import { SPACER_STYLE } from '../own-marks.ts';
import { chooseAlternate } from './alternate-content.ts';
import { PARAGRAPH } from './capacity.ts';
import { readControl } from './content-control.ts';
import { readMarker } from './markers.ts';
import { readParagraph } from './paragraph.ts';
import type { PartContext, Surroundings } from './part-context.ts';
import { revisionOf } from './revision.ts';
import { readSection, type SectionFormat } from './section.ts';
import { readTable } from './table.ts';

/** Reads paragraphs and tables up to the end of the open element. */
export function readBlocks(
  context: PartContext,
  around: Surroundings,
  take: (name: string) => boolean = () => false,
): Block[] {
  const blocks: Block[] = [];
  readInto(context, around, blocks, take);
  // Without the room to spare that a growing array has: a plan has many cells with one paragraph.
  return blocks.slice();
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
      endSection(context, readSection(reader), blocks.length);
      return;
    case 'w:altChunk':
      document.report.omit('embedded-document', place.here());
      break;
    case 'm:oMath':
    case 'm:oMathPara':
      document.report.omit('equation', place.here());
      break;
    default:
      if (!readMarker(context)) document.report.omit('unknown-element', place.here());
  }
  reader.skip();
}

function addParagraph(context: PartContext, around: Surroundings, blocks: Block[]): void {
  // A paragraph that runs on into this one stands in it from now on.
  if (context.carried !== null && context.carried.paragraph === blocks.at(-1)) blocks.pop();
  else context.carried = null;
  const { paragraph, section, contentsLevels } = readParagraph(context, around);
  if (contentsLevels === null) {
    if (!isSpacer(paragraph, section !== null && followsTable(context, blocks))) blocks.push(paragraph);
  } else addContentsLine(context, blocks, paragraph, contentsLevels);
  for (const block of context.textBoxes) blocks.push(block);
  context.textBoxes = [];
  if (section !== null) endSection(context, section, blocks.length);
}

/** A section ends before the block with that index; only the text itself has sections. */
function endSection(context: PartContext, format: SectionFormat, block: number): void {
  context.document.capacity.take(PARAGRAPH);
  if (context.place.isOutermost) context.sectionEnds.push({ block, format });
}

/** Whether the last block is a table of the section that is being read. */
function followsTable({ sectionEnds }: PartContext, blocks: readonly Block[]): boolean {
  return blocks.at(-1)?.kind === 'table' && sectionEnds.at(-1)?.block !== blocks.length;
}

/** Word wants a paragraph in some places where a document has none: ours say so, one that ends a section after a table is one. */
function isSpacer({ style, inlines, anchors }: Paragraph, endsSectionAfterTable: boolean): boolean {
  const isOurs = style?.toLowerCase() === SPACER_STYLE.toLowerCase();
  return inlines.length === 0 && anchors.length === 0 && (isOurs || endsSectionAfterTable);
}

/** Lines of one table of contents make one block. */
function addContentsLine(context: PartContext, blocks: Block[], paragraph: Paragraph, levels: number): void {
  if (context.contents !== null && context.contents.block === blocks.at(-1)) {
    // The paragraph that the field ends in is usually empty.
    const isLine = paragraph.inlines.length > 0 || /^toc\b/i.test(paragraph.style ?? '');
    if (isLine) context.contents.entries.push(paragraph);
    return;
  }
  const entries = [paragraph];
  const block: Contents = { kind: 'contents', at: paragraph.at, levels, entries };
  context.contents = { block, entries };
  blocks.push(block);
}
