/** A web or mail address that may be kept; null for every other kind of link (reliability.md D-11). */
export function safeLink(address: string): string | null {
  return /^(https?:\/\/|mailto:)[^\s]/i.test(address.trim()) ? address.trim() : null;
}
