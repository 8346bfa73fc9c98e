/** A word of a line: letters with apostrophes and hyphens inside. `start` counts characters of the line. */
export interface Word {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /\p{L}[\p{L}\p{M}]*(?:['’\-‑]\p{L}[\p{L}\p{M}]*)*/gu;

/** The words of a text in order; figures and codes such as "s17" are none. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const end = match.index + match[0].length;
    if (/[\p{N}_@\\]/u.test(text[match.index - 1] ?? '') || /[\p{N}_@\\]/u.test(text[end] ?? '')) continue;
    words.push({ text: match[0], start: match.index, end });
  }
  return words;
}

/** Straight apostrophes and plain hyphens, so that one word has one spelling. */
export function plainMarks(text: string): string {
  return text.replaceAll(/[’‘]/g, "'").replaceAll('‑', '-');
}

/** Whether a text has letters and all of them are capitals: a heading that shouts. */
export function isShouted(text: string): boolean {
  return /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text);
}

/** How many letters have to be changed, left out, put in or swapped with their neighbour; `limit` + 1 when more. */
export function countEdits(first: string, second: string, limit: number): number {
  if (first === second) return 0;
  if (Math.abs(first.length - second.length) > limit) return limit + 1;
  let before: number[] = [];
  let last = Array.from({ length: second.length + 1 }, (_, index) => index);
  for (let row = 1; row <= first.length; row++) {
    const now = [row];
    for (let column = 1; column <= second.length; column++) {
      const same = first[row - 1] === second[column - 1];
      let least = Math.min(
        (last[column] ?? 0) + 1,
        (now[column - 1] ?? 0) + 1,
        (last[column - 1] ?? 0) + (same ? 0 : 1),
      );
      const swapped =
        row > 1 &&
        column > 1 &&
        first[row - 1] === second[column - 2] &&
        first[row - 2] === second[column - 1];
      if (swapped) least = Math.min(least, (before[column - 2] ?? 0) + 1);
      now.push(least);
    }
    before = last;
    last = now;
  }
  return Math.min(last[second.length] ?? limit + 1, limit + 1);
}
