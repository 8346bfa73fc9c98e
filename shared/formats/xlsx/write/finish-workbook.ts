import type { PaperStyle } from '#shared/document/paper-style';
import type { Workbook } from '#shared/document/workbook';
import type { Codec } from '../../codec.ts';
import { writeCoreProperties } from '../../ooxml/write-properties.ts';
import { escapeAttribute, xmlPart } from '../../xml/write-text.ts';
import { readZip, ZIP_LIMITS } from '../../zip/read-zip.ts';
import { writeZip } from '../../zip/write-zip.ts';

/** Excel's built-in number for the format "@". */
const TEXT_FORMAT = 49;
const PROGRAM_PROPERTIES = 'docProps/app.xml';

/**
 * Makes the file out of what the library packed: texts marked as texts, the house's font for all cells, tables
 * without a look of Excel's own, our own properties and no name of a program or a person. The same workbook gives
 * the same bytes.
 */
export function finishWorkbook(
  packed: Uint8Array,
  workbook: Workbook,
  style: PaperStyle,
  codec: Codec,
): Uint8Array {
  // What we packed ourselves needs no guard against bombs: much alike, it may well shrink more than 200:1.
  const limits = { ...ZIP_LIMITS, file: Infinity, entry: Infinity, total: Infinity, ratio: Infinity };
  const parts = readZip(packed, codec, limits)
    .filter(({ name }) => name !== PROGRAM_PROPERTIES)
    .map(({ name, read }) => ({ name, data: finishPart(name, read(), workbook, style) }));
  return writeZip(
    parts.toSorted((a, b) => (a.name < b.name ? -1 : 1)),
    codec,
  );
}

function finishPart(name: string, data: Uint8Array, workbook: Workbook, style: PaperStyle): Uint8Array {
  if (name === 'docProps/core.xml') return xmlPart(writeCoreProperties(workbook.properties));
  const change = changeFor(name, style);
  return change === null ? data : new TextEncoder().encode(change(new TextDecoder().decode(data)));
}

function changeFor(name: string, style: PaperStyle): ((part: string) => string) | null {
  if (name === 'xl/styles.xml') return (part) => withOwnFont(withTextMarks(part), style);
  if (name.startsWith('xl/tables/')) return withoutTableLook;
  if (name.startsWith('xl/worksheets/sheet')) return withoutFixedHeights;
  if (name === 'xl/sharedStrings.xml') return withoutSpaceMarks;
  if (name === '[Content_Types].xml' || name === '_rels/.rels') return withoutProgramProperties;
  return null;
}

/**
 * Cells with the Text format hold texts, and `quotePrefix` says so in the file's own way: what begins with "=" stays
 * text when somebody edits the cell (reliability.md X-03).
 */
function withTextMarks(part: string): string {
  return part.replaceAll(`<xf numFmtId="${TEXT_FORMAT}"`, `<xf numFmtId="${TEXT_FORMAT}" quotePrefix="1"`);
}

/** The first font is that of empty cells, of row heights and of the widths of columns. */
function withOwnFont(part: string, { fonts, sizes }: PaperStyle): string {
  const font = `<font><sz val="${sizes.table}"/><name val="${escapeAttribute(fonts.text)}"/><family val="2"/></font>`;
  return part.replace(/<font>.*?<\/font>/, font);
}

function withoutTableLook(part: string): string {
  return part
    .replace(/(<tableStyleInfo) name="[^"]*"/, '$1')
    .replaceAll(/(<tableColumn [^>]*?) totalsRowLabel="[^"]*"/g, '$1');
}

/** Heights are what fits now: Excel is to work them out again when somebody edits a row. */
function withoutFixedHeights(part: string): string {
  return part.replaceAll(/(<row [^>]*?) customHeight="1"/g, '$1');
}

/** The schema of ISO/IEC 29500 has no `xml:space` on texts; what it would keep between two looks, `withKeptEnds` keeps. */
function withoutSpaceMarks(part: string): string {
  return part.replaceAll('<t xml:space="preserve">', '<t>');
}

function withoutProgramProperties(part: string): string {
  return part.replace(/<(Override|Relationship) [^>]*docProps\/app\.xml[^>]*\/>/, '');
}
