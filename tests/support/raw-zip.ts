import { crc32, deflateRawSync } from 'node:zlib';

/** A part of a zip archive, and everything that its two records may say wrongly about it. */
export interface RawEntry {
  readonly name: string | Uint8Array;
  readonly data?: string | Uint8Array;
  /** As it stands in the archive; packed from `data` when absent. */
  readonly packed?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly crc?: number;
  /** What the directory says of the size. */
  readonly size?: number;
  readonly packedSize?: number;
  /** What the local record calls it. */
  readonly localName?: string;
  /** Where the directory says that it starts. */
  readonly headerAt?: number;
  /** Only the directory names it. */
  readonly directoryOnly?: boolean;
}

/** What the end of the archive may say wrongly. */
export interface RawArchive {
  readonly before?: Uint8Array;
  readonly after?: Uint8Array;
  readonly comment?: string;
  readonly count?: number;
  readonly disk?: number;
  readonly directorySize?: number;
  readonly directoryAt?: number;
  readonly endRecord?: boolean;
}

/** Packs entries as told, lies included. Without any it is an ordinary archive. */
export function rawZip(entries: readonly RawEntry[], archive: RawArchive = {}): Uint8Array {
  const before = archive.before ?? new Uint8Array();
  const chunks: Uint8Array[] = [before];
  const directory: Uint8Array[] = [];
  let at = before.length;
  for (const entry of entries) {
    const packed = pack(entry);
    directory.push(centralRecord(entry, packed, entry.headerAt ?? at));
    if (entry.directoryOnly === true) continue;
    const local = localRecord(entry, packed);
    chunks.push(local, packed);
    at += local.length + packed.length;
  }
  const records = joined(directory);
  chunks.push(records);
  if (archive.endRecord !== false) chunks.push(endRecord(archive, entries.length, records.length, at));
  return joined([...chunks, archive.after ?? new Uint8Array()]);
}

function pack(entry: RawEntry): Uint8Array {
  return entry.packed ?? ((entry.method ?? 8) === 8 ? deflateRawSync(dataOf(entry)) : dataOf(entry));
}

function dataOf(entry: RawEntry): Uint8Array {
  return typeof entry.data === 'string' ? utf8(entry.data) : (entry.data ?? new Uint8Array());
}

function centralRecord(entry: RawEntry, packed: Uint8Array, at: number): Uint8Array {
  const name = utf8(entry.name);
  const record = new Uint8Array(46 + name.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x02014b50, true);
  view.setUint16(4, 20, true);
  writeCommon(view, 6, entry, packed, name.length);
  view.setUint32(42, at, true);
  record.set(name, 46);
  return record;
}

function localRecord(entry: RawEntry, packed: Uint8Array): Uint8Array {
  const name = utf8(entry.localName ?? entry.name);
  const record = new Uint8Array(30 + name.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x04034b50, true);
  writeCommon(view, 4, entry, packed, name.length);
  record.set(name, 30);
  return record;
}

function writeCommon(
  view: DataView,
  at: number,
  entry: RawEntry,
  packed: Uint8Array,
  nameLength: number,
): void {
  const data = dataOf(entry);
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, entry.flags ?? 0, true);
  view.setUint16(at + 4, entry.method ?? 8, true);
  view.setUint32(at + 10, entry.crc ?? crc32(data), true);
  view.setUint32(at + 14, entry.packedSize ?? packed.length, true);
  view.setUint32(at + 18, entry.size ?? data.length, true);
  view.setUint16(at + 22, nameLength, true);
}

function endRecord(archive: RawArchive, count: number, size: number, at: number): Uint8Array {
  const comment = utf8(archive.comment ?? '');
  const record = new Uint8Array(22 + comment.length);
  const view = new DataView(record.buffer);
  view.setUint32(0, 0x06054b50, true);
  view.setUint16(4, archive.disk ?? 0, true);
  view.setUint16(8, archive.count ?? count, true);
  view.setUint16(10, archive.count ?? count, true);
  view.setUint32(12, archive.directorySize ?? size, true);
  view.setUint32(16, archive.directoryAt ?? at, true);
  view.setUint16(20, comment.length, true);
  record.set(comment, 22);
  return record;
}

export function utf8(text: string | Uint8Array): Uint8Array {
  return typeof text === 'string' ? new TextEncoder().encode(text) : text;
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const all = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    all.set(chunk, at);
    at += chunk.length;
  }
  return all;
}
