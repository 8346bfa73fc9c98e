import { refuse } from '#shared/document/refusal';

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const LONGEST_LOCK_FILE = 200;

/**
 * Refuses, by name, files that are not zip packages: detection is by content, never by extension
 * (reliability.md D-02). Throws DocumentRefused.
 */
export function requirePackage(bytes: Uint8Array): void {
  if (bytes.length === 0) refuse('EMPTY_FILE');
  if (OLE_SIGNATURE.every((byte, index) => bytes[index] === byte)) refuseOle(bytes);
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);
  if (isZip) return;
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 256)).trimStart().toLowerCase();
  if (start.startsWith('{\\rtf')) refuse('RTF');
  if (start.startsWith('%pdf')) refuse('PDF');
  if (start.replace(/^\u00ef\u00bb\u00bf/, '').startsWith('<')) refuse('NOT_OFFICE_FILE');
  // Office's owner file: the length of a name, then the name, in a file of 54 or 165 bytes.
  const nameLength = bytes[0] ?? 0;
  if (bytes.length <= LONGEST_LOCK_FILE && nameLength > 0 && nameLength < 60) refuse('OWNER_LOCK_FILE');
  refuse('NOT_ZIP');
}

function refuseOle(bytes: Uint8Array): never {
  if (containsWide(bytes, 'EncryptedPackage')) refuse('PASSWORD_PROTECTED');
  if (containsWide(bytes, 'WordDocument')) refuse('OLD_DOC');
  if (containsWide(bytes, 'Workbook') || containsWide(bytes, 'Book')) refuse('OLD_XLS');
  return refuse('OLE_OTHER');
}

/** Whether the bytes hold the words in UTF-16, as the directory of an OLE file does. */
function containsWide(bytes: Uint8Array, words: string): boolean {
  const wanted = new Uint8Array(words.length * 2);
  for (let index = 0; index < words.length; index++) wanted[index * 2] = words.charCodeAt(index);
  const first = wanted[0] ?? 0;
  for (let at = bytes.indexOf(first); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (wanted.every((byte, index) => bytes[at + index] === byte)) return true;
  }
  return false;
}
