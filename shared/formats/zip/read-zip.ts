import { refuse } from '#shared/document/refusal';
import type { Codec } from '../codec.ts';

/** Limits for a package that comes from outside (reliability.md 3.1). Sizes in bytes. */
export interface ZipLimits {
  readonly file: number;
  readonly entries: number;
  readonly entry: number;
  readonly total: number;
  /** Unpacked size over packed size, looked at only for entries above `ratioFrom`. */
  readonly ratio: number;
  readonly ratioFrom: number;
  readonly nameLength: number;
}

const MEBIBYTE = 1024 * 1024;

export const ZIP_LIMITS: ZipLimits = {
  file: 50 * MEBIBYTE,
  entries: 4096,
  entry: 64 * MEBIBYTE,
  total: 256 * MEBIBYTE,
  ratio: 200,
  ratioFrom: MEBIBYTE,
  nameLength: 512,
};

export interface ZipEntry {
  /** With forward slashes, as written otherwise. */
  readonly name: string;
  readonly size: number;
  /** Unpacks the entry and checks its size and checksum. Throws DocumentRefused. */
  readonly read: () => Uint8Array;
}

interface DirectoryRecord {
  readonly name: string;
  readonly nameBytes: Uint8Array;
  readonly method: number;
  readonly crc: number;
  readonly packedSize: number;
  readonly size: number;
  readonly headerAt: number;
  readonly next: number;
}

interface Directory {
  readonly count: number;
  readonly start: number;
  readonly end: number;
}

const END_RECORD = 0x06054b50;
const CENTRAL_RECORD = 0x02014b50;
const LOCAL_RECORD = 0x04034b50;
const END_RECORD_SIZE = 22;
const CENTRAL_RECORD_SIZE = 46;
const LOCAL_RECORD_SIZE = 30;
const LONGEST_COMMENT = 0xffff;
const STORED = 0;
const DEFLATED = 8;

/**
 * Opens a zip archive and checks everything that can be checked without unpacking: layout, names, ranges,
 * overlaps, declared sizes and ratios. No entry is unpacked before all of them have passed.
 * Throws DocumentRefused.
 */
export function readZip(bytes: Uint8Array, codec: Codec, limits: ZipLimits = ZIP_LIMITS): ZipEntry[] {
  if (bytes.length > limits.file) refuse('FILE_TOO_BIG', String(bytes.length));
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view, limits);
  const names = new Set<string>();
  const spans: Array<readonly [number, number]> = [];
  const entries: ZipEntry[] = [];
  let total = 0;
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    const record = readRecord(bytes, view, at, directory.end, limits);
    checkName(record.name, names);
    total += record.size;
    checkSize(record, total, limits);
    const data = locateData(bytes, view, record, directory.start);
    spans.push([record.headerAt, data + record.packedSize]);
    const packed = bytes.subarray(data, data + record.packedSize);
    entries.push({ name: record.name, size: record.size, read: () => unpack(record, packed, codec) });
    at = record.next;
  }
  if (at !== directory.end) refuse('ZIP_DIRECTORY', 'length');
  checkOverlaps(spans);
  return entries;
}

function findDirectory(view: DataView, limits: ZipLimits): Directory {
  const at = findEndRecord(view);
  const count = view.getUint16(at + 10, true);
  const size = view.getUint32(at + 12, true);
  const start = view.getUint32(at + 16, true);
  if (view.getUint16(at + 4, true) !== 0 || view.getUint16(at + 6, true) !== 0) refuse('ZIP_MULTI_DISK');
  if (count === 0xffff || size === 0xffffffff || start === 0xffffffff) refuse('ZIP64_UNSUPPORTED');
  if (count > limits.entries) refuse('TOO_MANY_ENTRIES', String(count));
  if (count === 0) refuse('ZIP_EMPTY');
  if (view.getUint16(at + 8, true) !== count || start + size !== at) refuse('ZIP_LAYOUT');
  return { count, start, end: at };
}

function findEndRecord(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - END_RECORD_SIZE - LONGEST_COMMENT);
  for (let at = view.byteLength - END_RECORD_SIZE; at >= lowest; at--) {
    if (view.getUint32(at, true) !== END_RECORD) continue;
    // A comment must reach exactly to the end, so that nothing can hide behind the archive.
    if (at + END_RECORD_SIZE + view.getUint16(at + 20, true) === view.byteLength) return at;
  }
  return refuse('ZIP_NO_END_RECORD');
}

