import type { TextDocument } from '#shared/document/text-document';
import { walkParagraphs } from '#shared/document/text';
import type { Codec } from '../../codec.ts';
import { readZip } from '../../zip/read-zip.ts';
import { PACKED_HERE, type Library } from './library.ts';

const DOCUMENT_PART = 'word/document.xml';
/** Laying pages out takes some three seconds for this many paragraphs; larger papers name no pages. */
const MOST_PARAGRAPHS = 2500;
/** The room for a page that `pageOfEntry` leaves: a tab and a field with nothing to show. */
const ROOM =
  /<w:r><w:tab\/><\/w:r>(<w:fldSimple w:instr=" PAGEREF ([\p{L}\p{N}_]+) \\h "><w:r>)<w:t[^>]*(?:\/>|><\/w:t>)(<\/w:r><\/w:fldSimple>)/gu;
const FILLED = /<w:fldSimple w:instr=" PAGEREF ([\p{L}\p{N}_]+) \\h ">(.*?)<\/w:fldSimple>/gu;

/** Pages by the name of the bookmark that stands on them. */
export type Pages = ReadonlyMap<string, string>;

export function hasRoomForPages(part: string): boolean {
  return part.search(ROOM) >= 0;
}

/** The file that was laid out last: a paper is written again and again while it is checked, mostly unchanged. */
let last: { readonly file: Uint8Array; readonly pages: Pages | null } | null = null;

/**
 * The pages that the entries of a table of contents lead to, worked out by laying the file's pages out as Word does.
 * Null when the paper is too long for that or holds something whose room on the page can't be told: then no page is
 * better than a wrong one.
 */
export async function estimatePages(
  library: Library,
  document: TextDocument,
  file: Uint8Array,
  codec: Codec,
): Promise<Pages | null> {
  let paragraphs = 0;
  for (const _ of walkParagraphs(document.body)) paragraphs++;
  if (paragraphs > MOST_PARAGRAPHS) return null;
  if (last !== null && isSame(last.file, file)) return last.pages;
  const pages = readPages(await layOut(library, file, codec));
  last = { file, pages };
  return pages;
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

function readPages(part: string): Pages | null {
  const pages = new Map<string, string>();
  for (const [, name = '', shown = ''] of part.matchAll(FILLED)) {
    const page = shown.replaceAll(/<[^>]*>/g, '').trim();
    if (!/^\d+$/.test(page)) return null;
    pages.set(name, page);
  }
  return pages;
}

/** The text part as the library writes it when it has laid the pages out. */
async function layOut(library: Library, file: Uint8Array, codec: Codec): Promise<string> {
  const { estimatePageNumbers } = await import('docx/layout');
  const laidOut = await library.docx.patchDocument({
    outputType: 'uint8array',
    data: file,
    patches: {},
    pageNumbers: estimatePageNumbers,
  });
  const part = readZip(laidOut, codec, PACKED_HERE).find(({ name }) => name === DOCUMENT_PART);
  return new TextDecoder().decode(part?.read());
}

/** The text part with the pages in their places; without pages, the room for them is taken away. */
export function fillPages(part: string, pages: Pages | null): string {
  return part.replaceAll(ROOM, (_, open: string, name: string, close: string) => {
    const page = pages?.get(name);
    return page === undefined ? '' : `<w:r><w:tab/></w:r>${open}<w:t>${page}</w:t>${close}`;
  });
}
