import type { Field, Marks } from '#shared/document/text-document';
import { symbolCharacter } from '../../ooxml/symbols.ts';
import { LIVE_FIELD_TAG } from '../own-marks.ts';
import { chooseAlternate } from './alternate-content.ts';
import { readDrawing, readPicture } from './drawing.ts';
import { fieldOf } from './fields.ts';
import { readFormField } from './form-field.ts';
import type { InlineList } from './inline-list.ts';
import { keepLink } from './links.ts';
import type { PartContext, Surroundings } from './part-context.ts';
import { isRemoval } from './revision.ts';
import { readRunFormat, type RunFormat } from './run-properties.ts';

/** One `w:r`: its formatting, then its text and whatever else it carries. */
export function readRun(context: PartContext, list: InlineList, around: Surroundings): void {
  const { reader } = context;
  const { styles, marks: pool, theme } = context.document;
  let own: RunFormat = {};
  let marks: Marks | null = null;
  const depth = reader.depth;
  while (reader.nextChild(depth)) {
    if (reader.name === 'w:rPr') {
      own = readRunFormat(reader, theme);
      if (own.formattingChanged === true)
        context.document.report.omit('formatting-change', context.place.here());
      continue;
    }
    if (marks === null) {
      if (context.hiddenByStyle) own.hidden ??= true;
      marks = pool.marksOf(own.style === undefined ? null : styles.character(own.style), own);
    }
    readRunContent(context, list, marks, around);
  }
}

function readRunContent(context: PartContext, list: InlineList, marks: Marks, around: Surroundings): void {
  const { reader, fields } = context;
  switch (reader.name) {
    case 'w:t':
    case 'w:delText':
      addRunText(context, list, readText(context), marks, around);
      return;
    case 'w:instrText':
    case 'w:delInstrText':
      fields.addCode(reader.textContent());
      return;
    case 'w:fldChar':
      readFieldCharacter(context, list, marks, around);
      return;
    case 'w:drawing':
      readDrawing(context, list, around);
      return;
    case 'w:pict':
    case 'w:object':
      readPicture(context, list, around);
      return;
    case 'mc:AlternateContent':
    case 'mc:Choice':
    case 'mc:Fallback':
      chooseAlternate(context);
      return;
    case 'w:ruby':
    case 'w:rubyBase':
    case 'w:r':
      // Text with a reading above it: the text comes next, the reading is passed over.
      return;
    default:
      addRunText(context, list, characterOf(context), marks, around);
      readRunMark(context, list);
      reader.skip();
  }
}

/** Text of `w:t`. Word keeps outer white space only where the file asks for it; so does this. */
function readText(context: PartContext): string {
  const { reader } = context;
  const preserve = reader.attribute('xml:space') === 'preserve';
  const text = reader.textContent();
  return preserve ? text : trimmed(text);
}

/** By hand, because a pattern takes a time that grows with the square of the white space inside. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isWhite(text.charCodeAt(start))) start++;
  while (end > start && isWhite(text.charCodeAt(end - 1))) end--;
  return text.slice(start, end);
}

function isWhite(code: number): boolean {
  return code === 32 || code === 9 || code === 10;
}

function addRunText(
  context: PartContext,
  list: InlineList,
  text: string,
  marks: Marks,
  around: Surroundings,
): void {
  const { fields, document } = context;
  if (text === '' || fields.inCode) return;
  document.quotes.add(text);
  watchText(context, list, text, marks, around);
  const { link } = fields;
  const inside = link === null || around.link !== null ? around : { ...around, link };
  const tag = around.control?.tag ?? null;
  if (tag?.startsWith(LIVE_FIELD_TAG) === true) {
    list.addText(text, marks, liveField(tag), { ...inside, control: null });
  } else list.addText(text, marks, fields.current, inside);
}

function watchText(
  { document, fields, reader }: PartContext,
  list: InlineList,
  text: string,
  { hidden }: Marks,
  { revision, control }: Surroundings,
): void {
  document.watch?.addText(list, {
    text,
    counts: !hidden && (revision === null || !isRemoval(revision)),
    free: revision === null && fields.current === null && control?.tag?.startsWith(LIVE_FIELD_TAG) !== true,
    end: reader.end,
  });
}

function liveField(tag: string): Field {
  return { kind: 'live', name: tag.slice(LIVE_FIELD_TAG.length) };
}

function characterOf(context: PartContext): string {
  const { reader } = context;
  switch (reader.name) {
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:cr':
      return '\n';
    case 'w:br':
      return (reader.attribute('w:type') ?? 'textWrapping') === 'textWrapping' ? '\n' : '';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:softHyphen':
      return '\u00ad';
    case 'w:sym':
      return symbolCharacter(reader.attribute('w:font'), reader.attribute('w:char'));
    default:
      return '';
  }
}

function readRunMark(context: PartContext, list: InlineList): void {
  const { reader, document, place } = context;
  const id = reader.attribute('w:id') ?? '';
  switch (reader.name) {
    case 'w:br': {
      const type = reader.attribute('w:type');
      if (type === 'page' || type === 'column') list.add({ kind: 'break', to: type });
      break;
    }
    case 'w:footnoteReference':
      list.add({ kind: 'note', note: 'footnote', id });
      break;
    case 'w:endnoteReference':
      list.add({ kind: 'note', note: 'endnote', id });
      break;
    case 'w:commentReference':
      document.quotes.place(id, place.here());
      break;
    default:
      if (!KNOWN.has(reader.name)) document.report.omit('unknown-element', place.here());
  }
}

/** Run content that is text of its own kind, or that says nothing to a person. */
const KNOWN = new Set([
  'w:tab',
  'w:ptab',
  'w:cr',
  'w:noBreakHyphen',
  'w:softHyphen',
  'w:sym',
  'w:rt',
  'w:rubyPr',
  'w:rPr',
  'w:lastRenderedPageBreak',
  'w:footnoteRef',
  'w:endnoteRef',
  'w:annotationRef',
  'w:separator',
  'w:continuationSeparator',
]);

function readFieldCharacter(
  context: PartContext,
  list: InlineList,
  marks: Marks,
  around: Surroundings,
): void {
  const { reader, fields } = context;
  switch (reader.attribute('w:fldCharType')) {
    case 'begin':
      addRunText(context, list, readFormField(reader), marks, around);
      fields.begin();
      return;
    case 'separate':
      showField(context);
      break;
    case 'end':
      fields.end();
      break;
    default:
  }
  reader.skip();
}

/** The result of the innermost field follows; a code that does something else than show it is counted. */
export function showField(context: PartContext): void {
  const { fields, document, place } = context;
  const code = fields.separate((address) => keepLink(context, address));
  if (fieldOf(code)?.kind === 'other') document.report.omit('form-code', place.here());
}
