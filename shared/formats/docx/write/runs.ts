import type { IRunOptions, Run } from 'docx';
import { assertNever } from '#shared/document/assert-never';
import type { ContentControl, Field, Inline, TextRun } from '#shared/document/text-document';
import { wrapInControl, wrapInLiveField } from './content-controls.ts';
import { shield } from './library.ts';
import { runOptions } from './run-look.ts';
import { noteKey, type WriteContext } from './write-context.ts';

/** What holds for all text of a paragraph. */
export interface Around {
  /** The form field that the whole paragraph stands in. */
  readonly control: ContentControl | null;
  /** Lines of a table of contents are links that look like text. */
  readonly plainLinks: boolean;
  /** Text that names no colour is black or white, as the fill behind it asks for. */
  readonly colourByFill: boolean;
}

/** The inlines of a paragraph. Neighbours with one link, form field or field are wrapped together. */
export function writeInlines(context: WriteContext, inlines: readonly Inline[], around: Around): Run[] {
  return groupBy(inlines, (inline) => (inline.kind === 'text' ? inline.link : null)).flatMap((group) => {
    const link = group[0]?.kind === 'text' ? group[0].link : null;
    const written = writeControlled(context, group, around);
    return link === null ? written : wrapInLink(context, link, written);
  });
}

function writeControlled(context: WriteContext, inlines: readonly Inline[], around: Around): Run[] {
  const ownControl = (inline: Inline): ContentControl | null =>
    inline.kind === 'text' && inline.control !== around.control ? inline.control : null;
  return groupBy(inlines, ownControl).flatMap((group) => {
    const control = group[0] === undefined ? null : ownControl(group[0]);
    const written = writeFields(context, group, around);
    return control === null ? written : [wrapInControl(context.library, control, written)];
  });
}

function writeFields(context: WriteContext, inlines: readonly Inline[], around: Around): Run[] {
  return groupBy(inlines, (inline) => (inline.kind === 'text' ? inline.field : null)).flatMap((group) => {
    const field = group[0]?.kind === 'text' ? group[0].field : null;
    const written = group.flatMap((inline) => writeInline(context, inline, around));
    if (field === null) return written;
    const shown = group.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('');
    return wrapInField(context, field, shown, written);
  });
}

/** Neighbours for which `keyOf` gives the same thing; what gives null stands alone or with other nulls. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => unknown): T[][] {
  const groups: T[][] = [];
  let last: unknown = undefined;
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.at(-1);
    if (group !== undefined && key === last) group.push(item);
    else groups.push([item]);
    last = key;
  }
  return groups;
}

function writeInline(context: WriteContext, inline: Inline, around: Around): Run[] {
  const { library } = context;
  switch (inline.kind) {
    case 'text':
      return writeText(context, inline, around);
    case 'break':
      return [new library.docx.Run({ children: [library.element('w:br', { 'w:type': inline.to })] })];
    case 'note':
      return writeNoteMark(context, inline);
    case 'image':
      return [];
    default:
      return assertNever(inline);
  }
}

function writeNoteMark(context: WriteContext, { note, id }: Extract<Inline, { kind: 'note' }>): Run[] {
  const { library } = context;
  const number = context.noteNumbers.get(noteKey(note, id));
  if (number === undefined) return [];
  return note === 'footnote'
    ? [new library.docx.FootnoteReferenceRun(number)]
    : [new library.docx.EndnoteReferenceRun(number)];
}

/** Characters that Word writes as elements, and what stands between them. */
const PIECES = /[\t\n\u2011\u00ad]|[^\t\n\u2011\u00ad]+/g;

function writeText(context: WriteContext, run: TextRun, around: Around): Run[] {
  const linked = run.link !== null && !around.plainLinks;
  const options = runOptions(run.marks, { linked, colourByFill: around.colourByFill && !linked });
  const pieces = shield(run.text).match(PIECES) ?? [];
  return pieces.map((piece) => writePiece(context, piece, options));
}

function writePiece({ library }: WriteContext, piece: string, options: IRunOptions): Run {
  switch (piece) {
    case '\t':
      return new library.docx.Run({ ...options, children: [new library.docx.Tab()] });
    case '\n':
      return new library.docx.Run({ ...options, children: [library.element('w:br')] });
    case '\u2011':
      return new library.docx.Run({ ...options, children: [new library.docx.NoBreakHyphen()] });
    case '\u00ad':
      return new library.docx.Run({ ...options, children: [new library.docx.SoftHyphen()] });
    default:
      // As `text`: among `children` the library takes some words ("CURRENT") for fields.
      return new library.docx.Run({ ...options, text: piece });
  }
}

/** A link that may not be kept leaves its text. */
function wrapInLink({ library, anchors, links }: WriteContext, link: string, inside: readonly Run[]): Run[] {
  const wrap = (target: Record<string, string>): Run[] => [
    library.inline(library.element('w:hyperlink', { ...target, 'w:history': '1' }, inside)),
  ];
  if (link.startsWith('#')) return wrap({ 'w:anchor': anchors.nameOf(link.slice(1)) });
  const id = links.idOf(link);
  return id === null ? [...inside] : wrap({ 'r:id': id });
}

function wrapInField(context: WriteContext, field: Field, shown: string, inside: readonly Run[]): Run[] {
  const { library } = context;
  const simple = (code: string): Run[] => [
    library.inline(library.element('w:fldSimple', { 'w:instr': code }, inside)),
  ];
  switch (field.kind) {
    case 'live':
      return [wrapInLiveField(library, field.name, inside)];
    case 'page-number':
      return simple(' PAGE ');
    case 'page-count':
      return simple(' NUMPAGES ');
    case 'reference':
      return simple(referenceCode(context, field.anchor, shown));
    case 'other':
      return [...inside];
    default:
      return assertNever(field);
  }
}

/** `\n` makes Word show the number of the paragraph; it leaves out full stops after it. */
function referenceCode(context: WriteContext, anchor: string, shown: string): string {
  const label = context.labels.get(anchor)?.replace(/\.$/, '');
  const byNumber = label === shown.trim().replace(/\.$/, '') ? String.raw` \n` : '';
  return ` REF ${context.anchors.nameOf(anchor)}${byNumber} \\h `;
}
