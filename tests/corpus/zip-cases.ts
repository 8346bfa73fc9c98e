import { crc32, deflateRawSync } from 'node:zlib';
import { docx, docxParts, packed } from '#tests/support/docx-package';
import { joined, rawZip, utf8, type RawEntry } from '#tests/support/raw-zip';
import { p } from '#tests/support/word-xml';
import type { HostileCase } from './hostile-case.ts';

const MEBIBYTE = 1 << 20;
const PLAN = { body: p('Improvement plan') };

/** The parts of a good Word file, and one more. */
function withEntry(entry: RawEntry): Uint8Array {
  return rawZip([...goodEntries(), entry]);
}

function goodEntries(): RawEntry[] {
  return [...docxParts(PLAN)].map(([name, data]) => ({ name, data }));
}

/** An old Office file, told apart by the names in its directory. */
function ole(stream: string): Uint8Array {
  const signature = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  return joined([
    signature,
    new Uint8Array(600),
    new Uint8Array(Buffer.from(stream, 'utf16le')),
    new Uint8Array(400),
  ]);
}

/** An entry whose packed bytes hold the record of the next one, as in a quine of overlapping files. */
function quotingEntries(): Uint8Array {
  const inner = rawZip([{ name: 'b.xml', data: 'x'.repeat(100), method: 0 }]).subarray(0, 30 + 5 + 100);
  const outer: RawEntry = { name: 'a.xml', data: inner, method: 0 };
  return rawZip([
    ...goodEntries(),
    outer,
    { name: 'b.xml', data: 'x'.repeat(100), method: 0, directoryOnly: true, headerAt: startOfQuote() },
  ]);
}

function startOfQuote(): number {
  const before = rawZip(goodEntries());
  const directoryAt = new DataView(before.buffer).getUint32(before.length - 22 + 16, true);
  return directoryAt + 30 + 'a.xml'.length;
}

