/** What is fast only in the host: unpacking, packing and checksums are handed in by it. */
export interface Codec {
  /** Inflates raw deflate data. Throws a RangeError when the result would be longer than `maxLength`. */
  readonly inflateRaw: (data: Uint8Array, maxLength: number) => Uint8Array;
  readonly deflateRaw: (data: Uint8Array) => Uint8Array;
  readonly crc32: (data: Uint8Array) => number;
}
