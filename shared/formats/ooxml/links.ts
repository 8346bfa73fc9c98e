/** A web or mail address that may be kept; null for every other kind of link (reliability.md D-11). */
export function safeLink(address: string): string | null {
  return /^(https?:\/\/|mailto:)[^\s]/i.test(address.trim()) ? address.trim() : null;
}

/** Characters that no address may hold (RFC 3986); Word calls a file with one in a link damaged. */
const OUTSIDE_ADDRESSES = /[^\x21-\x7e]|["<>\\^`{|}]/gu;

/** The address with what it may not hold percent-encoded; null when it is none that may be kept. */
export function writableAddress(address: string): string | null {
  const safe = safeLink(address);
  if (safe === null) return null;
  const encoded = safe.toWellFormed().replaceAll(OUTSIDE_ADDRESSES, (each) => encodeURIComponent(each));
  return URL.canParse(encoded) ? encoded : null;
}
