import { refuse } from '#shared/document/refusal';

/**
 * Text of an XML part. Office writes UTF-8 or UTF-16 (ISO/IEC 29500-2, 9.1.4); anything else, and bytes that
 * are not what they say, are refused: replacing them would change words without anyone noticing.
 */
export function decodeXml(bytes: Uint8Array, part: string): string {
  return decode(bytes, encodingOf(bytes, part), part);
}

function encodingOf(bytes: Uint8Array, part: string): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const start = new TextDecoder('latin1').decode(bytes.subarray(0, 200)).replace(/^\u00ef\u00bb\u00bf/, '');
  const declared = /^<\?xml[^>]*\sencoding\s*=\s*["']([\w-]+)["']/.exec(start)?.[1];
  if (declared !== undefined && !/^(utf-8|us-ascii)$/i.test(declared))
    refuse('XML_ENCODING', `${part} ${declared}`);
  return 'utf-8';
}

function decode(bytes: Uint8Array, encoding: string, part: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return refuse('XML_ENCODING', `${part} is not ${encoding}`);
  }
}
