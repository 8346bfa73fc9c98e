/** Characters of the Symbol and Wingdings fonts that people use as ticks, crosses and arrows. */
const WINGDINGS: ReadonlyMap<number, string> = new Map([
  [0x4a, '☺'],
  [0x6c, '●'],
  [0x6e, '■'],
  [0x6f, '□'],
  [0x71, '❑'],
  [0x74, '⧫'],
  [0x75, '◆'],
  [0x76, '❖'],
  [0xa1, '○'],
  [0xa7, '▪'],
  [0xa8, '◻'],
  [0xd8, '➢'],
  [0xdf, '←'],
  [0xe0, '→'],
  [0xe1, '↑'],
  [0xe2, '↓'],
  [0xe8, '➔'],
  [0xfb, '✗'],
  [0xfc, '✓'],
  [0xfd, '☒'],
  [0xfe, '☑'],
]);

const SYMBOL: ReadonlyMap<number, string> = new Map([
  [0xac, '←'],
  [0xad, '↑'],
  [0xae, '→'],
  [0xaf, '↓'],
  [0xb0, '°'],
  [0xb1, '±'],
  [0xb3, '≥'],
  [0xb7, '•'],
  [0xa3, '≤'],
]);

const UNKNOWN_SYMBOL = '\ufffc';

/** The character that `w:sym` draws. Codes may stand in the private-use area, shifted by F000. */
export function symbolCharacter(font: string | null, code: string | null): string {
  const value = Number.parseInt(code ?? '', 16);
  if (!Number.isInteger(value) || value <= 0 || value > 0xffff) return '';
  const low = value & 0xff;
  if (/^wingdings/i.test(font ?? '')) return WINGDINGS.get(low) ?? UNKNOWN_SYMBOL;
  if (/^symbol$/i.test(font ?? '')) return SYMBOL.get(low) ?? UNKNOWN_SYMBOL;
  return value >= 0xe000 && value <= 0xf8ff ? UNKNOWN_SYMBOL : String.fromCharCode(value);
}
