/** The first 100 bytes of a SQLite file, as far as Clearday reads them (https://www.sqlite.org/fileformat.html). */
export interface FileHeader {
  readonly pageSize: number;
  /** Null when an old program wrote the file last, so that the number can't be relied on. */
  readonly pageCount: number | null;
  /** The file wants a write-ahead log beside it. */
  readonly writeAhead: boolean;
  readonly schemaNumber: number;
  readonly applicationId: number;
}

export const HEADER_LENGTH = 100;

const MAGIC = 'SQLite format 3\0';

/** Null when the bytes are not the start of a SQLite file. */
export function readHeader(bytes: Uint8Array): FileHeader | null {
  const magic = new TextDecoder('latin1').decode(bytes.subarray(0, 16));
  if (bytes.length < HEADER_LENGTH || magic !== MAGIC) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, HEADER_LENGTH);
  const pageSize = view.getUint16(16);
  const changeCounter = view.getUint32(24);
  const validFor = view.getUint32(92);
  return {
    // 1 stands for 65,536, which does not fit.
    pageSize: pageSize === 1 ? 65_536 : pageSize,
    pageCount: changeCounter === validFor ? view.getUint32(28) : null,
    writeAhead: view.getUint8(18) > 1 || view.getUint8(19) > 1,
    schemaNumber: view.getInt32(60),
    applicationId: view.getUint32(68),
  };
}
