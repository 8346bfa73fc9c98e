/**
 * Characters that XML 1.0 forbids (production 2): controls but tab and line ends, and the two that are no characters.
 * Word calls a file with one of them damaged.
 */
const FORBIDDEN = new RegExp(
  `[${range(0, 8)}${range(11, 12)}${range(14, 31)}${range(0xfffe, 0xffff)}]|\\p{Surrogate}`,
  'gu',
);
const REPLACEMENT = '\ufffd';

/** Text as Word and Excel files can hold it; what they can't becomes U+FFFD, where everyone sees it (reliability.md X-06). */
export function printable(text: string): string {
  return text.replaceAll(FORBIDDEN, REPLACEMENT);
}

/** How many characters of a text no Word or Excel file can hold. */
export function countUnprintable(text: string): number {
  return text.match(FORBIDDEN)?.length ?? 0;
}

function range(first: number, last: number): string {
  return `${escapeCode(first)}-${escapeCode(last)}`;
}

function escapeCode(code: number): string {
  return `\\u${code.toString(16).padStart(4, '0')}`;
}
