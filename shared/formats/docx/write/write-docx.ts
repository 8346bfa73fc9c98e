import type { PaperStyle } from '#shared/document/paper-style';
import { publishable } from '#shared/document/publishable';
import type { TextDocument } from '#shared/document/text-document';
import type { Codec } from '../../codec.ts';
import { finishPackage } from './finish-package.ts';
import { loadLibrary } from './library.ts';
import { writeNotes, writeSections } from './sections.ts';
import { startWriting } from './write-context.ts';
import { asWritten } from './written-sections.ts';

/**
 * A Word file of the document in a house style; the same input gives the same bytes. What a published file must not
 * carry is left out (`publishable`); reading the file gives everything else back.
 */
export async function writeDocx(
  document: TextDocument,
  codec: Codec,
  style: PaperStyle,
): Promise<Uint8Array> {
  const library = await loadLibrary();
  const written = asWritten(publishable(document));
  const context = startWriting(written, library, style);
  const { Document, Packer } = library.docx;
  const sections = writeSections(context, written);
  const file = new Document({
    sections,
    footnotes: writeNotes(context, written, 'footnote'),
    endnotes: writeNotes(context, written, 'endnote'),
    theme: { name: 'Clearday', fonts: { headings: style.fonts.headings, body: style.fonts.text } },
  });
  const packed = new Uint8Array(await Packer.toArrayBuffer(file));
  return finishPackage(packed, written, context, codec);
}