export const ZIP_CASES: readonly HostileCase[] = [
  {
    id: 'z01',
    threat: 'bomb that states its size',
    make: () => withEntry({ name: 'word/bomb.xml', data: new Uint8Array(65 * MEBIBYTE) }),
    expected: 'ENTRY_TOO_BIG',
  },
  {
    id: 'z01b',
    threat: 'bomb of many parts, each within the limit',
    make: () =>
      rawZip(
        [1, 2, 3, 4, 5].map((part) => ({
          name: `${part}.xml`,
          packed: new Uint8Array(MEBIBYTE),
          size: 60 * MEBIBYTE,
        })),
      ),
    expected: 'TOTAL_TOO_BIG',
  },
  {
    id: 'z01c',
    threat: 'bomb below the size limit, packed tighter than any document',
    make: () => withEntry({ name: 'word/bomb.xml', data: new Uint8Array(2 * MEBIBYTE) }),
    expected: 'ZIP_BOMB_RATIO',
  },
  {
    id: 'z02',
    threat: 'bomb that states 1 kB and unpacks to 64 MiB',
    make: () => {
      const data = new Uint8Array(64 * MEBIBYTE).fill(32);
      const parts = goodEntries().filter(({ name }) => name !== 'word/document.xml');
      return rawZip([
        ...parts,
        { name: 'word/document.xml', packed: deflateRawSync(data), size: 1000, crc: crc32(data) },
      ]);
    },
    expected: 'SIZE_LIE',
  },
  {
    id: 'z02b',
    threat: 'part that states more than it holds',
    make: () =>
      rawZip(
        goodEntries().map((entry) =>
          entry.name === 'word/document.xml' ? { ...entry, size: 90_000 } : entry,
        ),
      ),
    expected: 'SIZE_LIE',
  },
  {
    id: 'z03',
    threat: 'too many parts',
    make: () =>
      rawZip(Array.from({ length: 4097 }, (_, index) => ({ name: `${index}.xml`, data: '', method: 0 }))),
    expected: 'TOO_MANY_ENTRIES',
  },
  {
    id: 'z04',
    threat: 'part that begins inside another',
    make: () => rawZip([...goodEntries(), { name: 'a.xml', data: 'a', directoryOnly: true, headerAt: 5 }]),
    expected: 'ZIP_LOCAL_HEADER',
  },
  {
    id: 'z04b',
    threat: 'part that quotes the record of another',
    make: quotingEntries,
    expected: 'ZIP_OVERLAP',
  },
  {
    id: 'z05',
    threat: 'two names for one record',
    make: () =>
      rawZip([
        { name: 'a.xml', data: 'a' },
        { name: 'b.xml', data: 'a', directoryOnly: true, headerAt: 0 },
      ]),
    expected: 'ZIP_NAME_MISMATCH',
  },
  ...['../evil.xml', 'word/../../evil.xml', '..\\evil.xml'].map((name, index): HostileCase => ({
    id: `z06${'abc'[index]}`,
    threat: `path that climbs out: ${name}`,
    make: () => withEntry({ name, data: 'x' }),
    expected: 'ZIP_PATH',
  })),
  ...['/etc/cron.d/evil', 'C:\\Windows\\evil', '\\\\server\\share\\evil', 'a\u0000b.xml', 'a\nb.xml'].map(
    (name, index): HostileCase => ({
      id: `z07${'abcde'[index]}`,
      threat: `absolute path or control character: ${JSON.stringify(name)}`,
      make: () => withEntry({ name, data: 'x' }),
      expected: 'ZIP_PATH',
    }),
  ),
  {
    id: 'z08',
    threat: 'names written with backslashes',
    make: () =>
      rawZip([...docxParts(PLAN)].map(([name, data]) => ({ name: name.replaceAll('/', '\\'), data }))),
    expected: 'read',
    text: 'Improvement plan',
  },
  {
    id: 'z09',
    threat: 'one name twice',
    make: () => withEntry({ name: 'word/document.xml', data: 'x' }),
    expected: 'ZIP_DUPLICATE',
  },
  {
    id: 'z10',
    threat: 'one name twice in another case',
    make: () => withEntry({ name: 'Word/Document.XML', data: 'x' }),
    expected: 'ZIP_DUPLICATE',
  },
  {
    id: 'z11',
    threat: 'another name in the local record',
    make: () => withEntry({ name: 'a.xml', localName: 'b.xml', data: 'x' }),
    expected: 'ZIP_NAME_MISMATCH',
  },
  {
    id: 'z11b',
    threat: 'name that is no UTF-8',
    make: () => withEntry({ name: new Uint8Array([0x61, 0xe9]), data: 'x' }),
    expected: 'ZIP_NAME',
  },
  {
    id: 'z11c',
    threat: 'name that is too long, or none',
    make: () => withEntry({ name: 'a'.repeat(513), data: 'x' }),
    expected: 'ZIP_NAME',
  },
  {
    id: 'z12',
    threat: 'part encrypted by zip',
    make: () => withEntry({ name: 'a.xml', data: 'x', flags: 1 }),
    expected: 'ZIP_ENCRYPTED',
  },
  {
    id: 'z13',
    threat: 'part packed in another way',
    make: () => withEntry({ name: 'a.xml', data: 'x', method: 12 }),
    expected: 'ZIP_METHOD',
  },
  {
    id: 'z14',
    threat: 'file cut off in the middle',
    make: () => docx(PLAN).subarray(0, 700),
    expected: 'ZIP_NO_END_RECORD',
  },
  {
    id: 'z15',
    threat: 'file without its end',
    make: () => rawZip(goodEntries(), { endRecord: false }),
    expected: 'ZIP_NO_END_RECORD',
  },
  {
    id: 'z16',
    threat: 'program in front of the archive',
    make: () => rawZip(goodEntries(), { before: utf8('MZ program ') }),
    expected: 'NOT_ZIP',
  },
  {
    id: 'z16b',
    threat: 'archive that starts later than it says',
    make: () => joined([rawZip([{ name: 'x', data: 'x' }]).subarray(0, 32), docx(PLAN)]),
    expected: 'ZIP_LAYOUT',
  },
  {
    id: 'z17',
    threat: 'bytes behind the archive',
    make: () => rawZip(goodEntries(), { after: utf8('more') }),
    expected: 'ZIP_NO_END_RECORD',
  },
  {
    id: 'z17b',
    threat: 'directory longer or shorter than it says',
    make: () => rawZip(goodEntries(), { count: 3 }),
    expected: 'ZIP_DIRECTORY',
  },
  {
    id: 'z17c',
    threat: 'one disk of several',
    make: () => rawZip(goodEntries(), { disk: 1 }),
    expected: 'ZIP_MULTI_DISK',
  },
  {
    id: 'z17d',
    threat: 'packing for very large files',
    make: () => rawZip(goodEntries(), { directoryAt: 0xffffffff }),
    expected: 'ZIP64_UNSUPPORTED',
  },
  {
    id: 'z17e',
    threat: 'part that goes on past the directory',
    make: () => withEntry({ name: 'a.xml', data: 'x', packedSize: 5000 }),
    expected: 'ZIP_RANGE',
  },
  {
    id: 'z18',
    threat: 'wrong checksum',
    make: () =>
      rawZip(
        goodEntries().map((entry) => (entry.name === 'word/document.xml' ? { ...entry, crc: 1 } : entry)),
      ),
    expected: 'ZIP_CRC',
  },
  {
    id: 'z19',
    threat: 'packed data that is damaged',
    make: () =>
      rawZip(
        goodEntries().map((entry) =>
          entry.name === 'word/document.xml' ? { ...entry, packed: new Uint8Array(50).fill(255) } : entry,
        ),
      ),
    expected: 'ZIP_DATA',
  },
  {
    id: 'z20',
    threat: 'number of parts that is a lie',
    make: () => rawZip(goodEntries(), { count: 60_000 }),
    expected: 'TOO_MANY_ENTRIES',
  },
  { id: 'z21', threat: 'archive without parts', make: () => rawZip([]), expected: 'ZIP_EMPTY' },
  {
    id: 'z22',
    threat: 'file of no bytes, not downloaded yet',
    make: () => new Uint8Array(),
    expected: 'EMPTY_FILE',
  },
  {
    id: 'z23',
    threat: 'login page saved as a document',
    make: () => utf8('\ufeff<!DOCTYPE html><html><body>Sign in</body></html>'),
    expected: 'NOT_OFFICE_FILE',
  },
  { id: 'z24', threat: 'RTF', make: () => utf8('{\\rtf1\\ansi Improvement plan}'), expected: 'RTF' },
  { id: 'z24b', threat: 'PDF', make: () => utf8('%PDF-1.7\n%âãÏÓ\n'), expected: 'PDF' },
  {
    id: 'z24c',
    threat: 'bytes of no known kind',
    make: () => new Uint8Array(5000).fill(90),
    expected: 'NOT_ZIP',
  },
  {
    id: 'z25',
    threat: 'document with a password',
    make: () => ole('EncryptedPackage'),
    expected: 'PASSWORD_PROTECTED',
  },
  { id: 'z26', threat: 'old Word file', make: () => ole('WordDocument'), expected: 'OLD_DOC' },
  { id: 'z26b', threat: 'old Excel file', make: () => ole('Workbook'), expected: 'OLD_XLS' },
  { id: 'z26c', threat: 'old file of another kind', make: () => ole('VisioDocument'), expected: 'OLE_OTHER' },
  {
    id: 'z27',
    threat: 'note beside an open file',
    make: () => joined([new Uint8Array([9]), utf8('A. Okafor'.padEnd(161, ' '))]),
    expected: 'OWNER_LOCK_FILE',
  },
  {
    id: 'z28',
    threat: 'archive inside the archive',
    make: () =>
      packed(
        new Map<string, string | Uint8Array>([
          ...docxParts(PLAN),
          ['word/embeddings/a.zip', rawZip([{ name: '../x', data: 'x' }])],
        ]),
      ),
    expected: 'read',
    text: 'Improvement plan',
  },
  {
    id: 'z29',
    threat: 'OpenDocument under the name of a Word file',
    make: () =>
      rawZip([
        { name: 'mimetype', data: 'application/vnd.oasis.opendocument.text', method: 0 },
        { name: 'content.xml', data: '<x/>' },
      ]),
    expected: 'OPEN_DOCUMENT',
  },
  {
    id: 'z30',
    threat: 'archive that is no Office file',
    make: () => rawZip([{ name: 'photo.jpg', data: 'x' }]),
    expected: 'NO_CONTENT_TYPES',
  },
  {
    id: 'z31',
    threat: 'file over 50 MiB',
    make: () => new Uint8Array(50 * MEBIBYTE + 1).fill(80).fill(75, 1, 2).fill(3, 2, 3),
    expected: 'FILE_TOO_BIG',
  },
];
