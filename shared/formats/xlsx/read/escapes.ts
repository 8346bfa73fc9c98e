const ESCAPE = /_x([0-9A-Fa-f]{4})_/g;

/**
 * Text with Excel's `_xHHHH_` escapes resolved (ISO/IEC 29500-1, 22.9.2.19) and line ends made \n. An escape
 * that stands for a control character nobody can see is dropped, one for half a character stays as written.
 */
export function decodeEscapes(text: string): string {
  const decoded = text.includes('_x') ? text.replaceAll(ESCAPE, decode) : text;
  return decoded.includes('\r') ? decoded.replaceAll(/\r\n?/g, '\n') : decoded;
}

function decode(escape: string, hex: string): string {
  const code = Number.parseInt(hex, 16);
  if (code === 9 || code === 10 || code === 13) return String.fromCharCode(code);
  if (code < 32 || code === 0xfffe || code === 0xffff) return '';
  return code >= 0xd800 && code <= 0xdfff ? escape : String.fromCharCode(code);
}
