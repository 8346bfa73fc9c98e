import type { SourceRef } from '#shared/document/source-ref';
import type { Heading, ListMark, Paragraph } from '#shared/document/text-document';
import { lookOf } from './headings-by-look.ts';
import { InlineList } from './inline-list.ts';
import { readInlines } from './inlines.ts';
import { readParagraphProperty, type ParagraphFormat } from './paragraph-properties.ts';
import type { PartContext, Surroundings } from './part-context.ts';
import { isRevision, revisionOf, UNTRACKED, withRevision, type TrackedState } from './revision.ts';
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
  mark: TrackedState;
}

const NO_ANCHORS: readonly string[] = [];

/** Reads the `w:p` just opened. */
export function readParagraph(context: PartContext, around: Surroundings): ReadParagraph {
  const { place, fields, carried, document } = context;
  place.enterParagraph();
  const at = carried?.paragraph.at ?? place.here();
  const properties: Properties = { format: {}, section: null, mark: UNTRACKED };
  const list = new InlineList(document.capacity, carried?.inlines ?? []);
  document.watch?.openParagraph(list, at);
  const anchors = carried?.anchors ?? [];
  context.carried = null;
  context.hiddenByStyle = document.styles.paragraph(null).hidden;
  fields.lastContents = fields.contentsLevels;
  readInlines(context, list, around, (name) => {
    if (name !== 'w:pPr') return false;
    readProperties(context, properties);
    return true;
  });
  if (fields.abandonCodes()) {
    const text = 'A field has no end; what follows it is read as text.';
    document.report.say('warning', 'field-without-end', text, at);
  }
  for (const anchor of context.anchorsAhead) anchors.push(anchor);
  context.anchorsAhead = [];
  return finishParagraph(context, around, properties, { at, anchors, list });
}

interface Gathered {
  readonly at: SourceRef;
  readonly anchors: string[];
  readonly list: InlineList;
}

function finishParagraph(
  context: PartContext,
  around: Surroundings,
  { format, section, mark }: Properties,
  { at, anchors, list }: Gathered,
): ReadParagraph {
  const { document, fields, place } = context;
  const style = document.styles.paragraph(format.style ?? null);
  const isDefault = format.style === undefined || document.styles.isDefaultParagraph(format.style);
  const heading = headingOf(format, style);
  const paragraph: Paragraph = {
    kind: 'paragraph',
    at,
    style: isDefault ? null : style.name,
    heading,
    // What runs on into the next paragraph has its place in a list there.
    list: mark.undone ? null : listOf(context, format, style),
    alignment: format.alignment ?? style.alignment,
    pageBreakBefore: format.pageBreakBefore ?? style.pageBreakBefore,
    shade: format.shade === undefined ? style.shade : format.shade.fill,
    anchors: anchors.length === 0 ? NO_ANCHORS : anchors,
    control: around.control,
    markRevision: mark.undone ? null : mark.revision,
    // One that runs on is not kept, so it needs no array of its own.
    inlines: mark.undone ? list.inlines : list.toArray(),
  };
  if (mark.undone) context.carried = { paragraph, anchors, inlines: list.inlines };
  else if (place.isOutermost) document.looks.set(paragraph, lookOf(paragraph, style, document.bodySize));
  if (heading === null) return { paragraph, section, contentsLevels: fields.lastContents };
  // A heading ends the contents before it: where their field lacks its end, or has it at the start of the heading.
  fields.endContents();
  return { paragraph, section, contentsLevels: null };
}

function readProperties(context: PartContext, properties: Properties): void {
  const { reader, document } = context;
  const { format } = properties;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:sectPr') properties.section = readSection(reader);
    else if (reader.name === 'w:rPr') readMark(context, properties);
    else if (!readParagraphProperty(reader, document.theme, format)) reader.skip();
  }
  context.hiddenByStyle = document.styles.paragraph(format.style ?? null).hidden;
  if (format.formattingChanged === true) document.report.omit('formatting-change', context.place.here());
}

/** Formatting of the paragraph mark: only whether it was put in or taken out matters. */
function readMark(context: PartContext, properties: Properties): void {
  const { reader } = context;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (isRevision(reader.name)) properties.mark = withRevision(properties.mark, revisionOf(context));
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
