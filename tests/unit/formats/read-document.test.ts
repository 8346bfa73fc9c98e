import { describe, expect, it } from 'vitest';
import { nodeCodec } from '#app/files/node-codec';
import { readDocument } from '#shared/formats/read-document';
import { docx } from '#tests/support/docx-package';
import { outcomeOf } from '#tests/support/refused';
import { p } from '#tests/support/word-xml';
import { packXlsx } from '#tests/support/xlsx-package';

describe('a document', () => {
  it('is read as a text or as a workbook by what is in it', () => {
    expect(readDocument(docx({ body: p('Plan') }), nodeCodec).document.kind).toBe('text');
    expect(readDocument(packXlsx({ sheets: [{ rows: [['Plan']] }] }), nodeCodec).document.kind).toBe(
      'workbook',
    );
  });

  it('of another kind is refused by name', () => {
    expect(outcomeOf(() => readDocument(new TextEncoder().encode('%PDF-1.7'), nodeCodec))).toBe('PDF');
    expect(outcomeOf(() => readDocument(new Uint8Array(), nodeCodec))).toBe('EMPTY_FILE');
  });
});
