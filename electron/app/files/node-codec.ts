import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Codec } from '#shared/formats/codec';

/** Packing and checksums as Node has them. Level 6 is zlib's default, named so that output stays the same. */
export const nodeCodec: Codec = {
  inflateRaw: (data, maxLength) => inflateRawSync(data, { maxOutputLength: maxLength }),
  deflateRaw: (data) => deflateRawSync(data, { level: 6 }),
  crc32: (data) => crc32(data),
};
