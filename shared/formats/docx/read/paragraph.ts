import type { Heading, ListMark, Paragraph, Revision } from '#shared/document/text-document';
import { lookOf } from './headings-by-look.ts';
import { InlineList } from './inline-list.ts';
import { readInlines } from './inlines.ts';
import { readParagraphProperty, type ParagraphFormat } from './paragraph-properties.ts';
import type { PartContext, Surroundings } from './part-context.ts';
import { revisionOf } from './revision.ts';
import { readSection, type SectionFormat } from './section.ts';
import type { ParagraphStyle } from './styles.ts';

/** A paragraph as read, with what its neighbours need to know of it. */
export interface ReadParagraph {
  readonly paragraph: Paragraph;
  /** The section that ends with this paragraph. */
  readonly section: SectionFormat | null;
  /** Heading levels of the table of contents that this paragraph is a line of. */
  readonly contentsLevels: number | null;
}

interface Properties {
  readonly format: ParagraphFormat;
  section: SectionFormat | null;
  markRevision: Revision | null;
}

/** Reads the `w:p` just opened. */
export function readParagraph(context: PartContext, around: Surroundings): ReadParagraph {
  const { place, fields } = context;
  place.enterParagraph();
  const at = place.here();
  const properties: Properties = { format: {}, section: null, markRevision: null };
  const list = new InlineList();
  const anchors: string[] = [];
  fields.lastContents = fields.contentsLevels;
  readInlines(context, list, around, (name) => {
    if (name === 'w:pPr') readProperties(context, properties);
    else if (name === 'w:bookmarkStart') takeAnchor(context, anchors);
    else return false;
    return true;
  });
  const contentsLevels = fields.lastContents;
  const { format } = properties;
  const style = context.document.styles.paragraph(format.style ?? null);
  const isDefault = format.style === undefined || context.document.styles.isDefaultParagraph(format.style);
  const paragraph: Paragraph = {
    kind: 'paragraph',
    at,
    style: isDefault ? null : style.name,
    heading: headingOf(format, style),
    list: listOf(context, format, style),
    alignment: format.alignment ?? style.alignment,
    pageBreakBefore: format.pageBreakBefore ?? style.pageBreakBefore,
    shade: format.shade === undefined ? style.shade : format.shade.fill,
    anchors,
    control: around.control,
    markRevision: properties.markRevision,
    inlines: list.inlines,
  };
  if (!place.inTable) {
    context.document.looks.set(paragraph, lookOf(paragraph, style, context.document.bodySize));
  }
  return { paragraph, section: properties.section, contentsLevels };
}

function takeAnchor(context: PartContext, anchors: string[]): void {
  const name = context.reader.attribute('w:name');
  // Word's own marks for where the cursor was last are no anchors.
  if (name !== null && name !== '_GoBack') anchors.push(name);
  context.reader.skip();
}

function readProperties(context: PartContext, properties: Properties): void {
  const { reader, document } = context;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:sectPr') properties.section = readSection(reader);
    else if (reader.name === 'w:rPr') readMark(context, properties);
    else if (!readParagraphProperty(reader, document.theme, properties.format)) reader.skip();
  }
  if (properties.format.formattingChanged === true)
    document.report.omit('formatting-change', context.place.here());
}

/** Formatting of the paragraph mark: only whether it was put in or taken out matters. */
function readMark(context: PartContext, properties: Properties): void {
  const { reader } = context;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (/^w:(ins|del|moveFrom|moveTo)$/.test(reader.name)) properties.markRevision = revisionOf(context);
    reader.skip();
  }
}

function headingOf(format: ParagraphFormat, style: ParagraphStyle): Heading | null {
  if (style.headingLevel !== null && format.outlineLevel !== 9)
    return { level: style.headingLevel, by: 'style' };
  if (format.outlineLevel !== undefined && format.outlineLevel < 9) {
    return { level: format.outlineLevel + 1, by: 'outline' };
  }
  return null;
}

function listOf(context: PartContext, format: ParagraphFormat, style: ParagraphStyle): ListMark | null {
  const { numbering } = context.document;
  const id = format.listId ?? style.list?.id;
  if (id === undefined || id === '0') return null;
  const ofStyle =
    format.listId === undefined && format.style !== undefined
      ? numbering.levelOfStyle(id, format.style)
      : null;
  return numbering.next(id, format.listLevel ?? ofStyle ?? style.list?.level ?? 0);
}
