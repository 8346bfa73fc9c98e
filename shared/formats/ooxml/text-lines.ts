/** Widths of Arial's characters against that of its digits. */
const WIDTHS: ReadonlyArray<readonly [characters: string, width: number]> = [
  ["ijl.,;:'|!ft()[] /\\-–", 0.55],
  ['rI"*', 0.65],
  ['ckszxyvJ', 0.9],
  ['ABCDEFGHKLNOPQRSTUVXYZ&', 1.3],
  ['mwMW@%', 1.65],
];
const BY_CHARACTER = new Map(
  WIDTHS.flatMap(([characters, width]) => Array.from(characters, (each) => [each, width] as const)),
);
/** Of Latin letters not named above, and of every other character. */
const LETTER = 1;
const OTHER = 1.6;

/** How wide a digit is against the size of the text. */
export const DIGIT = 0.556;

/**
 * How many lines a text takes in a column so many digits wide: line breaks count, and words are kept whole where they
 * fit on a line. An estimate, on the generous side.
 */
export function countLines(text: string, digits: number): number {
  const room = Math.max(1, digits);
  return text.split('\n').reduce((sum, line) => sum + wrappedLines(line, room), 0);
}

function wrappedLines(line: string, room: number): number {
  let lines = 1;
  let used = 0;
  for (const word of line.split(/(?<=[ -])/)) {
    const width = textWidth(word);
    if (used > 0 && used + textWidth(word.trimEnd()) > room) {
      lines++;
      used = 0;
    }
    lines += Math.floor(width / room);
    used += width % room;
  }
  return lines;
}

function textWidth(text: string): number {
  let width = 0;
  for (const character of text)
    width += BY_CHARACTER.get(character) ?? (character < '\u0250' ? LETTER : OTHER);
  return width;
}
