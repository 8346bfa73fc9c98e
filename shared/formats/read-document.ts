import { assertNever } from '#shared/document/assert-never';
import type { ReadResult } from '#shared/document/read-result';
import type { Codec } from './codec.ts';
import { readDocx } from './docx/read/read-docx.ts';
import { openPackage } from './opc/opc-package.ts';
import { readXlsx } from './xlsx/read/read-xlsx.ts';

/**
 * Reads a Word or Excel file, told apart by content and never by name.
 * Throws DocumentRefused for every other file, and for one that is broken or goes past a limit.
 */
export function readDocument(bytes: Uint8Array, codec: Codec): ReadResult {
  const opened = openPackage(bytes, codec);
  switch (opened.kind) {
    case 'word':
      return readDocx(opened);
    case 'excel':
      return readXlsx(opened);
    default:
      return assertNever(opened.kind);
  }
}
