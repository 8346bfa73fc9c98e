import type { Codec } from '../codec.ts';

export interface ZipPart {
  readonly name: string;
  readonly data: Uint8Array;
}

const LOCAL_RECORD_SIZE = 30;
const CENTRAL_RECORD_SIZE = 46;
const END_RECORD_SIZE = 22;
const VERSION = 20;
const UTF8_NAMES = 0x0800;
const DEFLATED = 8;
// 1 January 1980, the earliest date a zip can hold: the same input must give the same bytes (reliability.md X-07).
const DOS_DATE = (1 << 5) | 1;

/**
 * Packs parts in the order given, with one fixed date, so that the same parts give the same bytes.
 * Names must be relative, with forward slashes, and differ in more than case; throws an Error otherwise.
 */
export function writeZip(parts: readonly ZipPart[], codec: Codec): Uint8Array {
  checkNames(parts);
  const packed = parts.map((part) => ({
    name: new TextEncoder().encode(part.name),
    size: part.data.length,
    crc: codec.crc32(part.data),
    data: codec.deflateRaw(part.data),
  }));
  const dataSize = packed.reduce(
    (sum, part) => sum + LOCAL_RECORD_SIZE + part.name.length + part.data.length,
    0,
  );
  const directorySize = packed.reduce((sum, part) => sum + CENTRAL_RECORD_SIZE + part.name.length, 0);
  const bytes = new Uint8Array(dataSize + directorySize + END_RECORD_SIZE);
  const view = new DataView(bytes.buffer);
  let at = 0;
  let directoryAt = dataSize;
  for (const part of packed) {
    view.setUint32(at, 0x04034b50, true);
    writeCommon(view, at + 4, part);
    bytes.set(part.name, at + LOCAL_RECORD_SIZE);
    bytes.set(part.data, at + LOCAL_RECORD_SIZE + part.name.length);
    view.setUint32(directoryAt, 0x02014b50, true);
    view.setUint16(directoryAt + 4, VERSION, true);
    writeCommon(view, directoryAt + 6, part);
    view.setUint32(directoryAt + 42, at, true);
    bytes.set(part.name, directoryAt + CENTRAL_RECORD_SIZE);
    at += LOCAL_RECORD_SIZE + part.name.length + part.data.length;
    directoryAt += CENTRAL_RECORD_SIZE + part.name.length;
  }
  view.setUint32(directoryAt, 0x06054b50, true);
  view.setUint16(directoryAt + 8, packed.length, true);
  view.setUint16(directoryAt + 10, packed.length, true);
  view.setUint32(directoryAt + 12, directorySize, true);
  view.setUint32(directoryAt + 16, dataSize, true);
  return bytes;
}

interface PackedPart {
  readonly name: Uint8Array;
  readonly size: number;
  readonly crc: number;
  readonly data: Uint8Array;
}

/** The 26 bytes that local and central records share. */
function writeCommon(view: DataView, at: number, part: PackedPart): void {
  view.setUint16(at, VERSION, true);
  view.setUint16(at + 2, UTF8_NAMES, true);
  view.setUint16(at + 4, DEFLATED, true);
  view.setUint16(at + 6, 0, true);
  view.setUint16(at + 8, DOS_DATE, true);
  view.setUint32(at + 10, part.crc, true);
  view.setUint32(at + 14, part.data.length, true);
  view.setUint32(at + 18, part.size, true);
  view.setUint16(at + 22, part.name.length, true);
  view.setUint16(at + 24, 0, true);
}

function checkNames(parts: readonly ZipPart[]): void {
  const seen = new Set<string>();
  for (const { name } of parts) {
    const legal =
      /^[A-Za-z0-9_.[\]()-]+(\/[A-Za-z0-9_.[\]()-]+)*$/.test(name) && !name.split('/').includes('..');
    if (!legal || seen.has(name.toLowerCase())) throw new Error(`A package part cannot be named "${name}".`);
    seen.add(name.toLowerCase());
  }
}
