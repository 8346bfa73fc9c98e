import { AppError } from '#shared/contract/errors';
import type { PAPER_FORMATS } from '#shared/contract/paper-names';
import type { AnyDocument } from '#shared/document/read-result';
import type { PaperStyle } from '#shared/document/paper-style';
import { nodeCodec } from './files/node-codec.ts';

type Format = (typeof PAPER_FORMATS)[number];

/** Bytes of a document in a format. The writers are loaded when one is needed: starting up must not wait for them. */
export async function writeDocument(
  document: AnyDocument,
  format: Format,
  style: PaperStyle,
): Promise<Uint8Array> {
  if (format === 'json') return encode(`${JSON.stringify(document, null, 2)}\n`);
  if (document.kind === 'workbook') {
    if (format !== 'xlsx') throw new AppError('invalid-input', 'A workbook can be written as xlsx or json.');
    const { writeXlsx } = await import('#shared/formats/xlsx/write/write-xlsx');
    return writeXlsx(document, nodeCodec, style);
  }
  if (format === 'html') {
    const { writeHtml } = await import('#shared/formats/html/write/write-html');
    return encode(writeHtml(document, style));
  }
  if (format !== 'docx') throw new AppError('invalid-input', 'A paper can be written as docx, html or json.');
  const { writeDocx } = await import('#shared/formats/docx/write/write-docx');
  return writeDocx(document, nodeCodec, style);
}

function encode(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
