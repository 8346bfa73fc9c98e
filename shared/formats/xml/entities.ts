import { refuse } from '#shared/document/refusal';

const NAMED: ReadonlyMap<string, string> = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);
const REFERENCE = /&(?:#(\d+)|#x([\da-fA-F]+)|([A-Za-z]+));|&/g;

/** Text as a part writes it, with its line ends made \n and its references resolved. */
export function decodeText(raw: string, part: string): string {
  return resolve(raw.includes('\r') ? raw.replaceAll(/\r\n?/g, '\n') : raw, part);
}

/** An attribute's value: white space counts as spaces unless it is written as a reference. */
export function decodeValue(raw: string, part: string): string {
  return resolve(raw.replaceAll(/\r\n|[\t\n\r]/g, ' '), part);
}

/** Longer texts are resolved stretch by stretch: a pattern gathers all that it finds before it replaces any. */
const STRETCH = 1 << 16;

function resolve(text: string, part: string): string {
  if (!text.includes('&')) return text;
  if (text.length <= STRETCH) return resolveStretch(text, part);
  const resolved: string[] = [];
  let start = 0;
  while (start < text.length) {
    const next = start + STRETCH < text.length ? text.indexOf('&', start + STRETCH) : -1;
    const end = next < 0 ? text.length : next;
    resolved.push(resolveStretch(text.slice(start, end), part));
    start = end;
  }
  return resolved.join('');
}

/** Only XML's own five names are known. */
function resolveStretch(text: string, part: string): string {
  return text.replaceAll(REFERENCE, (whole: string, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? refuse('XML_MALFORMED', `${part}: ${whole}`);
    const code = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number.parseInt(decimal, 10);
    return isCharacter(code) ? String.fromCodePoint(code) : refuse('XML_MALFORMED', `${part}: ${whole}`);
  });
}

/** Characters of XML 1.0 (production 2). */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 9 || code === 10 || code === 13;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}
