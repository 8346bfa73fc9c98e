import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { readDocument } from '#shared/formats/read-document';
import { docx } from '#tests/support/docx-package';
import { p } from '#tests/support/word-xml';
import { packXlsx } from '#tests/support/xlsx-package';

describe('a document', () => {
  it('is read as a text or as a workbook by what is in it', async () => {
    const text = await readDocument(docx({ body: p('Plan') }), nodeCodec);
    const workbook = await readDocument(packXlsx({ sheets: [{ rows: [['Plan']] }] }), nodeCodec);
    expect([text.document.kind, workbook.document.kind]).toEqual(['text', 'workbook']);
  });

  it('of another kind is refused by name', async () => {
    const pdf = readDocument(new TextEncoder().encode('%PDF-1.7'), nodeCodec);
    await expect(pdf).rejects.toMatchObject({ code: 'PDF' });
    await expect(readDocument(new Uint8Array(), nodeCodec)).rejects.toMatchObject({ code: 'EMPTY_FILE' });
  });
});
