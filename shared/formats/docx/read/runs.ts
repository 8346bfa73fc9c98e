import type { Field, Marks } from '#shared/document/text-document';
import { LIVE_FIELD_TAG } from '../own-marks.ts';
import { chooseAlternate } from './alternate-content.ts';
import { readDrawing, readPicture } from './drawing.ts';
import { fieldOf } from './fields.ts';
import type { InlineList } from './inline-list.ts';
import { keepLink } from './links.ts';
import type { PartContext, Surroundings } from './part-context.ts';
import { readRunFormat, type RunFormat } from './run-properties.ts';
import { symbolCharacter } from '../../ooxml/symbols.ts';

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
    if (marks === null)
      marks = pool.marksOf(own.style === undefined ? null : styles.character(own.style), own);
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
      readFieldCharacter(context);
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
  return preserve ? text : text.replace(/^[ \t\n]+|[ \t\n]+$/g, '');
}

function addRunText(
  context: PartContext,
  list: InlineList,
  text: string,
  marks: Marks,
  around: Surroundings,
): void {
  const { fields } = context;
  if (text === '' || fields.inCode) return;
  for (const id of context.openComments) {
    const anchor = context.document.commentQuotes.get(id);
    if (anchor !== undefined) anchor.quote += text;
  }
  const link = fields.link;
  const inside =
    link === null || around.link !== null ? around : { ...around, link: keepLink(context, link) };
  const control = around.control;
  const live = control?.tag?.startsWith(LIVE_FIELD_TAG) ?? false;
  const field: Field | null = live ? liveField(control?.tag ?? '') : fields.current;
  list.addText(text, marks, field, live ? { ...inside, control: null } : inside);
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
  const { reader } = context;
  switch (reader.name) {
    case 'w:br': {
      const type = reader.attribute('w:type');
      if (type === 'page' || type === 'column') list.add({ kind: 'break', to: type });
      break;
    }
    case 'w:footnoteReference':
      list.add({ kind: 'note', note: 'footnote', id: reader.attribute('w:id') ?? '' });
      break;
    case 'w:endnoteReference':
      list.add({ kind: 'note', note: 'endnote', id: reader.attribute('w:id') ?? '' });
      break;
    default:
  }
}

function readFieldCharacter(context: PartContext): void {
  const { reader, fields, document, place } = context;
  switch (reader.attribute('w:fldCharType')) {
    case 'begin':
      fields.begin();
      break;
    case 'separate': {
      const code = fields.separate();
      if (fieldOf(code)?.kind === 'other') document.report.omit('form-code', place.here());
      break;
    }
    case 'end':
      fields.end();
      break;
    default:
  }
  reader.skip();
}
