import { assertNever } from '#shared/document/assert-never';
import type { ReadResult } from '#shared/document/read-result';
import type { Codec } from './codec.ts';
import { openPackage } from './opc/opc-package.ts';

/**
 * Reads a Word or Excel file, told apart by content and never by name; the reader that is needed is loaded then.
 * Throws DocumentRefused for every other file, and for one that is broken or goes past a limit.
 */
export async function readDocument(bytes: Uint8Array, codec: Codec): Promise<ReadResult> {
  const opened = openPackage(bytes, codec);
  switch (opened.kind) {
    case 'word': {
      const { readDocx } = await import('./docx/read/read-docx.ts');
      return readDocx(opened);
    }
    case 'excel': {
      const { readXlsx } = await import('./xlsx/read/read-xlsx.ts');
      return readXlsx(opened);
    }
    default:
      return assertNever(opened.kind);
  }
}