function readRecord(
  bytes: Uint8Array,
  view: DataView,
  at: number,
  end: number,
  limits: ZipLimits,
): DirectoryRecord {
  if (at + CENTRAL_RECORD_SIZE > end || view.getUint32(at, true) !== CENTRAL_RECORD) refuse('ZIP_DIRECTORY');
  const flags = view.getUint16(at + 8, true);
  const method = view.getUint16(at + 10, true);
  const nameLength = view.getUint16(at + 28, true);
  const next =
    at + CENTRAL_RECORD_SIZE + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  if (next > end) refuse('ZIP_DIRECTORY', 'record');
  if ((flags & 1) !== 0) refuse('ZIP_ENCRYPTED');
  if (method !== STORED && method !== DEFLATED) refuse('ZIP_METHOD', String(method));
  if (nameLength === 0 || nameLength > limits.nameLength) refuse('ZIP_NAME', 'length');
  const nameBytes = bytes.subarray(at + CENTRAL_RECORD_SIZE, at + CENTRAL_RECORD_SIZE + nameLength);
  return {
    name: decodeName(nameBytes).replaceAll('\\', '/'),
    nameBytes,
    method,
    crc: view.getUint32(at + 16, true),
    packedSize: view.getUint32(at + 20, true),
    size: view.getUint32(at + 24, true),
    headerAt: view.getUint32(at + 42, true),
    next,
  };
}

function decodeName(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return refuse('ZIP_NAME', 'not UTF-8');
  }
}

function checkName(name: string, seen: Set<string>): void {
  if (
    hasControlCharacter(name) ||
    name.startsWith('/') ||
    /^[a-z]:/i.test(name) ||
    name.split('/').includes('..')
  ) {
    refuse('ZIP_PATH', name.slice(0, 60));
  }
  // Windows and Word look parts up without regard to case.
  const key = name.toLowerCase();
  if (seen.has(key)) refuse('ZIP_DUPLICATE', name.slice(0, 60));
  seen.add(key);
}

function hasControlCharacter(name: string): boolean {
  for (let index = 0; index < name.length; index++) {
    if (name.charCodeAt(index) < 32) return true;
  }
  return false;
}

function checkSize(record: DirectoryRecord, total: number, limits: ZipLimits): void {
  if (record.size > limits.entry) refuse('ENTRY_TOO_BIG', record.name);
  if (total > limits.total) refuse('TOTAL_TOO_BIG');
  const ratio = record.size / Math.max(1, record.packedSize);
  if (record.size > limits.ratioFrom && ratio > limits.ratio) refuse('ZIP_BOMB_RATIO', record.name);
}

function locateData(
  bytes: Uint8Array,
  view: DataView,
  record: DirectoryRecord,
  directoryStart: number,
): number {
  const at = record.headerAt;
  if (at + LOCAL_RECORD_SIZE > directoryStart || view.getUint32(at, true) !== LOCAL_RECORD) {
    refuse('ZIP_LOCAL_HEADER', record.name);
  }
  const nameLength = view.getUint16(at + 26, true);
  const name = bytes.subarray(at + LOCAL_RECORD_SIZE, at + LOCAL_RECORD_SIZE + nameLength);
  if (!equalBytes(name, record.nameBytes)) refuse('ZIP_NAME_MISMATCH', record.name);
  const data = at + LOCAL_RECORD_SIZE + nameLength + view.getUint16(at + 28, true);
  if (data + record.packedSize > directoryStart) refuse('ZIP_RANGE', record.name);
  return data;
}

function checkOverlaps(spans: Array<readonly [number, number]>): void {
  spans.sort((first, second) => first[0] - second[0]);
  let end = 0;
  for (const [from, to] of spans) {
    if (from < end) refuse('ZIP_OVERLAP');
    end = to;
  }
}

function unpack(record: DirectoryRecord, packed: Uint8Array, codec: Codec): Uint8Array {
  const data = record.method === STORED ? packed : inflate(record, packed, codec);
  if (data.length !== record.size) refuse('SIZE_LIE', record.name);
  if (codec.crc32(data) !== record.crc) refuse('ZIP_CRC', record.name);
  return data;
}

function inflate(record: DirectoryRecord, packed: Uint8Array, codec: Codec): Uint8Array {
  try {
    return codec.inflateRaw(packed, Math.max(1, record.size));
  } catch (error) {
    return refuse(error instanceof RangeError ? 'SIZE_LIE' : 'ZIP_DATA', record.name);
  }
}

function equalBytes(first: Uint8Array, second: Uint8Array): boolean {
  return first.length === second.length && first.every((byte, index) => byte === second[index]);
}
