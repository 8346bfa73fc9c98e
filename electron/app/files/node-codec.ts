import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from '#shared/formats/codec';

/** The least that zlib accepts. */
const SMALLEST_CHUNK = 64;

/** Packing and checksums as Node has them. Level 6 is zlib's default, named so that output stays the same. */
export const nodeCodec: Codec = {
  // One stretch for all of it, and a byte over to see the end: zlib joins copies of smaller ones.
  inflateRaw: (data, maxLength) =>
    inflateRawSync(data, { maxOutputLength: maxLength, chunkSize: Math.max(SMALLEST_CHUNK, maxLength + 1) }),
  deflateRaw: (data) => deflateRawSync(data, { level: 6 }),
  crc32: (data) => crc32(data),
};
