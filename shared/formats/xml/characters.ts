const TAB = 9;
const NEW_LINE = 10;
export const RETURN = 13;
export const SPACE = 32;
export const EXCLAMATION = 33;
export const DOUBLE_QUOTE = 34;
export const AMPERSAND = 38;
export const SINGLE_QUOTE = 39;
export const SLASH = 47;
export const LESS_THAN = 60;
export const EQUALS = 61;
export const GREATER_THAN = 62;
export const QUESTION = 63;
export const CLOSING_BRACKET = 93;
/** Above it stand two codes that XML never allows, as below a space all but three (XML 1.0, production 2). */
export const LAST_ALLOWED = 0xfffd;

const ILLEGAL = new RegExp(`[${span(0, 8)}${span(11, 12)}${span(14, 31)}${span(0xfffe, 0xffff)}]`);

/** Code of the first character that XML does not allow, or null. Half characters do not survive decoding. */
export function findIllegal(text: string): number | null {
  return ILLEGAL.exec(text)?.[0].charCodeAt(0) ?? null;
}

function span(first: number, last: number): string {
  return `${String.fromCharCode(first)}-${String.fromCharCode(last)}`;
}

/** White space of XML (production 3); other spaces are text. */
export function isSpace(code: number): boolean {
  return code === SPACE || code === NEW_LINE || code === TAB || code === RETURN;
}

/** Anything but what ends a name; the characters of a new name are checked once, when it is first kept. */
export function isNameCode(code: number): boolean {
  return code > GREATER_THAN || (code > SPACE && code !== SLASH && code !== EQUALS && code < LESS_THAN);
}

/** Shorter stretches are copied by every engine. */
const SHORTEST_CUT = 13;

/**
 * A stretch of a long text that does not keep the long text alive, as a plain cut does in V8: joined of two pieces,
 * it is written out anew when it is first looked into.
 */
export function copied(text: string, start: number, end: number): string {
  if (end - start < SHORTEST_CUT) return text.slice(start, end);
  const joined = text.slice(start, start + 1) + text.slice(start + 1, end);
  // Looking into it here, because not every text is looked into before the reader is done.
  return joined.charCodeAt(0) >= 0 ? joined : '';
}
