import type { PaperStyle } from '#shared/document/paper-style';
import { publishableWorkbook } from '#shared/document/publishable-workbook';
import type { Workbook } from '#shared/document/workbook';
import type { Codec } from '../../codec.ts';
import { finishWorkbook } from './finish-workbook.ts';
import { loadLibrary } from './library.ts';
import { writeSheets } from './sheets.ts';

/**
 * An Excel file of the workbook in a house style; the same input gives the same bytes. Texts never become formulas.
 * What a published file must not carry is left out (`publishableWorkbook`). Throws an Error when a table's columns
 * have no names of their own, a formula has no value, or a text is longer than Excel holds.
 */
export async function writeXlsx(workbook: Workbook, codec: Codec, style: PaperStyle): Promise<Uint8Array> {
  const library = await loadLibrary();
  const written = publishableWorkbook(workbook);
  const file = new library.Workbook();
  writeSheets(file, written.sheets, style);
  const packed = new Uint8Array(await file.xlsx.writeBuffer());
  return finishWorkbook(packed, written, style, codec);
}
